/// What the cells of a table need to know of it.
struct TableState {
  fileprivate var alignments: [UInt8] = []
  fileprivate var column = 0
  fileprivate var isHeader = false
  fileprivate var isHeadingCell = false
  /// How many tables have been called the same.
  fileprivate var timesNamed: [String: Int] = [:]
}

extension BodyWriter {
  /// A table scrolls sideways on a narrow screen, so what holds it can be reached by keyboard and
  /// has a name.
  mutating func openTable(_ node: Node) {
    tables.alignments = node.columnAlignments
    html.startLine()
    html.append("<div class=\"tabell\" role=\"region\" aria-label=\"")
    html.appendAttribute(nameOfNextTable())
    html.append("\" tabindex=\"0\">\n<table>\n")
  }

  mutating func closeTable(_ node: Node) {
    if node.firstChild != node.lastChild { html.append("</tbody>\n") }
    html.append("</table>\n</div>\n")
  }

  /// `Tabell under Mål`, and `Tabell 2 under Mål` for the next; `Tabell 1` before any heading.
  private mutating func nameOfNextTable() -> String {
    let heading = headings.last?.text ?? ""
    let number = tables.timesNamed[heading, default: 0] + 1
    tables.timesNamed[heading] = number
    if heading.isEmpty { return "Tabell \(number)" }
    return number == 1 ? "Tabell under \(heading)" : "Tabell \(number) under \(heading)"
  }

  /// The first row is the header; the others are the body.
  mutating func openRow(_ node: Node) {
    tables.column = 0
    tables.isHeader = node.previous == nil
    if tables.isHeader {
      html.append("<thead>\n<tr>\n")
    } else {
      if node.previous?.previous == nil { html.append("<tbody>\n") }
      html.append("<tr>\n")
    }
  }

  mutating func closeRow() {
    html.append(tables.isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
  }

  /// An empty cell in the header heads nothing, and is a plain cell.
  mutating func openCell(_ node: Node) {
    beginText(of: node)
    let isHeading = tables.isHeader && node.firstChild != nil
    html.append(isHeading ? "<th scope=\"col\"" : "<td")
    tables.isHeadingCell = isHeading
    switch tables.column < tables.alignments.count ? tables.alignments[tables.column] : 0 {
    case UInt8(ascii: "r"): html.append(" class=\"hoger\">")
    case UInt8(ascii: "c"): html.append(" class=\"mitten\">")
    default: html.append(">")
    }
    tables.column += 1
  }

  mutating func closeCell() {
    html.endWord()
    html.append(tables.isHeadingCell ? "</th>\n" : "</td>\n")
  }
}
