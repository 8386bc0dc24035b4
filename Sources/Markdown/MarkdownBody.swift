package import Findings

/// Everything a Markdown body says, as values; the syntax tree does not outlive the parse.
///
/// The HTML has holes where something must be known that one document does not know: the address
/// of a link, the name of a document, what stands after a heading. `write(into:range:fill:)` fills
/// them. Raw HTML in the source and the targets of links never reach `html`.
package struct MarkdownBody: Sendable {
  private let text: BodyHTML
  /// Where something is to be put in, by ascending offset.
  package let holes: [Hole]
  /// Links and images in the order of `html`: what stands in a footnote comes last.
  package let links: [Link]
  /// All headings in order, also those in quotations and lists.
  package let headings: [Heading]
  /// `raw-html`, `skipped-heading-level`, `missing-alt-text`, `meaningless-link-text`,
  /// `unintended-text`, and `unreadable-text` for a table that would take too long; in reading order.
  package let findings: [Finding]
  /// Runs of text between white space, code and footnotes included.
  package let wordCount: Int

  /// Reads a body that begins at line `firstLine` of the file at `path`.
  ///
  /// `bytes` have `\n` as their only line ending and begin at the start of a line. Headings become
  /// `headingShift` levels deeper, and at least one when the body has a heading of the first level,
  /// because the title of the page is its only `<h1>`; none becomes deeper than `<h6>`.
  package static func parse(
    _ bytes: ArraySlice<UInt8>, path: String, firstLine: Int = 1, headingShift: Int = 0
  ) -> MarkdownBody {
    bytes.withUnsafeBufferPointer { source in
      let places = SourcePlaces(source, path: path, firstLine: firstLine)
      let costlyLine = TableCost.firstLine(in: source)
      var writer = BodyWriter(
        places, headingShift: headingShift, readsTables: costlyLine == nil)
      if let costlyLine { writer.reportCostlyTable(onLine: costlyLine) }
      Cmark.shared.withTree(of: source, tables: costlyLine == nil) { writer.write($0) }
      return MarkdownBody(writer)
    }
  }

  package static func parse(
    _ bytes: [UInt8], path: String, firstLine: Int = 1, headingShift: Int = 0
  ) -> MarkdownBody {
    parse(bytes[...], path: path, firstLine: firstLine, headingShift: headingShift)
  }

  private init(_ writer: borrowing BodyWriter) {
    // Copies have no room to grow in.
    text = BodyHTML(writer.html.bytes)
    holes = writer.holes.withUnsafeBufferPointer { Array($0) }
    links = writer.links.withUnsafeBufferPointer { Array($0) }
    headings = writer.headings.withUnsafeBufferPointer { Array($0) }
    findings = writer.findings.sorted()
    wordCount = writer.html.wordCount
  }
  /// HTML without its holes filled. Not to be asked for after `letGoOfHTML`.
  ///
  /// Offsets count from its start, which need not be its index 0.
  package var html: ArraySlice<UInt8> { text.bytes }

  /// How much HTML there is, in bytes.
  package var htmlCount: Int { text.count }

  /// Gives the memory of `html` back. Everything else that the body says stays.
  package func letGoOfHTML() { text.letGo() }

  /// Moves the HTML of bodies that have been read one after the other into one block of memory.
  package static func gatherHTML(of bodies: [MarkdownBody]) { BodyHTML.gather(bodies.map(\.text)) }
}
