/// A run of letters and digits as it is written, found without folding.
///
/// It is read as a word of its own, or as none, whatever stands before and after it; unless it is
/// written together with what comes after.
struct WrittenWord {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Where it stands in the text.
  let range: Range<Int>
  /// Of its bytes.
  let hash: UInt64
  /// Whether it is read in the same way wherever it stands.
  let standsAlone: Bool

  /// The first one at `place` or later.
  @inline(__always)
  static func next(in text: Bytes, from place: Int) -> WrittenWord? {
    var start = place
    while start < text.count, !mayBegin(text[start]) { start += 1 }
    guard start < text.count else { return nil }
    var hash = SpellingHash()
    var end = start
    while true {
      let piece = Piece(text, at: end)
      hash.add(piece.first, piece.second)
      end += piece.count
      guard piece.count == 16 else {
        return WrittenWord(text, start..<end, hash.value)
      }
      // Words may be parted by what takes several bytes, such as no-break spaces: such a run must not
      // be looked through to its end for each of them.
      guard end - start < Self.longest else {
        return WrittenWord(range: start..<end, hash: 0, standsAlone: false)
      }
    }
  }

  /// Bytes; what goes on after so many is read word by word.
  private static let longest = 256

  private init(range: Range<Int>, hash: UInt64, standsAlone: Bool) {
    self.range = range
    self.hash = hash
    self.standsAlone = standsAlone
  }

  /// At most sixteen bytes of a word from some place on, 0 after the last of them.
  private struct Piece {
    let first: UInt64
    let second: UInt64
    let count: Int

    /// Both halves are judged, whether the word goes on into the second or not: that takes less time
    /// than to guess wrongly.
    @inline(__always)
    init(_ text: Bytes, at place: Int) {
      guard place + 16 <= text.count else {
        self = Self.atEnd(of: text, from: place)
        return
      }
      let raw = UnsafeRawBufferPointer(text)
      let first = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let second = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
      let firstMarks = EightBytes.marks(in: first)
      let goesOn: UInt64 = firstMarks == 0 ? .max : 0
      let secondMarks = EightBytes.marks(in: second)
      self.first = first & EightBytes.before(firstMarks)
      self.second = second & EightBytes.before(secondMarks) & goesOn
      count =
        firstMarks.trailingZeroBitCount / 8
        + (secondMarks.trailingZeroBitCount / 8 & Int(truncatingIfNeeded: goesOn))
    }

    private init(_ first: UInt64, _ second: UInt64, count: Int) {
      self.first = first
      self.second = second
      self.count = count
    }

    @inline(never)
    private static func atEnd(of text: Bytes, from place: Int) -> Piece {
      var blocks: (UInt64, UInt64) = (0, 0)
      var count = 0
      while count < 16, place + count < text.count, WrittenWord.goesOn(text[place + count]) {
        let byte = UInt64(text[place + count]) &<< UInt64(truncatingIfNeeded: 8 * (count & 7))
        if count < 8 { blocks.0 |= byte } else { blocks.1 |= byte }
        count += 1
      }
      return Piece(blocks.0, blocks.1, count: count)
    }
  }

  @inline(__always)
  private init(_ text: Bytes, _ range: Range<Int>, _ hash: UInt64) {
    self.range = range
    self.hash = hash
    // 0xC2 begins a paragraph sign, which is read with the number after it.
    standsAlone = text[range.lowerBound] != 0xC2 && !Self.isJoined(text, at: range.upperBound)
  }

  /// Whether a mark that joins words stands at `end`, and may do so.
  @inline(__always)
  private static func isJoined(_ text: Bytes, at end: Int) -> Bool {
    guard end + 1 < text.count else { return false }
    switch text[end] {
    case 0x2D...0x2F, 0x3A: return goesOn(text[end + 1])
    default: return false
    }
  }

  @inline(__always)
  private static func goesOn(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// What begins with another byte of several, such as a dash or a quotation mark, is no letter.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte < 0x80 ? goesOn(byte) : byte >= 0xC2 && byte != 0xE2
  }
}

/// A hash of 64 bits, of sixteen bytes at a time. No byte of a word is 0, so that 0 can stand for
/// what is missing in the last of them.
private struct SpellingHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  mutating func add(_ first: UInt64, _ second: UInt64) {
    let product = (first ^ value).multipliedFullWidth(by: second ^ 0xD6E8_FEB8_6659_FD93)
    value = product.high ^ product.low
  }
}
