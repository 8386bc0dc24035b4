/// Link texts that say nothing to someone who hears only the links of a page.
enum LinkWords {
  /// - Parameter text: as UTF-8.
  static func areMeaningless(_ text: [UInt8]) -> Bool {
    guard text.count <= longest else { return false }
    let words = trimmed(text)
    if words.isEmpty { return String(decoding: text, as: UTF8.self).allSatisfy(\.isWhitespace) }
    return meaningless.contains(String(decoding: words.map(lowered), as: UTF8.self))
  }

  /// In bytes: the longest of them with some marks around it.
  private static let longest = 24

  private static let meaningless: Set<String> = [
    "denna länk", "den här länken", "dokumentet", "här", "klicka", "klicka här", "ladda ned",
    "ladda ned här", "ladda ner", "ladda ner här", "länk", "länken", "läs här", "läs mer",
    "läs mer här", "läs vidare", "mer", "mer info", "mer information", "se här", "se länk",
    "se mer", "sidan", "tryck här", "webbplatsen", "webbsidan",
  ]

  /// Without what is not a Swedish letter or a digit at both ends.
  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var rest = text[...]
    while let first = rest.first, !isLetterOrDigit(first), first != 0xC3 { rest.removeFirst() }
    while let last = rest.last, !isLetterOrDigit(last), rest.dropLast().last != 0xC3 {
      rest.removeLast()
    }
    return rest
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    HTMLTag.isLetter(byte) || (0x30...0x39).contains(byte)
  }

  /// The second bytes of Å, Ä and Ö are 0x20 from those of å, ä and ö, and stand for no letter alone.
  private static func lowered(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A, 0x84, 0x85, 0x96: byte | 0x20
    default: byte
    }
  }
}
