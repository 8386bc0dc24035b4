/// Text, breaks, code and struck text.
extension BodyWriter {
  mutating func writeText(_ node: Node) {
    var text = node.literal
    if headingState.skipped > 0 {
      let skipped = min(headingState.skipped, text.count)
      headingState.skipped = 0
      text = text.part(skipped..<text.count)
    }
    if text.first == 0x23 { reportUnspacedHeading(text, of: node) }
    if linkState.wikiLinkEnd == node { text = closeWikiLink(text) }
    writeTextWithWikiLinks(text, of: node)
  }

  mutating func writeSoftBreak() {
    html.endWord()
    html.append("\n")
  }

  mutating func writeLineBreak() {
    html.endWord()
    html.append("<br />\n")
  }

  mutating func writeCode(_ node: Node) {
    html.append("<code>")
    html.appendText(node.literal)
    html.append("</code>")
  }

  mutating func writeHTMLInline(_ node: Node) {
    switch TildeRuns.role(of: node) {
    case .opens: html.append("<del>")
    case .closes: html.append("</del>")
    case .none: reportHTMLInline(node)
    }
  }
}
