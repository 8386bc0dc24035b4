import Findings

/// A filter, the value it is used on, and its arguments. Kinds have been checked when the template
/// was compiled; what is missing stays missing.
struct FilterCall {
  let filter: Filter
  let input: Value
  let arguments: [Value]

  init(_ filter: Filter, _ input: Value, _ arguments: [Value]) {
    self.filter = filter
    self.input = input
    self.arguments = arguments
  }

  /// The result as a value, for another filter or a comparison.
  func value() -> Value {
    switch (filter, input) {
    case (.antal, .list(let list)): return .number(list.count)
    case (.antal, _): return .number(0)
    case (.json, _): return .html(bytes(escaped: false))
    case (_, .none): return .none
    default: return .text(String(decoding: bytes(escaped: false), as: UTF8.self))
    }
  }

  private func bytes(escaped: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, escaped: escaped)
    return bytes
  }

  /// Appends the result as HTML.
  func print(to output: inout [UInt8]) { append(to: &output, escaped: true) }

  private func append(to output: inout [UInt8], escaped: Bool) {
    switch (filter, input) {
    case (.datum, .date(let date)): date.appendSwedish(to: &output)
    case (.iso, .date(let date)): date.append(to: &output)
    case (.tal, .number(let number)): SwedishNumber.append(number, to: &output)
    case (.versal, .text(let text)):
      appendCapitalized(text, to: &output, escaped: escaped)
    case (.gemener, .text(let text)):
      Value.text(text.lowercased()).appendText(to: &output, escaped: escaped)
    case (.antal, _): value().appendText(to: &output, escaped: escaped)
    case (.url, .text(let text)): PathEncoding.append(text, to: &output)
    case (.sammanfoga, .list(let list)):
      appendJoined(list, to: &output, escaped: escaped) { _ in arguments.first ?? .none }
    case (.och, .list(let list)):
      appendJoined(list, to: &output, escaped: escaped) { index in
        .text(index == list.count - 1 ? " och " : ", ")
      }
    case (.plural, .number(let number)):
      SwedishNumber.append(number, to: &output)
      output.append(0x20)
      arguments[number == 1 ? 0 : 1].appendText(to: &output, escaped: escaped)
    case (.json, _): JSONEscaping.append(input, to: &output)
    case (.med, .text(let text)): appendFilled(text, to: &output, escaped: escaped)
    default: break
    }
  }

  private func appendJoined(
    _ list: any ValueList, to output: inout [UInt8], escaped: Bool,
    separatorBefore separator: (Int) -> Value
  ) {
    for index in 0..<list.count {
      if index > 0 { separator(index).appendText(to: &output, escaped: escaped) }
      list.value(at: index).appendText(to: &output, escaped: escaped)
    }
  }

  /// Appends a text with its first letter upper-case.
  private func appendCapitalized(_ text: String, to output: inout [UInt8], escaped: Bool) {
    let start = output.count
    Value.text(text).appendText(to: &output, escaped: escaped)
    if !Self.capitalize(&output, at: start) {
      output.removeSubrange(start...)
      Value.text(text.capitalizedFirst).appendText(to: &output, escaped: escaped)
    }
  }

  /// Makes the letter at `start`, which is the last one's first byte or followed by more, upper-case;
  /// false when it is neither ASCII nor one of å, ä and ö, or may have a mark on it.
  private static func capitalize(_ bytes: inout [UInt8], at start: Int) -> Bool {
    func isSimple(after index: Int) -> Bool { index >= bytes.count || bytes[index] < 0xCC }
    guard start < bytes.count else { return true }
    switch bytes[start] {
    case 0x61...0x7A where isSimple(after: start + 1): bytes[start] -= 0x20
    case 0..<0x80 where isSimple(after: start + 1): break
    case 0xC3 where start + 1 < bytes.count && isSimple(after: start + 2):
      guard [0xA4, 0xA5, 0xB6].contains(bytes[start + 1]) else { return false }
      bytes[start + 1] -= 0x20
    default: return false
    }
    return true
  }

  /// Puts the arguments where `{}` stands, in order; markup among them stays markup.
  private func appendFilled(_ text: String, to output: inout [UInt8], escaped: Bool) {
    var text = text
    text.withUTF8 { bytes in
      func append(_ piece: Range<Int>) {
        let piece = UnsafeBufferPointer(rebasing: bytes[piece])
        if escaped {
          HTMLEscaping.append(piece, to: &output)
        } else {
          output.append(contentsOf: piece)
        }
      }
      var start = 0
      for argument in arguments {
        guard let brace = bytes.firstPlace(from: start) else { break }
        append(start..<brace)
        argument.appendText(to: &output, escaped: escaped)
        start = brace + 2
      }
      append(start..<bytes.count)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first `{}` starts.
  fileprivate func firstPlace(from start: Int) -> Int? {
    guard count - start > 1 else { return nil }
    return (start..<count - 1).first {
      self[$0] == Byte.openBrace && self[$0 + 1] == Byte.closeBrace
    }
  }
}
