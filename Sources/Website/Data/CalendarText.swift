import Findings

/// Lines of iCalendar by RFC 5545: escaped, folded at 75 octets, ended by CRLF.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// A property whose value is text: `\`, `;`, `,` and line breaks are escaped.
  mutating func text(_ name: String, _ value: String) {
    var escaped = ""
    for character in value {
      switch character {
      case "\\", ";", ",": escaped += "\\" + String(character)
      case _ where character.isNewline: escaped += "\\n"
      default: escaped.append(character)
      }
    }
    raw(name, escaped)
  }

  /// A property whose value is written as it is.
  mutating func raw(_ name: String, _ value: String) {
    var width = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let length = UTF8.width(scalar)
      if width + length > 75 {
        bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
        width = 1
      }
      bytes.append(contentsOf: String(scalar).utf8)
      width += length
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// `20250901`
  static func day(_ day: LocalDate) -> String { day.description.replacing("-", with: "") }
}
