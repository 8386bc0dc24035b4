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
    var wordStart = 0
    var words = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte > 0x3E { continue }  // Letters, and all that is not ASCII.
      if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        if index - 1 > wordStart || (wordStart == 0 && isInWord) { words += 1 }
        wordStart = index
      } else if let entity = HTMLEscape.entity(for: byte) {
        bytes.append(contentsOf: text.part(copied..<(index - 1)))
        append(entity)
        copied = index
      }
    }
    endedWords += words
    isInWord = text.count > wordStart || (wordStart == 0 && isInWord)
    bytes.append(contentsOf: text.part(copied..<text.count))
  }
}
