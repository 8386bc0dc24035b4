import Findings

/// Lines of iCalendar by RFC 5545: escaped, folded at 75 octets, ended by CRLF.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// A property whose value is text: `\`, `;`, `,` and line breaks are escaped.
  mutating func text(_ name: String, _ value: String) {
    if value.utf8.allSatisfy({
      $0 >= 0x20 && $0 != 0x7F && !Self.escapes.contains($0) && $0 != 0xC2 && $0 != 0xE2
    }) {
      return raw(name, value)
    }
    var escaped = ""
    for character in value {
      switch character {
      case "\\", ";", ",": escaped += "\\" + String(character)
      case _ where character.isNewline: escaped += "\\n"
      // Control characters have no place in a value of text.
      case _ where character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }:
        continue
      default: escaped.append(character)
      }
    }
    raw(name, escaped)
  }

  /// A property whose value is written as it is.
  mutating func raw(_ name: String, _ value: String) {
    var width = 0
    append(name, &width)
    append(":", &width)
    append(value, &width)
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  /// - Parameter width: octets on the line so far.
  private mutating func append(_ text: String, _ width: inout Int) {
    if width + text.utf8.count <= 75 {
      bytes.append(contentsOf: text.utf8)
      width += text.utf8.count
      return
    }
    var rest = text.utf8[...]
    while width + rest.count > 75 {
      var end = rest.index(rest.startIndex, offsetBy: 75 - width)
      // A letter of several octets stays whole.
      while end > rest.startIndex, rest[end] & 0xC0 == 0x80 { end = rest.index(before: end) }
      bytes.append(contentsOf: rest[..<end])
      bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
      width = 1
      rest = rest[end...]
    }
    bytes.append(contentsOf: rest)
    width += rest.count
  }

  /// `\`, `;` and `,`.
  private static let escapes: [UInt8] = [0x5C, 0x3B, 0x2C]

  /// `20250901`
  static func day(_ day: LocalDate) -> String {
    String(decoding: day.description.utf8.filter { $0 != 0x2D }, as: UTF8.self)
  }
}
