import Findings

/// Lines of iCalendar by RFC 5545: escaped, folded at 75 octets, ended by CRLF.
struct CalendarText {
  private(set) var bytes: [UInt8] = []
  /// Where the line begins that is being written.
  private var start = 0

  /// Appends what `write` writes.
  static func append(to output: inout [UInt8], _ write: (inout CalendarText) -> Void) {
    var text = CalendarText()
    swap(&text.bytes, &output)
    write(&text)
    swap(&text.bytes, &output)
  }

  /// A property whose value is text: `\`, `;`, `,` and line breaks are escaped.
  mutating func text(_ name: StaticString, _ value: String) {
    begin(name)
    addText(value)
    end()
  }

  /// A property whose value is written as it is.
  mutating func raw(_ name: StaticString, _ value: String) {
    begin(name)
    add(value)
    end()
  }

  /// Begins a property, whose value is then added piece by piece.
  mutating func begin(_ name: StaticString) {
    start = bytes.count
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func add(_ piece: String) { bytes.append(text: piece) }

  /// Appends whole lines that need no folding, each with its CRLF.
  mutating func add(lines: StaticString) {
    lines.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends whole lines.
  mutating func add(_ lines: ArraySlice<UInt8>) { bytes.append(contentsOf: lines) }

  /// `20250901`
  mutating func add(_ day: LocalDate) {
    for byte in day.description.utf8 where byte != 0x2D { bytes.append(byte) }
  }

  mutating func addText(_ piece: String) {
    var piece = piece
    let isPlain = piece.withUTF8 { text in
      guard Self.isPlain(text) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if !isPlain { add(Self.escaped(piece)) }
  }

  /// Ends a property, folding its line.
  mutating func end() {
    if bytes.count - start > 75 { fold() }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private mutating func fold() {
    let line = Array(bytes[start...])
    bytes.removeSubrange(start...)
    var index = 0
    // The space that a line of its own begins with is one of its octets.
    var room = 75
    while line.count - index > room {
      var end = index + room
      // A letter of several octets stays whole.
      while end > index, line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.append(contentsOf: line[index..<end])
      bytes.append(0x0D)
      bytes.append(0x0A)
      bytes.append(0x20)
      index = end
      room = 74
    }
    bytes.append(contentsOf: line[index...])
  }

  /// Whether nothing in a text has to be escaped or left out.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case 0..<0x20, 0x7F, 0x5C, 0x3B, 0x2C: return false
      // The other line breaks of Unicode: U+0085, U+2028 and U+2029.
      case 0x85 where index > 0 && text[index - 1] == 0xC2: return false
      case 0xA8, 0xA9:
        if index > 1, text[index - 1] == 0x80, text[index - 2] == 0xE2 { return false }
      default: continue
      }
    }
    return true
  }

  private static func escaped(_ value: String) -> String {
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
    return escaped
  }
}

extension [UInt8] {
  /// Appends a text as UTF-8.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
