public import Findings

extension Field {
  @inlinable @inline(__always)
  package static func object<Part: TemplateModel>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Part
  ) -> Self {
    Self(
      name, .object(of: Part.self), description, false,
      FieldReader(
        value: { .model(get($0.model())) },
        lend: { model, use in
          withUnsafePointer(to: get(model.model())) {
            use(ModelPlace(model: UnsafeRawPointer($0), readers: Part.fields.readers))
          }
        }))
  }

  @inlinable @inline(__always)
  package static func object<Part: TemplateModel>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    Self(
      name, .object(of: Part.self), description, true,
      FieldReader(
        value: { get($0.model()).map { .model($0) } ?? .none },
        test: { if case .some = get($0.model()) { true } else { false } },
        lend: { model, use in
          guard let part = get(model.model()) else { return }
          withUnsafePointer(to: part) {
            use(ModelPlace(model: UnsafeRawPointer($0), readers: Part.fields.readers))
          }
        }))
  }

  @inlinable @inline(__always)
  package static func list<Part: TemplateModel>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [Part]
  ) -> Self {
    Self(
      name, .list(.object(of: Part.self)), description, false,
      FieldReader(
        value: { .list(StoredModels(get($0.model()))) },
        test: { !get($0.model()).isEmpty }))
  }

  @inlinable @inline(__always)
  package static func list(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [String]
  ) -> Self {
    Self(name, .list(.text), description) { .list(PlainList(get($0)) { .text($0) }) }
  }

  @inlinable @inline(__always)
  package static func list(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [Int]
  ) -> Self {
    Self(name, .list(.number), description) { .list(PlainList(get($0)) { .number($0) }) }
  }

  @inlinable @inline(__always)
  package static func list(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [LocalDate]
  ) -> Self {
    Self(name, .list(.date), description) { .list(PlainList(get($0)) { .date($0) }) }
  }
}
