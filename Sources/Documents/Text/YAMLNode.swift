package import Findings

/// A piece of YAML with its place. Scalars stay text: what `nej`, `3.10` or `2025-09-01` means is
/// decided by the field that reads it, never by YAML.
package struct YAMLNode: Sendable {
  package let content: Content
  package let location: SourceLocation

  package enum Content: Sendable {
    /// `isPlain` is false for text in quotes or in a block.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package let key: Placed<String>
    package let value: YAMLNode
  }

  /// What the node is, in Swedish and in the definite form: for messages.
  var kindName: String {
    switch content {
    case .scalar: "en text"
    case .list: "en lista"
    case .mapping: "en grupp av fält"
    }
  }

  /// A key without a value: nothing, white space, or `null` and `~` without quotes.
  var isEmpty: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    if let first = text.utf8.first, (0x21...0x7D).contains(first) {
      return isPlain && text == "null"
    }
    return text.allSatisfy(\.isWhitespace) || (isPlain && (text == "~" || text == "null"))
  }
}
