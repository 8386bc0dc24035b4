/// Pieces of two texts, such as their words or their paragraphs, with the same number for the same
/// piece in both: from 0 and without gaps.
struct NumberedPieces {
  private(set) var old: [Int32] = []
  private(set) var new: [Int32] = []

  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// - Parameters:
  ///   - old: where the pieces stand in the old text.
  ///   - new: the same of the new text.
  init(_ oldText: Bytes, _ old: [Range<Int>], _ newText: Bytes, _ new: [Range<Int>]) {
    if Self.isSimple(oldText), Self.isSimple(newText) {
      numberBytes(oldText, old, newText, new)
    } else {
      numberCharacters(oldText, old, newText, new)
    }
  }

  /// Whether every character is a single scalar that can be written in one way only, so that texts
  /// are the same when their bytes are: those before the combining marks, which begin at U+0300, and
  /// the marks of punctuation from U+2010 to U+203F.
  static func isSimple(_ text: Bytes) -> Bool {
    var index = 0
    while index < text.count {
      if text[index] < 0xCC {
        index += 1
      } else if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
        text[index + 2] >= 0x90
      {
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  private mutating func numberBytes(
    _ oldText: Bytes, _ oldRanges: [Range<Int>], _ newText: Bytes, _ newRanges: [Range<Int>]
  ) {
    var table = Table(capacity: oldRanges.count + newRanges.count)
    old.reserveCapacity(oldRanges.count)
    new.reserveCapacity(newRanges.count)
    for range in oldRanges { old.append(table.number(of: Bytes(rebasing: oldText[range]))) }
    for range in newRanges { new.append(table.number(of: Bytes(rebasing: newText[range]))) }
  }

  /// The pieces met so far, by their hashes.
  private struct Table {
    /// Open addressing: the number of a piece plus one, 0 where nothing is; a power of two.
    private var slots: [Int32]
    private var pieces: [(hash: UInt64, bytes: Bytes)] = []

    init(capacity: Int) {
      var size = 64
      while size < capacity * 2 { size *= 2 }
      slots = [Int32](repeating: 0, count: size)
      pieces.reserveCapacity(capacity)
    }

    mutating func number(of piece: Bytes) -> Int32 {
      let hash = NumberedPieces.hash(piece)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let known = pieces[Int(slots[slot]) - 1]
        if known.hash == hash, known.bytes.elementsEqual(piece) { return slots[slot] - 1 }
        slot = (slot + 1) & (slots.count - 1)
      }
      pieces.append((hash, piece))
      slots[slot] = Int32(pieces.count)
      return Int32(pieces.count - 1)
    }
  }

  /// Of eight bytes at a time.
  private static func hash(_ piece: Bytes) -> UInt64 {
    let raw = UnsafeRawBufferPointer(piece)
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: raw.count)
    var index = 0
    while index + 8 <= raw.count {
      hash = step(hash, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    return step(hash, rest)
  }

  @inline(__always)
  private static func step(_ hash: UInt64, _ block: UInt64) -> UInt64 {
    let mixed = (hash ^ block) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ mixed >> 32
  }

  private mutating func numberCharacters(
    _ oldText: Bytes, _ oldRanges: [Range<Int>], _ newText: Bytes, _ newRanges: [Range<Int>]
  ) {
    var numbers: [String: Int32] = [:]
    func number(_ piece: Slice<Bytes>) -> Int32 {
      let next = Int32(numbers.count)
      let text = String(decoding: piece, as: UTF8.self)
      if let known = numbers[text] { return known }
      numbers[text] = next
      return next
    }
    old = oldRanges.map { number(oldText[$0]) }
    new = newRanges.map { number(newText[$0]) }
  }
}
