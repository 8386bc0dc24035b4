import Findings

/// Reads YAML as nearly every document has it: a field a line, with a text, a list in brackets, or
/// below it the lines of a list or of more fields.
///
/// Blank lines and lines of comment are passed. It gives up at the first thing that is anything else,
/// such as an escape or a text of several lines, and then libyaml reads the whole. What it does read,
/// it reads as libyaml does, with the same places, in a tenth of the time; `EverydayYAMLTests`
/// compares the two.
struct EverydayYAML {
  /// Levels of lists and groups; nobody has more.
  static let deepest = 16
  /// A longer key, in bytes, is left to libyaml, which has a limit of its own.
  static let longestKey = 64

  let text: UnsafeBufferPointer<UInt8>
  private let path: String
  private let firstLine: Int
  /// The place that is read, and the line that it is on: how many there are before, and its start.
  var index = 0
  private var line = 0
  var lineStart = 0
  /// How many spaces the line begins with; -1 after the last line.
  var indent = 0
  /// How many bytes there are on the line before the place that begin no character.
  private var wide = 0
  var depth = 0

  /// The root of `lines`, in which no key of the first level stands twice; `nil` when it gave up.
  static func root(of lines: YAMLLines) -> YAMLNode? {
    guard lines.isOrdinary else { return nil }
    return lines.bytes.withUnsafeBufferPointer { text in
      var reader = EverydayYAML(text: text, path: lines.path, firstLine: lines.firstLine)
      guard reader.beginLine(), reader.indent == 0 else { return nil }
      let root = reader.isAtItem ? reader.list() : reader.group(isRoot: true)
      return reader.indent < 0 ? root : nil
    }
  }

  private init(text: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int) {
    self.text = text
    self.path = path
    self.firstLine = firstLine
  }

  var place: SourceLocation {
    SourceLocation(path, line: firstLine + line, column: index - lineStart - wide + 1)
  }

  var byte: UInt8? { index < text.count ? text[index] : nil }
  var isAtLineEnd: Bool { index == text.count || text[index] == 0x0A }
  var isAtItem: Bool {
    index + 1 < text.count && text[index] == 0x2D && text[index + 1] == 0x20
  }

  /// Goes on to what the line, or the first after it that says anything, begins with; false for a
  /// comment that is not everyday either.
  private mutating func beginLine() -> Bool {
    while true {
      lineStart = index
      wide = 0
      passSpaces()
      guard index < text.count else {
        indent = -1
        return index == lineStart
      }
      indent = index - lineStart
      if text[index] == 0x23 {
        while let byte, byte != 0x0A { guard pass(byte) else { return false } }
      }
      guard isAtLineEnd else { return true }
      passLineEnd()
    }
  }

  /// Goes on to the next line that says anything; false when this one is not over.
  mutating func endLine() -> Bool {
    guard isAtLineEnd else { return false }
    passLineEnd()
    return beginLine()
  }

  private mutating func passLineEnd() {
    if index < text.count { index += 1 }
    line += 1
  }

  mutating func passSpaces() {
    while index < text.count, text[index] == 0x20 { index += 1 }
  }

  /// Passes a character of one or two bytes, a dash or a quotation mark; false where there is another
  /// one, or a control character.
  @inline(__always)
  mutating func pass(_ byte: UInt8) -> Bool {
    if byte < 0x80 {
      index += 1
      return byte >= 0x20 && byte < 0x7F
    }
    guard byte < 0xCC else { return passPunctuation() }
    guard byte >= 0xC2, index + 1 < text.count, byte > 0xC2 || text[index + 1] >= 0xA0
    else { return false }
    index += 2
    wide += 1
    return true
  }

  private mutating func passPunctuation() -> Bool {
    guard YAMLLines.isPunctuation(text, at: index) else { return false }
    index += 3
    wide += 2
    return true
  }

  /// What a key or a text without quotes may begin with here: letters and digits.
  static func mayBegin(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= 0xC3 || isWord(byte)
  }

  static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  func string(from start: Int, to end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
  }
}
