/// The one rule for turning words into addresses and keys.
package enum Slug {
  /// Folds letters to ASCII: `å ä → a`, `ö → o`, `é → e`, and likewise the other
  /// letters of the Sámi languages and of Sweden's neighbours.
  ///
  /// Lower-cases, composes first (NFC), and leaves what has no ASCII form as it is.
  package static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return text }
    var result = ""
    for character in text.lowercased() {
      for scalar in foldedScalars(of: character) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// The anchor of a heading: folded, its own number left out, the rest joined by hyphens.
  ///
  /// "2.1 Minimera klimatpåverkan" gives `minimera-klimatpaverkan`. A text without letters or
  /// digits gives `avsnitt`. Repeats are numbered by whoever collects the anchors.
  package static func anchor(_ heading: String) -> String {
    let (_, rest) = splitNumber(heading)
    let slug = hyphenated(rest)
    if !slug.isEmpty { return slug }
    let whole = hyphenated(heading)
    return whole.isEmpty ? "avsnitt" : whole
  }

  /// Lower-case ASCII letters and digits, every other run one hyphen.
  package static func hyphenated(_ text: some StringProtocol) -> String {
    var result = ""
    var pendingHyphen = false
    for byte in folded(String(text)).utf8 {
      if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
        if pendingHyphen, !result.isEmpty { result.append("-") }
        pendingHyphen = false
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        pendingHyphen = true
      }
    }
    return result
  }

  /// A heading's own number, without a last full stop, and what follows it.
  ///
  /// "2.1 Mål" and "2.1. Mål" give `2.1` and "Mål"; "1) Mål" gives `1`. A number must be followed
  /// by white space, and at most three digits a part make a number, so "2027 års mål" has none.
  package static func splitNumber(_ heading: String) -> (number: String?, rest: Substring) {
    let text = heading.drop(while: \.isWhitespace)
    guard let space = text.firstIndex(where: \.isWhitespace) else { return (nil, text) }
    var label = text[..<space]
    let hasMark = label.last == "." || label.last == ")"
    if hasMark { label = label.dropLast() }
    let parts = label.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      !parts.isEmpty
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    guard isNumber, hasMark || parts.count > 1 || label.utf8.count <= 2 else {
      return (nil, text)
    }
    return (String(label), text[space...].drop(while: \.isWhitespace))
  }

  /// True for lower-case ASCII letters, digits and single hyphens between them.
  package static func isID(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && hyphenated(text) == String(text)
  }

  private static func foldedScalars(of character: Character) -> [Unicode.Scalar] {
    switch character {
    case "å", "ä", "á", "à", "â", "ã", "ą", "ă": ["a"]
    case "ö", "ó", "ò", "ô", "õ", "ø", "ő": ["o"]
    case "é", "è", "ê", "ë", "ě", "ę": ["e"]
    case "ü", "ú", "ù", "û", "ű", "ů": ["u"]
    case "í", "ì", "î", "ï": ["i"]
    case "č", "ç", "ć": ["c"]
    case "đ", "ð": ["d"]
    case "ǥ", "ǧ", "ğ": ["g"]
    case "ǩ": ["k"]
    case "ł": ["l"]
    case "ŋ", "ñ", "ń", "ň": ["n"]
    case "ř": ["r"]
    case "š", "ś", "ş", "ș": ["s"]
    case "ŧ", "ť", "ț": ["t"]
    case "ý", "ÿ": ["y"]
    case "ž", "ź", "ż": ["z"]
    case "æ": ["a", "e"]
    case "ß": ["s", "s"]
    default: Array(character.unicodeScalars)
    }
  }
}
