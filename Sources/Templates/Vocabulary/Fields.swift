/// The vocabulary of a model: its names, and how to get at their values.
package struct Fields<Model>: Sendable {
  let entries: [Vocabulary.Entry]
  /// One for each entry, in the same order.
  let getters: [Field<Model>.Getter]
}

extension Fields: ExpressibleByArrayLiteral {
  package init(arrayLiteral fields: Field<Model>...) {
    assert(Set(fields.map(\.entry.name)).count == fields.count, "a name stands twice")
    entries = fields.map(\.entry)
    getters = fields.map(\.getter)
  }
}

/// One name of a model, and how to get at its value.
package struct Field<Model>: Sendable {
  typealias Getter = @Sendable (Model) -> Value

  let entry: Vocabulary.Entry
  let getter: Getter

  init(
    _ name: String, _ kind: Kind, _ description: String, isOptional: Bool = false,
    _ getter: @escaping Getter
  ) {
    entry = Vocabulary.Entry(
      name: name, kind: kind, description: description, isOptional: isOptional)
    self.getter = getter
  }
}
