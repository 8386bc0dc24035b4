/// The words of two texts, with the same number for the same word in both.
struct NumberedWords {
  /// Where the words stand in each text, in bytes.
  private(set) var old: [Range<Int>]
  private(set) var new: [Range<Int>]
  private(set) var oldNumbers: [Int32] = []
  private(set) var newNumbers: [Int32] = []

  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// - Returns: `nil` when there are more than `most` words, both texts counted.
  init?(_ oldText: Bytes, _ newText: Bytes, most: Int) {
    let isSimple = Self.isSimple(oldText) && Self.isSimple(newText)
    old = isSimple ? Self.ranges(oldText) : Self.ranges(ofCharacters: oldText)
    new = isSimple ? Self.ranges(newText) : Self.ranges(ofCharacters: newText)
    guard old.count + new.count <= most else { return nil }
    if isSimple {
      numberBytes(oldText, newText)
    } else {
      numberCharacters(oldText, newText)
    }
  }

  /// Whether every character is a single scalar that can be written in one way only, so that texts
  /// are the same when their bytes are: those before the combining marks, which begin at U+0300, and
  /// the marks of punctuation from U+2010 to U+203F.
  private static func isSimple(_ text: Bytes) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0xCC {
        index += 1
      } else if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
        text[index + 2] >= 0x90
      {
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  private static func ranges(_ text: Bytes) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(text.count / 6)
    var start = 0
    for index in text.indices where text[index] == 0x20 {
      if index > start { ranges.append(start..<index) }
      start = index + 1
    }
    if text.count > start { ranges.append(start..<text.count) }
    return ranges
  }

  /// A space that a combining mark stands on parts no words.
  private static func ranges(ofCharacters text: Bytes) -> [Range<Int>] {
    let string = String(decoding: text, as: UTF8.self)
    return string.split(separator: " ").map { word in
      let start = string.utf8.distance(from: string.startIndex, to: word.startIndex)
      return start..<(start + word.utf8.count)
    }
  }

  private mutating func numberBytes(_ oldText: Bytes, _ newText: Bytes) {
    var size = 64
    while size < (old.count + new.count) * 2 { size *= 2 }
    // Open addressing: the number of a word plus one, 0 where nothing is.
    var slots = [Int32](repeating: 0, count: size)
    var words: [Bytes] = []
    words.reserveCapacity(old.count + new.count)
    func number(_ word: Bytes) -> Int32 {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (size - 1)
      while slots[slot] != 0 {
        if words[Int(slots[slot]) - 1].elementsEqual(word) { return slots[slot] - 1 }
        slot = (slot + 1) & (size - 1)
      }
      words.append(word)
      slots[slot] = Int32(words.count)
      return Int32(words.count - 1)
    }
    oldNumbers = old.map { number(Bytes(rebasing: oldText[$0])) }
    newNumbers = new.map { number(Bytes(rebasing: newText[$0])) }
  }

  private mutating func numberCharacters(_ oldText: Bytes, _ newText: Bytes) {
    var numbers: [String: Int32] = [:]
    func number(_ word: Slice<Bytes>) -> Int32 {
      let next = Int32(numbers.count)
      let text = String(decoding: word, as: UTF8.self)
      if let known = numbers[text] { return known }
      numbers[text] = next
      return next
    }
    oldNumbers = old.map { number(oldText[$0]) }
    newNumbers = new.map { number(newText[$0]) }
  }
}
