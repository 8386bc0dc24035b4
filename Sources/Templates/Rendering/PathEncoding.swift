/// Text as one part of the path of an address.
enum PathEncoding {
  /// Appends `text` with all but ASCII letters, digits and `-._~` percent-encoded.
  static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices where !isPlain(bytes[index]) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        output.append(Byte.percent)
        output.append(hexDigit(bytes[index] >> 4))
        output.append(hexDigit(bytes[index] & 15))
        start = index + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x80 && (Byte.isName(byte) || byte == Byte.hyphen || byte == 0x2E || byte == 0x7E)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }
}
