/// The vocabulary of a model: its names, and how to get at their values.
@usableFromInline
package struct Fields<Model>: Sendable {
  let entries: [Vocabulary.Entry]
  /// One for each entry, in the same order. They read a model where it lies in memory.
  @usableFromInline let readers: [FieldReader]
}

extension Fields: ExpressibleByArrayLiteral {
  @usableFromInline
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
@usableFromInline
typealias FieldReader = @Sendable (UnsafeRawPointer) -> Value

/// One name of a model, and how to get at its value.
@usableFromInline
package struct Field<Model>: Sendable {
  let entry: Vocabulary.Entry
  let reader: FieldReader

  /// Inlined where a model lists its fields, like all that makes fields, so that the compiler sees
  /// what is read and copies no more of the model than that.
  @inlinable
  init(
    _ name: String, _ kind: Kind, _ description: String, isOptional: Bool = false,
    _ get: @escaping @Sendable (Model) -> Value
  ) {
    self.init(name, kind, description, isOptional) {
      get($0.assumingMemoryBound(to: Model.self).pointee)
    }
  }

  @usableFromInline
  init(
    _ name: String, _ kind: Kind, _ description: String, _ isOptional: Bool,
    reader: @escaping FieldReader
  ) {
    entry = Vocabulary.Entry(
      name: name, kind: kind, description: description, isOptional: isOptional)
    self.reader = reader
  }
}
