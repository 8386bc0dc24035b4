public import Findings

extension Field {
  @inlinable
  package static func object<Part: TemplateModel>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Part
  ) -> Self {
    Self(name, .object(of: Part.self), description) { .object(StoredModel(get($0))) }
  }

  @inlinable
  package static func object<Part: TemplateModel>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    Self(name, .object(of: Part.self), description, isOptional: true) { model in
      get(model).map { .object(StoredModel($0)) } ?? .none
    }
  }

  @inlinable
  package static func list<Part: TemplateModel>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [Part]
  ) -> Self {
    Self(name, .list(.object(of: Part.self)), description) { .list(StoredModels(get($0))) }
  }

  @inlinable
  package static func list(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [String]
  ) -> Self {
    Self(name, .list(.text), description) { .list(PlainList(get($0)) { .text($0) }) }
  }

  @inlinable
  package static func list(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [Int]
  ) -> Self {
    Self(name, .list(.number), description) { .list(PlainList(get($0)) { .number($0) }) }
  }

  @inlinable
  package static func list(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [LocalDate]
  ) -> Self {
    Self(name, .list(.date), description) { .list(PlainList(get($0)) { .date($0) }) }
  }
}
