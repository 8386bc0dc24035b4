extension Field {
  /// One of the raw values of an enumeration. A template that compares it with another word does
  /// not compile.
  @inlinable
  package static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Choice
  ) -> Self {
    Self(name, .choice(Choice.allCases.map(\.rawValue)), description) {
      .text(get($0).rawValue)
    }
  }

  @inlinable
  package static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Choice?
  ) -> Self {
    Self(name, .choice(Choice.allCases.map(\.rawValue)), description, isOptional: true) { model in
      get(model).map { .text($0.rawValue) } ?? .none
    }
  }

  /// One of `words`, for choices that are not known in the code.
  @inlinable
  package static func choice(
    _ name: String, _ description: String, among words: [String],
    _ get: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(name, .choice(words), description, isOptional: true) { model in
      get(model).map { .text($0) } ?? .none
    }
  }
}
