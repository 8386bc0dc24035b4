import Findings

/// HTML under construction, and how many words of text went into it.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []
  private var endedWords = 0
  private var isInWord = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var count: Int { bytes.count }
  var wordCount: Int { endedWords + (isInWord ? 1 : 0) }

  mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Text in an attribute: escaped, and not counted.
  mutating func appendAttribute(_ text: String) {
    HTMLEscape.text(text.utf8, to: &bytes)
  }

  mutating func appendAttribute(_ text: Bytes) {
    HTMLEscape.text(text, to: &bytes)
  }

  /// Begins a new line unless at the start of one.
  mutating func startLine() {
    endWord()
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// A word does not go on in the next cell or paragraph.
  mutating func endWord() {
    if isInWord { endedWords += 1 }
    isInWord = false
  }

  /// Text that the reader sees: escaped, and counted.
  mutating func appendText(_ text: Bytes) {
    var copied = 0
    var words = 0
    var isInWord = isInWord
    var index = 0
    while index < text.count {
      if let word = text.word(at: index), let spaces = Self.spaces(in: word) {
        let letters = ~spaces & Self.highBits
        words += (spaces & (letters << 8 | (isInWord ? 0x80 : 0))).nonzeroBitCount
        isInWord = letters >> 63 == 1
        index += 8
        continue
      }
      let byte = text[index]
      if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        if isInWord { words += 1 }
        isInWord = false
      } else {
        isInWord = true
        if let entity = HTMLEscape.entity(for: byte) {
          bytes.append(contentsOf: text.part(copied..<index))
          append(entity)
          copied = index + 1
        }
      }
      index += 1
    }
    endedWords += words
    self.isInWord = isInWord
    bytes.append(contentsOf: text.part(copied..<text.count))
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Of eight bytes, the high bits of those that are spaces; `nil` when one of them may be a control
  /// character or one that has to be escaped.
  private static func spaces(in word: UInt64) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = (word &- ones &* 0x20) & ~word
    // `"` and `&`, `<` and `>` are the same but for one bit.
    let quotes = (word & (ones &* 0xFB)) ^ (ones &* 0x22)
    let brackets = (word & (ones &* 0xFD)) ^ (ones &* 0x3C)
    let escaped = ((quotes &- ones) & ~quotes) | ((brackets &- ones) & ~brackets)
    guard (controls | escaped) & highBits == 0 else { return nil }
    let others = word ^ (ones &* 0x20)
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((others & low) &+ low) | others | low)
  }
}
