/// Makes text safe between tags and in quoted attributes.
@usableFromInline
package enum HTMLEscaping {
  /// Appends `string` with `& < > " '` escaped.
  @usableFromInline
  package static func append(_ string: String, to output: inout [UInt8]) {
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
    for index in bytes.indices where isSpecial(bytes[index]) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      appendEntity(bytes[index], to: &output)
      start = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
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
