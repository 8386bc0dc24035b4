import Findings

/// What headings need to know of each other.
struct HeadingState {
  /// How much deeper every heading becomes.
  var shift: Int
  /// The level that the next heading may be one deeper than.
  var lastLevel = 1
  var anchors = Anchors()
  /// How much of the next text is a number that has been written already, in bytes.
  var skipped = 0
  fileprivate var open: Heading?

  init(shift: Int) { self.shift = max(0, shift) }
}

extension BodyWriter {
  /// A heading of the first level makes all of them one deeper.
  mutating func prepareHeadings(below root: Node) {
    var hasFirstLevel = false
    let isContainer: (Node) -> Bool = { [kinds] in
      switch kinds[$0] {
      case .blockQuote, .list, .item, .footnoteDefinition: true
      default: false
      }
    }
    kinds.walk(below: root, entering: isContainer) { node in
      if kinds[node] == .heading, node.headingLevel == 1 { hasFirstLevel = true }
    }
    guard hasFirstLevel else { return }
    headingState.shift = max(1, headingState.shift)
    headingState.lastLevel = 0
  }

  mutating func openHeading(_ node: Node) {
    beginText(of: node)
    html.startLine()
    let text = String(
      decoding: WikiLink.plain(kinds.plainText(below: node)), as: UTF8.self)
    let (number, rest) = Self.splitNumber(text)
    let heading = Heading(
      level: node.headingLevel, number: number, text: String(rest),
      anchor: headingState.anchors.anchor(for: text), location: places.start(of: node),
      htmlStart: html.count, htmlEnd: html.count)
    reportSkippedLevel(heading)
    if text.utf8.first == UInt8(ascii: "S"), StarterText.all.contains(text) {
      reportStarterText(text, under: nil, at: heading.location)
    }
    headingState.lastLevel = heading.level
    headingState.open = heading

    html.append("<h")
    html.append(htmlLevel(heading))
    html.append(" id=\"")
    html.appendAttribute(heading.anchor)
    html.append("\">")
    if let number { open(number, ofBytes: text.utf8.count - rest.utf8.count, in: node) }
  }

  /// As `Slug` does it, which takes its time; most headings begin with a letter.
  private static func splitNumber(_ text: String) -> (number: String?, rest: Substring) {
    guard let first = text.utf8.first, !(0x41...0x7A).contains(first) else {
      return (nil, text[...])
    }
    return Slug.splitNumber(text)
  }

  /// Marks a number that stands in the first text; one within emphasis is left as it is.
  private mutating func open(_ number: String, ofBytes length: Int, in node: Node) {
    guard let first = node.firstChild, kinds[first] == .text,
      first.literal.count >= length
    else { return }
    html.append("<span class=\"nr\">")
    number.utf8.withContiguousStorageIfAvailable { html.appendText($0) }
    html.endWord()
    html.append("</span> ")
    headingState.skipped = length
  }

  mutating func closeHeading(_ node: Node) {
    guard let heading = headingState.open else { return }
    headingState.open = nil
    html.endWord()
    html.append(" <a class=\"ankare\" href=\"#")
    html.appendAttribute(heading.anchor)
    html.append("\" aria-label=\"Länk till avsnittet ")
    html.appendAttribute(heading.text.isEmpty ? heading.anchor : heading.text)
    html.append("\">#</a></h")
    html.append(htmlLevel(heading))
    html.append(">")
    holes.append(Hole(offset: html.count, kind: .afterHeading(Int32(headings.count))))
    headings.append(heading.ending(at: html.count))
    html.append("\n")
  }

  private func htmlLevel(_ heading: Heading) -> Int { min(6, heading.level + headingState.shift) }
}

extension Heading {
  fileprivate func ending(at htmlEnd: Int) -> Heading {
    Heading(
      level: level, number: number, text: text, anchor: anchor, location: location,
      htmlStart: htmlStart, htmlEnd: htmlEnd)
  }
}
