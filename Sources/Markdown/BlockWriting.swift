/// Paragraphs, lists, quotations, code and lines across.
extension BodyWriter {
  /// Begins a block that holds text.
  mutating func beginText(of node: Node) {
    places.enter(node)
    openRawTags = 0
  }

  mutating func openParagraph(_ node: Node) {
    beginText(of: node)
    reportUnintendedText(in: node)
    guard !isTight(node) else { return }
    html.startLine()
    html.append("<p>")
  }

  mutating func closeParagraph(_ node: Node) {
    guard !isTight(node) else { return }
    writeBackLinks(after: node)
    html.endWord()
    html.append("</p>\n")
  }

  /// A list whose items are not parted by blank lines has no paragraphs.
  private func isTight(_ paragraph: Node) -> Bool {
    guard let item = paragraph.parent, kinds[item] == .item, let list = item.parent
    else { return false }
    return list.isTightList && depth - 2 <= Self.deepest
  }

  mutating func openList(_ node: Node) {
    html.startLine()
    guard !isTooDeep else { return }
    if node.isBulletList {
      html.append("<ul>\n")
    } else if node.listStart == 1 {
      html.append("<ol>\n")
    } else {
      html.append("<ol start=\"")
      html.append(node.listStart)
      html.append("\">\n")
    }
  }

  mutating func closeList(_ node: Node) {
    guard !isTooDeep else { return }
    html.append(node.isBulletList ? "</ul>\n" : "</ol>\n")
  }

  /// An item is written when its list is.
  private var itemIsTooDeep: Bool { depth - 1 > Self.deepest }

  mutating func openItem(_ node: Node) {
    html.startLine()
    guard !itemIsTooDeep else { return }
    guard node.isTask else { return html.append("<li>") }
    if node.isDone {
      html.append(
        "<li class=\"uppgift\"><input type=\"checkbox\" disabled checked aria-label=\"Klart\" /> ")
    } else {
      html.append(
        "<li class=\"uppgift\"><input type=\"checkbox\" disabled aria-label=\"Inte klart\" /> ")
    }
  }

  mutating func closeItem() {
    html.endWord()
    if itemIsTooDeep { html.startLine() } else { html.append("</li>\n") }
  }

  mutating func openBlockQuote() {
    html.startLine()
    if !isTooDeep { html.append("<blockquote>\n") }
  }

  mutating func closeBlockQuote() {
    html.startLine()
    if !isTooDeep { html.append("</blockquote>\n") }
  }

  mutating func writeThematicBreak() {
    html.startLine()
    html.append("<hr />\n")
  }

  mutating func writeCodeBlock(_ node: Node) {
    html.startLine()
    let info = node.codeInfo
    if info.isEmpty {
      html.append("<pre><code>")
    } else {
      let language = info.firstIndex { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? info.count
      html.append("<pre><code class=\"language-")
      html.appendAttribute(info.part(0..<language))
      html.append("\">")
    }
    html.appendText(node.codeText)
    html.endWord()
    html.append("</code></pre>\n")
  }
}
