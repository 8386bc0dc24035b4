package import Findings
package struct MarkdownBody: Sendable {
  package let html: [UInt8]
  package let links: [Link]
  package let headings: [Heading]
  package let findings: [Finding]
  package let wordCount: Int
  package static func parse(_ bytes: ArraySlice<UInt8>, path: String, firstLine: Int) -> MarkdownBody {
    MarkdownBody(html: [], links: [], headings: [], findings: [], wordCount: 0)
  }
}
package struct Link: Sendable, Hashable {
  package let target: Target
  package let title: String?
  package let text: String
  package let location: SourceLocation
  package let isImage: Bool
  package enum Target: Sendable, Hashable {
    case file(path: String, anchor: String?)
    case anchor(String)
    case external(String)
    case document(id: String, anchor: String?, version: String?)
    case unsafe(String)
  }
}
package struct Heading: Sendable, Hashable {
  package let level: Int
  package let number: String?
  package let text: String
  package let anchor: String
  package let location: SourceLocation
  package let htmlStart: Int
  package let htmlEnd: Int
}
