import Findings

/// A line of a YAML text as its writer sees it, whether YAML can read it or not.
struct WrittenLine {
  /// Counts from 0, within the text.
  let index: Int
  let text: String
  /// What stands before the first visible character: spaces, and by mistake tabs and hard spaces.
  let indent: Substring
  /// True for `- x` and for `-` alone.
  let isItem: Bool
  /// How many characters there are before what the line says, a dash left out.
  let column: Int
  /// What the line says: without indent, dash and white space at its end.
  let content: Substring
  /// The word before a colon that ends the content or has a space after it.
  let key: Substring?
  /// What follows the colon, without white space at its ends; the content when there is no key.
  let value: Substring
  /// How many characters there are before the value.
  let valueColumn: Int

  init(index: Int, text: String) {
    self.index = index
    self.text = text
    indent = text.prefix(while: \.isWhitespace)
    var rest = text[indent.endIndex...].withoutTrailingSpace
    isItem = rest == "-" || rest.hasPrefix("- ")
    if isItem { rest = rest.dropFirst().drop { $0 == " " } }
    content = rest
    column = text.distance(from: text.startIndex, to: rest.startIndex)
    let name = Self.word(in: rest)
    let after = rest[name.endIndex...]
    if !name.isEmpty, after == ":" || after.hasPrefix(": ") {
      key = name
      value = after.dropFirst().drop { $0 == " " }
    } else {
      key = nil
      value = rest
    }
    valueColumn = text.distance(from: text.startIndex, to: value.startIndex)
  }

  /// The letters, digits, hyphens and underscores that `text` begins with.
  static func word(in text: Substring) -> Substring {
    text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  var isBlank: Bool { content.isEmpty && !isItem }
  var isComment: Bool { !isItem && content.hasPrefix("#") }
  /// True for what YAML reads something of.
  var saysSomething: Bool { !isBlank && !isComment }
  /// A comment to YAML, a heading to whoever wrote it.
  var isHeading: Bool { indent.isEmpty && content.hasPrefix("##") }
  /// How many characters of white space the line begins with.
  var depth: Int { indent.count }
  /// The word that the line begins with.
  var firstWord: Substring { Self.word(in: content) }

  /// The line up to what it says, with its dash.
  var lead: Substring { text.prefix(column) }

  /// The line with another value.
  func with(value other: String) -> String { "\(text.prefix(valueColumn))\(other)" }

  /// The line with another indent, of spaces alone.
  func indented(by count: Int) -> String {
    "\(String(repeating: " ", count: count))\(text[indent.endIndex...])"
  }

  /// True for a line that begins or ends the fields.
  var isFence: Bool { text.hasPrefix("---") && text[...].withoutTrailingSpace == "---" }

  /// True for dashes of any kind and nothing else, but for the single one of a list.
  var isRuler: Bool {
    let signs = text.filter { !$0.isWhitespace }
    return !signs.isEmpty && signs.allSatisfy { "-‐‑–—―−".contains($0) } && signs != "-"
  }
}

extension Substring {
  /// Without the white space at the end.
  var withoutTrailingSpace: Substring {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return prefix(0) }
    return self[...last]
  }
}
