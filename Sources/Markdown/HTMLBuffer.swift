import Findings

/// HTML under construction, and how many words of text went into it.
///
/// What is written is short and there is much of it, so it stands in memory of its own and not in an
/// array, which looks at every step whether somebody else holds it; the same memory for text after
/// text.
struct HTMLBuffer: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  private var endedWords = 0
  private var isInWord = false

  init(capacity: Int) {
    memory = ParseMemory.shared.takeBytes(capacity)
  }

  deinit { ParseMemory.shared.giveBack(memory) }

  /// What has been written.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(rebasing: memory[..<count])) }
  var wordCount: Int { endedWords + (isInWord ? 1 : 0) }

  mutating func append(_ markup: StaticString) {
    append(markup.utf8Start, markup.utf8CodeUnitCount)
  }

  mutating func append(_ number: Int) {
    var digits = String(number)
    digits.withUTF8 { append($0) }
  }

  @inline(__always)
  private mutating func append(_ bytes: Bytes) {
    if let start = bytes.baseAddress { append(start, bytes.count) }
  }

  @inline(__always)
  private mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    if length > memory.count - count { grow(by: length) }
    guard let place = memory.baseAddress else { return }
    (place + count).initialize(from: start, count: length)
    count += length
  }

  @inline(never)
  private mutating func grow(by length: Int) {
    let larger = ParseMemory.shared.takeBytes(max(memory.count * 2, count + length))
    _ = larger.update(fromContentsOf: memory[..<count])
    ParseMemory.shared.giveBack(memory)
    memory = larger
  }

  /// Text in an attribute: escaped, and not counted.
  mutating func appendAttribute(_ text: String) {
    var text = text
    text.withUTF8 { appendAttribute($0) }
  }

  mutating func appendAttribute(_ text: Bytes) {
    var copied = 0
    for index in text.indices {
      guard let entity = HTMLEscape.entity(for: text[index]) else { continue }
      append(text.part(copied..<index))
      append(entity)
      copied = index + 1
    }
    append(text.part(copied..<text.count))
  }

  /// Begins a new line unless at the start of one.
  mutating func startLine() {
    endWord()
    if count > 0, memory[count - 1] != 0x0A { append("\n") }
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
    // The top bit of the byte before, where that is a part of a word.
    var last: UInt64 = isInWord ? 0x80 : 0
    var index = 0
    while index < text.count {
      let run = Self.plainRun(in: text, from: index, last: &last)
      words += run.words
      index = run.end
      guard index < text.count else { break }
      let byte = text[index]
      if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        if last != 0 { words += 1 }
        last = 0
      } else {
        last = 0x80
        if let entity = HTMLEscape.entity(for: byte) {
          append(text.part(copied..<index))
          append(entity)
          copied = index + 1
        }
      }
      index += 1
    }
    endedWords += words
    isInWord = last != 0
    append(text.part(copied..<text.count))
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Reads, eight at a time, bytes of which none may be a control character or has to be escaped.
  ///
  /// - Parameter last: `0x80` when what stands before is a part of a word, else 0.
  /// - Returns: where it ends, and how many words end in it.
  @inline(__always)
  private static func plainRun(
    in text: Bytes, from start: Int, last: inout UInt64
  ) -> (end: Int, words: Int) {
    var index = start
    var words = 0
    var before = last
    while let word = text.word(at: index), !mayHoldMarks(word) {
      let others = word ^ (ones &* 0x20)
      // The top bit of every byte that is no space.
      let letters = (((others & ~tops) &+ ~tops) | others) & tops
      let ends = ~letters & (letters << 8 | before) & tops
      // Adds up all bytes.
      words += Int(truncatingIfNeeded: ((ends >> 7) &* ones) >> 56)
      before = letters >> 56
      index += 8
    }
    last = before
    return (index, words)
  }

  /// Whether one of eight bytes is below a space or may have to be escaped.
  @inline(__always)
  private static func mayHoldMarks(_ word: UInt64) -> Bool {
    let controls = (word &- ones &* 0x20) & ~word
    // `"` and `&`, `<` and `>` are the same but for one bit.
    let quotes = (word & (ones &* 0xFB)) ^ (ones &* 0x22)
    let brackets = (word & (ones &* 0xFD)) ^ (ones &* 0x3C)
    let escaped = ((quotes &- ones) & ~quotes) | ((brackets &- ones) & ~brackets)
    return (controls | escaped) & tops != 0
  }
}
