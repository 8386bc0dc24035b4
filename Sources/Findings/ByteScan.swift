#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension [UInt8] {
  /// The first place of a byte, by `memchr`.
  package func firstIndex(ofByte byte: UInt8) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base, Int32(byte), bytes.count)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from `index` on, the first in the lowest byte of the number; `nil` when there
  /// are not so many.
  @inlinable
  package func word(at index: Int) -> UInt64? {
    guard index >= 0, index <= count &- 8, let baseAddress else { return nil }
    let word = UnsafeRawPointer(baseAddress + index).loadUnaligned(as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// The first place of a byte at or after `start`: among the next eight, and else by `memchr`.
  @inlinable
  package func firstIndex(ofByte byte: UInt8, from start: Int) -> Int? {
    guard let word = word(at: start) else { return laterIndex(ofByte: byte, from: start) }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let different = word ^ (ones &* UInt64(byte))
    // The top bit of the first that is the byte; those after it may be wrong.
    let found = (different &- ones) & ~different & 0x8080_8080_8080_8080
    guard found == 0 else { return start + found.trailingZeroBitCount / 8 }
    return laterIndex(ofByte: byte, from: start + 8)
  }

  @usableFromInline
  package func laterIndex(ofByte byte: UInt8, from start: Int) -> Int? {
    guard start >= 0, start < count, let baseAddress,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}
