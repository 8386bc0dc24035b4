/// A place in the HTML of a body where something is still to be written.
package struct Hole: Hashable, Sendable {
  /// The byte of `html` that what is written comes before.
  package let offset: Int
  package let kind: Kind

  package enum Kind: Hashable, Sendable {
    /// Just after `<a` or `<img`: attributes, each with a space before it. The index into `links`.
    case linkAttributes(Int)
    /// The text of a wiki link without a label. The index into `links`.
    case linkText(Int)
    /// Just after the end tag of a heading. The index into `headings`.
    case afterHeading(Int)
  }
}
