package import Findings

/// A link or an image in a body. Its text stands in the HTML; a wiki link without a label has none.
package struct Link: Hashable, Sendable {
  package let target: Target
  // Here it takes no room of its own.
  package let isImage: Bool
  /// The title, as in `[text](address "title")`.
  package let title: String?
  package let location: SourceLocation

  /// What a link leads to, as far as its own words say.
  package enum Target: Hashable, Sendable {
    /// A path, relative or from the root of the site, without percent encoding; the part after
    /// `#` is the anchor.
    case file(path: String, anchor: String?)
    /// A place in the same document, without the `#` and without percent encoding.
    case anchor(String)
    /// `http`, `https`, `mailto` or `tel`, as written.
    case external(String)
    /// `[[id]]`, `[[id#anchor]]`, `[[id@version]]`; the id as written, which need not exist.
    case document(id: String, anchor: String?, version: String?)
    /// Any other scheme, such as `javascript:` and `data:`. Must never reach a page.
    case unsafe(String)
  }
}
