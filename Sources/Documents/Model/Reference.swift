package import Findings

/// A pointer to a document, a section of it or one version of it: `id#anchor@version`.
package struct Reference: Sendable, Hashable {
  package let document: String
  package let anchor: String?
  /// The name of a version, such as `2016-01-26`; `nil` for the version that holds.
  package let version: String?

  package init(document: String, anchor: String? = nil, version: String? = nil) {
    self.document = document
    self.anchor = anchor
    self.version = version
  }

  /// Reads `id`, `id#anchor`, `id@version` and both in either order.
  package init(_ text: String) {
    // Nearly all are a bare id, which is told without parting the text into characters.
    if text.utf8.allSatisfy({ $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "@") }) {
      (document, anchor, version) = (text, nil, nil)
      return
    }
    let marks = text.indices.filter { text[$0] == "#" || text[$0] == "@" }
    document = String(text[..<(marks.first ?? text.endIndex)])
    var anchor: String?
    var version: String?
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1] : text.endIndex
      let part = String(text[text.index(after: mark)..<end])
      if text[mark] == "#" { anchor = part } else { version = part }
    }
    self.anchor = anchor
    self.version = version
  }
}

/// A relation that a document's front matter states.
package struct Relation: Sendable, Hashable {
  package let kind: RelationKind
  package let target: Reference
  package let location: SourceLocation
}
