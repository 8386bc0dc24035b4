/// Comma-separated values by RFC 4180.
package enum CSV {
  /// The rows, each ended by CRLF. A value that a spreadsheet would take for a formula gets a
  /// leading apostrophe.
  package static func text(_ rows: [[String]]) -> String {
    var bytes: [UInt8] = []
    for row in rows { append(row, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends one row of `text` as UTF-8.
  package static func append(_ row: [String], to output: inout [UInt8]) {
    for (number, value) in row.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      var value = value
      value.withUTF8 { append($0, to: &output) }
    }
    output.append(0x0D)
    output.append(0x0A)
  }

  private static func append(_ value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let mark = isFormula(value) ? [UInt8(ascii: "'")] : []
    guard value.contains(where: isSpecial) else {
      output.append(contentsOf: mark)
      output.append(contentsOf: value)
      return
    }
    output.append(UInt8(ascii: "\""))
    output.append(contentsOf: mark)
    for byte in value {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// A number may begin with a sign.
  private static func isFormula(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch value.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09:
      Int(String(decoding: value, as: UTF8.self)) == nil
    default: false
    }
  }

  /// `"`, `,` and line breaks.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x2C || byte == 0x0D || byte == 0x0A
  }
}
