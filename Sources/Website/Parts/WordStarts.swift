import Findings

/// Where words begin in a text without tags that is read from its start.
///
/// A word is a run of what `SmallLetters` has letters for. What follows a hyphen within a word goes
/// on with it, and the name of an entity such as `&amp;` is none. Eight bytes are judged at once as
/// long as there are only letters, spaces and such among them.
struct WordStarts {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// What the last byte was to the one after it.
  private enum Last { case other, letter, hyphenInWord, ampersand }
  private var last = Last.other
  /// How many bytes are left of a character that is no letter.
  private var passed = 0

  /// One bit for each of the next 64 bytes, the first of them lowest, set where a word begins.
  @inline(__always)
  mutating func next(in text: Bytes, from start: Int, to end: Int, small: Bytes) -> UInt64 {
    if end - start >= 64, let starts = plainStarts(in: text, from: start) { return starts }
    return piecewise(in: text, from: start, to: min(start + 64, end), small)
  }

  private mutating func piecewise(
    in text: Bytes, from start: Int, to end: Int, _ small: Bytes
  ) -> UInt64 {
    var starts: UInt64 = 0
    var place = start
    while place < end {
      let count = min(8, end - place)
      let bits =
        plainStarts(in: text, at: place, count: count)
        ?? oddStarts(in: Bytes(rebasing: text[place..<(place + count)]), small)
      starts |= bits &<< UInt64(truncatingIfNeeded: place - start)
      place += count
    }
    return starts
  }

  /// Those in 64 bytes; `nil` where a byte needs more than to be known as a letter or not.
  @inline(__always)
  private mutating func plainStarts(in text: Bytes, from start: Int) -> UInt64? {
    guard passed == 0, last == .other || last == .letter, start + 64 <= text.count else {
      return nil
    }
    let raw = UnsafeRawBufferPointer(text)
    var blocks = Blocks(after: last == .letter)
    var result: UInt64 = 0
    var offset = 0
    while offset < 64 {
      let block = raw.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
      result |=
        blocks.starts(in: UInt64(littleEndian: block)) &<< UInt64(truncatingIfNeeded: offset)
      offset &+= 8
    }
    guard !blocks.areOdd else { return nil }
    last = blocks.isLetter(at: 7) ? .letter : .other
    return result
  }

  /// The same for at most eight bytes.
  @inline(__always)
  private mutating func plainStarts(in text: Bytes, at place: Int, count: Int) -> UInt64? {
    guard passed == 0, last == .other || last == .letter, let block = text.word(at: place)
    else { return nil }
    // What comes after them is taken for 0, which is no letter.
    let kept = count == 8 ? block : block & ((1 &<< UInt64(truncatingIfNeeded: 8 * count)) &- 1)
    var blocks = Blocks(after: last == .letter)
    let starts = blocks.starts(in: kept)
    guard !blocks.areOdd else { return nil }
    last = blocks.isLetter(at: count - 1) ? .letter : .other
    return starts
  }

  private mutating func oddStarts(in text: Bytes, _ small: Bytes) -> UInt64 {
    var starts: UInt64 = 0
    for index in text.indices {
      let byte = text[index]
      if passed > 0 {
        passed -= 1
        last = .other
      } else if small[Int(byte)] != 0 {
        if last == .other { starts |= 1 &<< UInt64(truncatingIfNeeded: index) }
        last = .letter
      } else {
        last =
          byte == UInt8(ascii: "-") && last == .letter
          ? .hyphenInWord : byte == UInt8(ascii: "&") ? .ampersand : .other
        switch byte {
        case 0xC2: passed = 1
        case 0xE0...0xEF: passed = 2
        case 0xF0...0xF7: passed = 3
        default: break
        }
      }
    }
    return starts
  }
}

/// Eight bytes after eight, judged at once.
private struct Blocks {
  /// The top bits of the letters in the last block.
  private var letters: UInt64
  private var odd: UInt64 = 0

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(after isLetter: Bool) { letters = isLetter ? 1 << 63 : 0 }

  /// Whether there was a byte that needs more than to be known as a letter or not.
  var areOdd: Bool { odd & Self.tops != 0 }

  /// Whether a byte of the last block is a letter.
  @inline(__always)
  func isLetter(at place: Int) -> Bool {
    letters &>> UInt64(truncatingIfNeeded: 8 * place) & 0x80 != 0
  }

  /// One bit for each byte, the first of them lowest, set where a word begins.
  @inline(__always)
  mutating func starts(in block: UInt64) -> UInt64 {
    let low = block & ~Self.tops
    let ascii = Self.range(low | Self.ones &* 0x20, 0x61, 0x7A) | Self.range(low, 0x30, 0x39)
    // The second bytes of characters, and the first bytes of those that `SmallLetters` has.
    let others = ~(block << 1) | Self.range(low, 0x43, 0x4B)
    let before = letters >> 56
    letters = ((ascii & ~block) | (others & block)) & Self.tops
    odd |= (block & ~letters) | Self.mayBe(0x2D, in: block) | Self.mayBe(0x26, in: block)
    let starts = letters & ~(letters << 8 | before)
    // Gathers the top bits of the bytes.
    return ((starts >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  /// The top bit of every byte from the first to the last; all bytes are below 0x80.
  @inline(__always)
  private static func range(_ low: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    (low &+ ones &* (0x80 - first)) & ~(low &+ ones &* (0x7F - last))
  }

  /// Some top bit where a byte is in the block, none where it is not, except after one that is.
  @inline(__always)
  private static func mayBe(_ byte: UInt64, in block: UInt64) -> UInt64 {
    let different = block ^ (ones &* byte)
    return (different &- ones) & ~different
  }
}
