/// A place in the HTML of a body where something is still to be written.
package struct Hole: Hashable, Sendable {
  /// The byte of `html` that what is written comes before.
  package var offset: Int { Int(storedOffset) }
  package let kind: Kind
  /// There are so many holes that each is kept in little room; no body is as long as that.
  private let storedOffset: Int32

  init(offset: Int, kind: Kind) {
    storedOffset = Int32(clamping: offset)
    self.kind = kind
  }

  package enum Kind: Hashable, Sendable {
    /// Just after `<a` or `<img`: attributes, each with a space before it. The index into `links`.
    case linkAttributes(Int32)
    /// The text of a wiki link without a label. The index into `links`.
    case linkText(Int32)
    /// Just after the end tag of a heading. The index into `headings`.
    case afterHeading(Int32)
  }
}
