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
    guard index >= 0, index <= count - 8, let baseAddress else { return nil }
    let word = UnsafeRawPointer(baseAddress + index).loadUnaligned(as: UInt64.self)
    return UInt64(littleEndian: word)
  }
}
