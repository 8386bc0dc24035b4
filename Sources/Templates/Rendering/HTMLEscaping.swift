import Findings

/// Makes text safe between tags and in quoted attributes.
@usableFromInline
package enum HTMLEscaping {
  /// Appends `string` with `& < > " '` escaped.
  @usableFromInline
  package static func append(_ string: consuming String, to output: inout [UInt8]) {
    let wasContiguous: Void? = string.utf8.withContiguousStorageIfAvailable {
      append($0, to: &output)
    }
    if wasContiguous == nil {
      Array(string.utf8).withUnsafeBufferPointer { append($0, to: &output) }
    }
  }

  /// Appends UTF-8 with `& < > " '` escaped.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    while true {
      let end = firstSpecial(in: bytes, from: start)
      if end > start {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      }
      guard end < bytes.count else { return }
      appendEntity(bytes[end], to: &output)
      start = end + 1
    }
  }

  /// The place of the first of the five, or how many bytes there are.
  private static func firstSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while let word = bytes.word(at: index) {
      let marks = specials(in: word)
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, !isSpecial(bytes[index]) { index += 1 }
    return index
  }

  /// The lowest bit that is set lies in the first of eight bytes that is one of the five.
  ///
  /// `"` and `&` differ in one bit, as do `&` and `'`, and `<` and `>`; so three questions are enough.
  @inline(__always)
  private static func specials(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    return zeros(in: (word & (0xFB * ones)) ^ (0x22 * ones))
      | zeros(in: (word & (0xFE * ones)) ^ (0x26 * ones))
      | zeros(in: (word & (0xFD * ones)) ^ (0x3C * ones))
  }

  /// The lowest bit that is set lies in the first byte that is 0.
  @inline(__always)
  private static func zeros(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// One bit for each of the five bytes; all of them are below 64.
  private static let specialBits: UInt64 =
    1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 && specialBits & (1 << UInt64(byte)) != 0
  }

  private static func appendEntity(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x22: output.append(contentsOf: "&quot;".utf8)
    case 0x26: output.append(contentsOf: "&amp;".utf8)
    case 0x27: output.append(contentsOf: "&#39;".utf8)
    case 0x3C: output.append(contentsOf: "&lt;".utf8)
    default: output.append(contentsOf: "&gt;".utf8)
    }
  }
}
