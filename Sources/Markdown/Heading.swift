package import Findings

/// A heading of a body.
package struct Heading: Hashable, Sendable {
  /// 1 to 6, as written; the level in the HTML may be deeper.
  package let level: Int
  /// Its own number without a last full stop, such as `2.1`.
  package let number: String?
  /// The text without markup and without the number.
  package let text: String
  /// The `id` in the HTML, unique in the body.
  package let anchor: String
  package let location: SourceLocation
  /// Where `<h2 …>` begins in the HTML.
  package let htmlStart: Int
  /// Just after `</h2>` in the HTML.
  package let htmlEnd: Int
}
