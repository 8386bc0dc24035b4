/// Which footnotes there are, and how often each is referred to.
struct FootnoteState {
  /// References in the whole body, by the number of the footnote.
  fileprivate var references: [Int: Int] = [:]
  /// References written so far, by the number of the footnote.
  fileprivate var written: [Int: Int] = [:]
  /// The number of the footnote being written, or of the last one.
  fileprivate var number = 0
  fileprivate var hasBackLinks = false
}

/// cmark gathers the footnotes that are referred to at the end, in the order of their numbers.
extension BodyWriter {
  mutating func prepareFootnotes(below root: Node) {
    guard let last = root.lastChild, kinds[last] == .footnoteDefinition else { return }
    kinds.walk(below: root) { node in
      if let number = number(ofReference: node) { footnotes.references[number, default: 0] += 1 }
    }
  }

  private func number(ofReference node: Node) -> Int? {
    guard kinds[node] == .footnoteReference else { return nil }
    return Int(String(decoding: node.literal, as: UTF8.self))
  }

  mutating func writeFootnoteReference(_ node: Node) {
    guard let number = number(ofReference: node) else { return }
    let time = footnotes.written[number, default: 0] + 1
    footnotes.written[number] = time
    html.append("<sup class=\"fotnotsref\"><a href=\"#fotnot-")
    html.append(number)
    html.append("\" id=\"")
    appendReferenceID(number, time: time)
    html.append("\" role=\"doc-noteref\" aria-describedby=\"fotnot-")
    html.append(number)
    html.append("\" aria-label=\"Fotnot ")
    html.append(number)
    html.append("\">")
    html.append(number)
    html.append("</a></sup>")
  }

  /// Writes the references below a node that is not itself visited.
  mutating func writeFootnoteReferences(below node: Node) {
    guard !footnotes.references.isEmpty else { return }
    var references: [Node] = []
    kinds.walk(below: node) { if kinds[$0] == .footnoteReference { references.append($0) } }
    for reference in references { writeFootnoteReference(reference) }
  }

  mutating func openFootnote(_ node: Node) {
    html.startLine()
    if footnotes.number == 0 {
      html.append(
        "<section class=\"fotnoter\" role=\"doc-endnotes\" aria-label=\"Fotnoter\">\n<ol>\n")
    }
    footnotes.number += 1
    footnotes.hasBackLinks = false
    html.append("<li id=\"fotnot-")
    html.append(footnotes.number)
    html.append("\">\n")
  }

  mutating func closeFootnote(_ node: Node) {
    if !footnotes.hasBackLinks {
      html.startLine()
      html.append("<p>")
      appendBackLinks()
      html.append("</p>\n")
    }
    html.append("</li>\n")
  }

  mutating func closeFootnotes() {
    if footnotes.number > 0 { html.append("</ol>\n</section>\n") }
  }

  /// The way back stands at the end of the last paragraph.
  mutating func writeBackLinks(after paragraph: Node) {
    guard paragraph.next == nil, let parent = paragraph.parent,
      kinds[parent] == .footnoteDefinition
    else { return }
    html.append(" ")
    appendBackLinks()
  }

  private mutating func appendBackLinks() {
    footnotes.hasBackLinks = true
    let count = footnotes.references[footnotes.number, default: 0]
    for time in 0..<count {
      if time > 0 { html.append(" ") }
      appendBackLink(to: time + 1)
    }
  }

  private mutating func appendBackLink(to time: Int) {
    html.append("<a class=\"fotnotstillbaka\" href=\"#")
    appendReferenceID(footnotes.number, time: time)
    html.append("\" role=\"doc-backlink\" aria-label=\"Tillbaka till texten, fotnot ")
    html.append(footnotes.number)
    if time > 1 {
      html.append(", hänvisning ")
      html.append(time)
    }
    html.append("\">↩")
    if time > 1 {
      html.append("<sup>")
      html.append(time)
      html.append("</sup>")
    }
    html.append("</a>")
  }

  private mutating func appendReferenceID(_ number: Int, time: Int) {
    html.append("fotnotsref-")
    html.append(number)
    if time > 1 {
      html.append("-")
      html.append(time)
    }
  }
}
