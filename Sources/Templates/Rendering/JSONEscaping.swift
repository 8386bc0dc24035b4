import Findings

/// Values as JSON that is safe within `<script>`.
enum JSONEscaping {
  static func append(_ value: Value, to output: inout [UInt8]) {
    switch value {
    case .number(let number): output.append(contentsOf: String(number).utf8)
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .text(let text): append(text, to: &output)
    case .date(let date): append(date.description, to: &output)
    case .none, .html, .writer, .list, .object: output.append(contentsOf: "null".utf8)
    }
  }

  /// `<`, `>` and `&` are written as numbers, so that neither an end tag nor a comment can appear.
  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      case 0x0A: output.append(contentsOf: "\\n".utf8)
      case 0..<0x20, 0x26, 0x3C, 0x3E: appendNumber(of: byte, to: &output)
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func appendNumber(of byte: UInt8, to output: inout [UInt8]) {
    let digits = String(byte, radix: 16)
    output.append(contentsOf: "\\u00".utf8)
    if digits.utf8.count == 1 { output.append(0x30) }
    output.append(contentsOf: digits.utf8)
  }
}
