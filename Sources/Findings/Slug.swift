/// The one rule for turning words into addresses and keys.
package enum Slug {
  /// Folds letters to ASCII: `å ä → a`, `ö → o`, `é → e`, and likewise the other
  /// letters of the Sámi languages and of Sweden's neighbours.
  ///
  /// Lower-cases, composes first (NFC), and leaves what has no ASCII form as it is.
  package static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return text }
    var text = text
    if let folded = text.withUTF8({ everydayFolded($0) }) { return folded }
    var result = ""
    for character in text.lowercased() {
      if let letters = ascii(for: character) {
        result += letters
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// A text of ASCII and the letters `å ä ö é` folded byte by byte; `nil` for any other.
  private static func everydayFolded(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    for index in text.indices where text[index] >= 0x80 {
      if index > 0, text[index - 1] == 0xC3, everydayLetter(text[index]) != nil { continue }
      guard text[index] == 0xC3, index + 1 < text.count, everydayLetter(text[index + 1]) != nil
      else { return nil }
    }
    return String(unsafeUninitializedCapacity: text.count) { result in
      var count = 0
      for byte in text where byte != 0xC3 {
        result[count] = everydayLetter(byte) ?? ((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
        count += 1
      }
      return count
    }
  }

  /// What the byte after 0xC3 folds to: of `Å å Ä ä Ö ö É é`.
  package static func everydayLetter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x85, 0xA5, 0x84, 0xA4: UInt8(ascii: "a")
    case 0x96, 0xB6: UInt8(ascii: "o")
    case 0x89, 0xA9: UInt8(ascii: "e")
    default: nil
    }
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
    var result: [UInt8] = []
    var pendingHyphen = false
    for byte in folded(String(text)).utf8 {
      if isLetterOrDigit(byte) {
        if pendingHyphen, !result.isEmpty { result.append(hyphen) }
        pendingHyphen = false
        result.append(byte)
      } else {
        pendingHyphen = true
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A heading's own number, without a last full stop, and what follows it.
  ///
  /// "2.1 Mål" and "2.1. Mål" give `2.1` and "Mål"; "1) Mål" gives `1`. A number must be followed
  /// by white space, and at most three digits a part make a number, so "2027 års mål" has none.
  package static func splitNumber(_ heading: String) -> (number: String?, rest: Substring) {
    // Most headings begin with a letter.
    if let first = heading.utf8.first, (0x41...0x7F).contains(first) { return (nil, heading[...]) }
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
  package static func isID(_ text: String) -> Bool {
    var previous = hyphen
    for byte in text.utf8 {
      guard isLetterOrDigit(byte) || (byte == hyphen && previous != hyphen) else { return false }
      previous = byte
    }
    return previous != hyphen
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// `nil` for what has no ASCII form.
  private static func ascii(for character: Character) -> String? {
    switch character {
    case "å", "ä", "á", "à", "â", "ã", "ą", "ă": "a"
    case "ö", "ó", "ò", "ô", "õ", "ø", "ő": "o"
    case "é", "è", "ê", "ë", "ě", "ę": "e"
    case "ü", "ú", "ù", "û", "ű", "ů": "u"
    case "í", "ì", "î", "ï": "i"
    case "č", "ç", "ć": "c"
    case "đ", "ð": "d"
    case "ǥ", "ǧ", "ğ": "g"
    case "ǩ": "k"
    case "ł": "l"
    case "ŋ", "ñ", "ń", "ň": "n"
    case "ř": "r"
    case "š", "ś", "ş", "ș": "s"
    case "ŧ", "ť", "ț": "t"
    case "ý", "ÿ": "y"
    case "ž", "ź", "ż": "z"
    case "æ": "ae"
    case "ß": "ss"
    default: nil
    }
  }
}
