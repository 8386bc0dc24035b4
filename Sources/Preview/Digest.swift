/// A number that stands for some bytes: equal bytes have equal numbers, and different bytes, but
/// for one time in 2⁶⁴, different ones. Only of use within this process.
struct Digest: Hashable, Sendable {
  private let number: Int

  init(_ bytes: [UInt8]) {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    number = hasher.finalize()
  }

  init(_ parts: [(String, Digest)]) {
    var hasher = Hasher()
    for (name, digest) in parts {
      hasher.combine(name)
      hasher.combine(digest.number)
    }
    number = hasher.finalize()
  }

  /// Hexadecimal digits.
  var text: String { String(UInt(bitPattern: number), radix: 16) }
}
