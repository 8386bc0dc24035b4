import Findings

/// A quick look at the keys that begin lines of a YAML text.
enum YAMLFirstLevel {
  /// More keys are left to whoever looks closer.
  private static let most = 512

  /// True when no two of them can be the same; false also when that is not easily said.
  static func hasOnlyUniqueKeys(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: most) { seen in
        var count = 0
        var start = 0
        while start < text.count {
          guard let key = key(in: text, from: &start) else { return false }
          guard key != 0 else { continue }
          for earlier in 0..<count where seen[earlier] == key { return false }
          guard count < most else { return false }
          seen[count] = key
          count += 1
        }
        return true
      }
    }
  }

  /// A number for the key of the line at `start`, folded as `Slug` does it; 0 for a line without a
  /// key, `nil` for a key with letters that are not folded here. Moves `start` to the next line.
  private static func key(
    in text: UnsafeBufferPointer<UInt8>, from start: inout Int
  ) -> UInt64? {
    let lineStart = start
    let end = text.firstIndex(ofByte: 0x0A, from: lineStart) ?? text.count
    start = end + 1
    guard lineStart < end, !isNoKey(text[lineStart]) else { return 0 }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var previous: UInt8 = 0
    var isOrdinary = true
    for index in lineStart..<end {
      let byte = text[index]
      if byte == 0x3A {
        guard index + 1 == end || text[index + 1] == 0x20 else { return 0 }
        return isOrdinary ? hash | 1 : nil
      }
      if let letter = folded(byte, after: previous) {
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
      } else if byte != 0xC3 {
        isOrdinary = false
      }
      previous = byte
    }
    return 0
  }

  /// True for what begins a list, a comment, quotes or brackets, and for an indent.
  static func isNoKey(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2D, 0x23, 0x22, 0x27, 0x7B, 0x5B: true
    default: false
    }
  }

  private static func folded(_ byte: UInt8, after previous: UInt8) -> UInt8? {
    if byte < 0x80 { return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    return previous == 0xC3 ? Slug.everydayLetter(byte) : nil
  }
}
