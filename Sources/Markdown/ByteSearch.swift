#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte at or after `start` and before `end`, by `memchr`.
  func first(_ byte: UInt8, from start: Int = 0, to end: Int? = nil) -> Int? {
    let end = Swift.min(end ?? count, count)
    guard start >= 0, start < end, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The first place in `range` where `prefix` and then `rest` stand.
  func first(_ prefix: StaticString, then rest: Bytes, in range: Range<Int>) -> Int? {
    let mark = prefix.utf8CodeUnitCount > 0 ? prefix.utf8Start.pointee : rest.first
    guard let mark else { return nil }
    var start = range.lowerBound
    while let index = first(mark, from: start, to: range.upperBound) {
      if has(prefix, then: rest, at: index) { return index }
      start = index + 1
    }
    return nil
  }

  func has(_ prefix: StaticString, then rest: Bytes, at index: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard let base = baseAddress, index >= 0, index + length + rest.count <= count else {
      return false
    }
    guard memcmp(base + index, prefix.utf8Start, length) == 0 else { return false }
    guard let other = rest.baseAddress else { return true }
    return memcmp(base + index + length, other, rest.count) == 0
  }

  /// The bytes of a range, clamped to what there is.
  func part(_ range: Range<Int>) -> Bytes {
    Bytes(rebasing: self[range.clamped(to: 0..<count)])
  }
}
