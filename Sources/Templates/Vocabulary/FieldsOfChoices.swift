extension Field {
  /// One of the raw values of an enumeration. A template that compares it with another word does
  /// not compile.
  @inlinable @inline(__always)
  package static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Choice
  ) -> Self {
    Self(
      name, .choice(Choice.allCases.map(\.rawValue)), description, false,
      FieldReader(
        value: { .text(get($0.model()).rawValue) },
        print: { HTMLEscaping.append(get($0.model()).rawValue, to: &$1) },
        isText: { get($0.model()).rawValue.isSameWord(as: $1) }))
  }

  @inlinable @inline(__always)
  package static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ description: String, _ get: @escaping @Sendable (Model) -> Choice?
  ) -> Self {
    Self(
      name, .choice(Choice.allCases.map(\.rawValue)), description, true,
      FieldReader(
        value: { get($0.model()).map { .text($0.rawValue) } ?? .none },
        print: { model, output in
          if let choice = get(model.model()) { HTMLEscaping.append(choice.rawValue, to: &output) }
        },
        isText: { get($0.model())?.rawValue.isSameWord(as: $1) ?? false }))
  }

  /// One of `words`, for choices that are not known in the code.
  @inlinable @inline(__always)
  package static func choice(
    _ name: String, _ description: String, among words: [String],
    _ get: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(
      name, .choice(words), description, true,
      FieldReader(
        value: { get($0.model()).map { .text($0) } ?? .none },
        print: { model, output in
          if let word = get(model.model()) { HTMLEscaping.append(word, to: &output) }
        },
        isText: { get($0.model())?.isSameWord(as: $1) ?? false }))
  }
}

extension String {
  /// Whether two words of the program's own are the same; unlike texts in general, such words of
  /// different lengths never are.
  @inlinable
  func isSameWord(as other: String) -> Bool { utf8.count == other.utf8.count && self == other }
}
