/// The vocabulary of a model: its names, and how to get at their values.
package struct Fields<Model>: Sendable {
  let entries: [Vocabulary.Entry]
  /// One for each entry, in the same order. They read a model where it lies in memory.
  let readers: [FieldReader]
}

extension Fields: ExpressibleByArrayLiteral {
  package init(arrayLiteral fields: Field<Model>...) {
    assert(Set(fields.map(\.entry.name)).count == fields.count, "a name stands twice")
    entries = fields.map(\.entry)
    readers = fields.map(\.reader)
  }
}

/// Gets a value from a model of the type that it was made for.
///
/// That the type is not spelled out saves a search for metadata at each value. `Fields<Model>` is
/// what keeps a reader from models of other types.
typealias FieldReader = @Sendable (UnsafeRawPointer) -> Value

/// One name of a model, and how to get at its value.
package struct Field<Model>: Sendable {
  let entry: Vocabulary.Entry
  let reader: FieldReader

  init(
    _ name: String, _ kind: Kind, _ description: String, isOptional: Bool = false,
    _ get: @escaping @Sendable (Model) -> Value
  ) {
    entry = Vocabulary.Entry(
      name: name, kind: kind, description: description, isOptional: isOptional)
    reader = { get($0.assumingMemoryBound(to: Model.self).pointee) }
  }
}
