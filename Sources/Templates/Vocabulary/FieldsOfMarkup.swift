extension Field {
  /// Markup as UTF-8, printed as it is.
  @inlinable @inline(__always)
  package static func html(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [UInt8]
  ) -> Self {
    Self(name, .html, description) { .html(get($0)) }
  }

  /// Markup as UTF-8, printed as it is, or nothing.
  @inlinable @inline(__always)
  package static func html(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [UInt8]?
  ) -> Self {
    Self(name, .html, description, isOptional: true) { model in
      get(model).map { .html($0) } ?? .none
    }
  }

  /// Markup that writes itself when it is printed, to save a copy. Always true in a condition.
  @inlinable @inline(__always)
  package static func writer(
    _ name: String, _ description: String,
    _ write: @escaping @Sendable (Model, inout [UInt8]) -> Void
  ) -> Self where Model: Sendable {
    Self(
      name, .html, description, false,
      FieldReader(
        value: { place in
          let model: Model = place.model()
          return .writer { write(model, &$0) }
        }, print: { write($0.model(), &$1) }))
  }
}
