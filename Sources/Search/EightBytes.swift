/// Eight bytes of text at a time, the first of them lowest.
enum EightBytes {
  @inline(__always)
  static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The top bit of every byte that is no letter a–z of either case and no digit, and that of every
  /// digit.
  @inline(__always)
  static func kinds(of block: UInt64) -> (others: UInt64, digits: UInt64) {
    let tops = all(0x80)
    let low = block & ~tops
    let digits = range(low, 0x30, 0x39) & ~block & tops
    // The bit that tells small letters from great ones; it makes nothing else a letter.
    let letters = range(low | all(0x20), 0x61, 0x7A) & ~block & tops
    return (~(digits | letters) & tops, digits)
  }

  /// The top bit of every byte of ASCII that is no letter and no digit.
  @inline(__always)
  static func marks(in block: UInt64) -> UInt64 {
    let tops = all(0x80)
    let low = block & ~tops
    let letters = range(low | all(0x20), 0x61, 0x7A) | range(low, 0x30, 0x39)
    return ~(letters | block) & tops
  }

  /// Every bit of the bytes before the first mark; of all bytes where there is none.
  @inline(__always)
  static func before(_ marks: UInt64) -> UInt64 { ((marks & (0 &- marks)) >> 7) &- 1 }

  /// The top bit of every byte from the first to the last.
  ///
  /// - Parameter low: bytes below 0x80.
  @inline(__always)
  private static func range(_ low: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    (low &+ all(0x80 - first)) & ~(low &+ all(0x7F - last))
  }
}
