/// The vocabulary of a model: its names, and how to get at their values.
@usableFromInline
package struct Fields<Model>: Sendable {
  let entries: [Vocabulary.Entry]
  /// One for each entry, in the same order. They read a model where it lies in memory.
  @usableFromInline let readers: ReaderTable
}

extension Fields: ExpressibleByArrayLiteral {
  @usableFromInline
  package init(arrayLiteral fields: Field<Model>...) {
    assert(Set(fields.map(\.entry.name)).count == fields.count, "a name stands twice")
    entries = fields.map(\.entry)
    readers = ReaderTable(fields.map(\.reader))
  }
}

/// One name of a model, and how to get at its value.
///
/// What makes fields is inlined where a model lists them, so that the compiler sees what is read and
/// copies no more of the model than that.
@usableFromInline
package struct Field<Model>: Sendable {
  let entry: Vocabulary.Entry
  let reader: FieldReader

  /// A field whose values are made one by one.
  @inlinable @inline(__always)
  init(
    _ name: String, _ kind: Kind, _ description: String, isOptional: Bool = false,
    _ get: @escaping @Sendable (Model) -> Value
  ) {
    self.init(
      name, kind, description, isOptional,
      FieldReader(value: { get($0.assumingMemoryBound(to: Model.self).pointee) }))
  }

  @usableFromInline
  init(
    _ name: String, _ kind: Kind, _ description: String, _ isOptional: Bool, _ reader: FieldReader
  ) {
    entry = Vocabulary.Entry(
      name: name, kind: kind, description: description, isOptional: isOptional)
    self.reader = reader
  }
}

extension UnsafeRawPointer {
  /// The model that lies here.
  @inlinable
  func model<Model>(_ type: Model.Type = Model.self) -> Model {
    assumingMemoryBound(to: Model.self).pointee
  }
}
