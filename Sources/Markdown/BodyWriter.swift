import Findings

/// Walks the tree once and writes what it says.
///
/// The walk uses no recursion: a hundred thousand nested quotations must not end the program. What
/// is nested deeper than `deepest` keeps its text and loses the marks around it.
struct BodyWriter: ~Copyable {
  /// How many levels of quotations, lists and emphasis are written as such.
  static let deepest = 200

  let kinds = Cmark.shared.kinds
  var places: SourcePlaces
  var html: HTMLBuffer
  var holes: [Hole] = []
  var links: [Link] = []
  var headings: [Heading] = []
  var findings: [Finding] = []

  /// How far below the root the current node is.
  private(set) var depth = 0
  var headingState: HeadingState
  var tables = TableState()
  var footnotes = FootnoteState()
  var linkState = LinkState()
  /// Raw start tags in this block whose end tags need no finding of their own.
  var openRawTags = 0
  /// The body has signs of tables, and tables are read.
  let mayHoldRows: Bool

  init(_ places: SourcePlaces, headingShift: Int, readsTables: Bool = true) {
    self.places = places
    mayHoldRows =
      readsTables && (places.source.first(0x7C) != nil || places.source.first(0x09) != nil)
    html = HTMLBuffer(capacity: places.source.count + places.source.count / 4 + 256)
    headingState = HeadingState(shift: headingShift)
  }

  /// True where the marks of the current node are left out.
  var isTooDeep: Bool { depth > Self.deepest }

  mutating func write(_ root: Node) {
    prepareHeadings(below: root)
    prepareFootnotes(below: root)
    var node = root
    while true {
      if enter(node), let child = node.firstChild {
        node = child
        depth += 1
        continue
      }
      leave(node)
      while node.next == nil {
        guard node != root, let parent = node.parent else { return finish() }
        node = parent
        depth -= 1
        leave(node)
      }
      guard let next = node.next else { return finish() }
      node = next
    }
  }

  private mutating func finish() {
    closeFootnotes()
  }

  /// Writes what comes before the children; `false` when they are not to be visited.
  private mutating func enter(_ node: Node) -> Bool {
    switch kinds[node] {
    case .text: writeText(node)
    case .softBreak: writeSoftBreak()
    case .lineBreak: writeLineBreak()
    case .code: writeCode(node)
    case .emphasis: if !isTooDeep { html.append("<em>") }
    case .strong: if !isTooDeep { html.append("<strong>") }
    case .link: openLink(node)
    case .image:
      writeImage(node)
      return false
    case .htmlInline: writeHTMLInline(node)
    case .footnoteReference: writeFootnoteReference(node)
    case .paragraph: openParagraph(node)
    case .heading: openHeading(node)
    case .list: openList(node)
    case .item: openItem(node)
    case .blockQuote: openBlockQuote()
    case .codeBlock: writeCodeBlock(node)
    case .thematicBreak: writeThematicBreak()
    case .htmlBlock: reportHTMLBlock(node)
    case .table: openTable(node)
    case .tableRow: openRow(node)
    case .tableCell: openCell(node)
    case .footnoteDefinition: openFootnote(node)
    case .document, .other: break
    }
    return true
  }

  /// Writes what comes after the children.
  private mutating func leave(_ node: Node) {
    switch kinds[node] {
    case .emphasis: if !isTooDeep { html.append("</em>") }
    case .strong: if !isTooDeep { html.append("</strong>") }
    case .link: closeLink()
    case .paragraph: closeParagraph(node)
    case .heading: closeHeading(node)
    case .list: closeList(node)
    case .item: closeItem()
    case .blockQuote: closeBlockQuote()
    case .table: closeTable(node)
    case .tableRow: closeRow()
    case .tableCell: closeCell()
    case .footnoteDefinition: closeFootnote(node)
    default: break
    }
  }
}
