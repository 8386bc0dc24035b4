public import Findings

extension Field {
  @inlinable @inline(__always)
  package static func text(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> String
  ) -> Self {
    Self(
      name, .text, description, false,
      FieldReader(
        value: { .text(get($0.model())) },
        print: { HTMLEscaping.append(get($0.model()), to: &$1) },
        test: { !get($0.model()).isEmpty },
        isText: { get($0.model()) == $1 }))
  }

  @inlinable @inline(__always)
  package static func text(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(
      name, .text, description, true,
      FieldReader(
        value: { get($0.model()).map { .text($0) } ?? .none },
        print: { model, output in
          if let text = get(model.model()) { HTMLEscaping.append(text, to: &output) }
        },
        test: { get($0.model()).map { !$0.isEmpty } ?? false },
        isText: { get($0.model()) == $1 }))
  }

  /// Text that is written rather than made, when there is something to write.
  ///
  /// - Parameters:
  ///   - isOptional: false when there always is.
  ///   - text: what is written, as a text. It is never empty, and needs no escaping.
  ///   - write: appends the same.
  @inlinable @inline(__always)
  package static func text<Part>(
    _ name: String, _ description: String, isOptional: Bool = true,
    _ get: @escaping @Sendable (Model) -> Part?,
    text: @escaping @Sendable (Part) -> String,
    write: @escaping @Sendable (Part, inout [UInt8]) -> Void
  ) -> Self {
    Self(
      name, .text, description, isOptional,
      FieldReader(
        value: { get($0.model()).map { .text(text($0)) } ?? .none },
        print: { model, output in if let part = get(model.model()) { write(part, &output) } },
        test: { get($0.model()) != nil }))
  }

  @inlinable @inline(__always)
  package static func number(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Int
  ) -> Self {
    Self(
      name, .number, description, false,
      FieldReader(
        value: { .number(get($0.model())) },
        print: { SwedishNumber.appendDigits(get($0.model()), to: &$1) },
        test: { get($0.model()) != 0 }))
  }

  @inlinable @inline(__always)
  package static func number(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Int?
  ) -> Self {
    Self(name, .number, description, isOptional: true) { model in
      get(model).map { .number($0) } ?? .none
    }
  }

  @inlinable @inline(__always)
  package static func flag(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Bool
  ) -> Self {
    Self(
      name, .flag, description, false,
      FieldReader(value: { .flag(get($0.model())) }, test: { get($0.model()) }))
  }

  @inlinable @inline(__always)
  package static func date(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> LocalDate
  ) -> Self {
    Self(name, .date, description) { .date(get($0)) }
  }

  @inlinable @inline(__always)
  package static func date(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> LocalDate?
  ) -> Self {
    Self(name, .date, description, isOptional: true) { model in
      get(model).map { .date($0) } ?? .none
    }
  }
}
