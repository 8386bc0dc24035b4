import Findings

extension TextLine {
  /// An item of a list that begins on the line: how deep it lies, its number if it has one, and its
  /// text.
  var item: (depth: Int, number: String?, text: String)? {
    guard let mark = text.unicodeScalars.first else { return nil }
    let rest = text.unicodeScalars.dropFirst()
    let words = String(rest.drop { $0 == " " })
    switch mark {
    case "•", "●", "▪", "■", "‣", "∙", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}":
      return words.isEmpty ? nil : (0, nil, words)
    case "◦", "○": return words.isEmpty ? nil : (1, nil, words)
    case "o": return rest.first == " " && !words.isEmpty ? (1, nil, words) : nil
    case "-", "–", "*", "—": return rest.first == " " && !words.isEmpty ? (0, nil, words) : nil
    default: return nil
    }
  }

  /// A number with a full stop or a bracket before a text: "3. Nämnden ska".
  var numberedItem: (number: Int, mark: String, text: String)? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }.count
    guard (1...2).contains(digits), let number = Int(text.prefix(digits)) else { return nil }
    let rest = text.dropFirst(digits)
    guard let sign = rest.first, sign == "." || sign == ")" else { return nil }
    let words = rest.dropFirst()
    guard words.first == " " else { return nil }
    return (number, "\(number)\(sign)", String(words.dropFirst()))
  }

  /// Whether it could be a heading by its look alone.
  var looksLikeHeading: Bool {
    guard (2...110).contains(length), let last = text.last, let first = headingWords.first,
      first.isUppercase, !".,;:-–".contains(last), !text.contains("://"), !text.contains("@"),
      !isLabelled
    else { return false }
    // "Staden ska" leads to a list.
    let lastWord = text.split(separator: " ").last.map(String.init) ?? ""
    guard headingDepth != nil || !Self.wordsThatGoOn.contains(lastWord) else { return false }
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }.count
    return letters >= 3 && letters * 5 >= length * 2 && text.split(separator: " ").count <= 15
  }

  private static let wordsThatGoOn: Set = [
    "att", "ska", "skall", "för", "och", "eller", "som", "med", "till", "är", "av", "i", "på", "en",
    "ett", "den", "det", "de", "när", "genom", "om",
  ]

  /// How many parts its number has, as that of a heading: 2 for "1.2 Mål"; `nil` without one.
  var headingDepth: Int? {
    Slug.splitNumber(text).number.map { $0.split(separator: ".").count }
  }

  private var headingWords: Substring {
    let rest = Slug.splitNumber(text).rest
    return rest.first.map { "”\"".contains($0) } == true ? rest.dropFirst() : rest
  }

  /// "Beslutad av: Kommunfullmäktige".
  var isLabelled: Bool {
    guard let colon = text.firstIndex(of: ":"), text.first?.isUppercase == true else {
      return false
    }
    let label = text[..<colon]
    return label.utf8.count <= 40 && label.split(separator: " ").count <= 4
      && !label.contains { ".,()".contains($0) }
  }
}
