/// A steering document: one or more versions under one id and one address.
package struct Document: Sendable, Hashable {
  package let id: String
  /// Indices into `Register.versions`, the earliest start first; never empty.
  package let versions: Range<Int>
  /// The version that the address without a date shows: the latest that has begun, or else the
  /// first to come.
  package let current: Int
}
