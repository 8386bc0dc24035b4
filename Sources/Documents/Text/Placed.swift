package import Findings

/// A value and the place where it was written.
package struct Placed<Value: Sendable & Hashable>: Sendable, Hashable {
  package let value: Value
  package let location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}
