/// A text file as it was read: its path and its bytes, without a byte order mark and with `\n`
/// as the only line ending.
package struct SourceFile: Hashable, Sendable {
  /// The path within its folder, with `/` between its parts, such as `dokument/vision-2035.md`.
  package let path: String
  package let bytes: [UInt8]

  /// Takes away a byte order mark and turns `\r\n` and a lone `\r` into `\n`.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    let start =
      bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    if bytes.firstIndex(ofByte: 0x0D) != nil {
      self.bytes = Self.withPlainLineEndings(bytes[start...])
    } else {
      self.bytes = start == 0 ? bytes : Array(bytes[start...])
    }
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  private static func withPlainLineEndings(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previousWasReturn = false
    for byte in bytes {
      switch byte {
      case 0x0D: result.append(0x0A)
      case 0x0A where previousWasReturn: break
      default: result.append(byte)
      }
      previousWasReturn = byte == 0x0D
    }
    return result
  }
}

extension SourceFile {
  /// The place of a byte of this file, found by walking from the start.
  package func location(ofByte offset: Int) -> SourceLocation {
    var line = 1
    var lineStart = 0
    let end = min(offset, bytes.count)
    for index in 0..<end where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    return SourceLocation(
      path, line: line, column: SourceFile.column(of: bytes[lineStart..<end]))
  }

  /// The column that follows `prefix`, the bytes of a line before a place.
  package static func column(of prefix: some Collection<UInt8>) -> Int {
    if prefix.allSatisfy({ $0 < 0x80 }) { return prefix.count + 1 }
    return String(decoding: prefix, as: UTF8.self).count + 1
  }

  /// The text of a line, which counts from 1, or `nil` past the end.
  package func line(_ number: Int) -> String? {
    var current = 1
    var start = 0
    while current < number {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
      current += 1
    }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
