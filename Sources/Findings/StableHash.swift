/// A hash that is the same on every computer and in every run; for names, not for secrets.
package enum StableHash {
  /// Sixteen hexadecimal digits: the 64-bit FNV-1a hash.
  package static func hex(_ text: String) -> String { hex(Array(text.utf8)) }

  package static func hex(_ bytes: [UInt8]) -> String { hex([bytes[...]]) }

  /// The same of what the pieces are together.
  package static func hex(_ pieces: [ArraySlice<UInt8>]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for piece in pieces {
      piece.withUnsafeBufferPointer { bytes in
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
