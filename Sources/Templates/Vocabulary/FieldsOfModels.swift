package import Findings

extension Field {
  package static func object<Part: TemplateModel>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Part
  ) -> Self {
    Self(name, .object(of: Part.self), description) { .object(ModelObject(get($0))) }
  }

  package static func object<Part: TemplateModel>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    Self(name, .object(of: Part.self), description, isOptional: true) { model in
      get(model).map { .object(ModelObject($0)) } ?? .none
    }
  }

  package static func list<Part: TemplateModel>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [Part]
  ) -> Self {
    Self(name, .list(.object(of: Part.self)), description) { .list(ModelList(get($0))) }
  }

  package static func list(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [String]
  ) -> Self {
    Self(name, .list(.text), description) { .list(TextList(get($0))) }
  }

  package static func list(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [Int]
  ) -> Self {
    Self(name, .list(.number), description) { .list(NumberList(get($0))) }
  }

  package static func list(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> [LocalDate]
  ) -> Self {
    Self(name, .list(.date), description) { .list(DateList(get($0))) }
  }
}
