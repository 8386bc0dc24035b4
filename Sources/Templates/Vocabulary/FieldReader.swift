/// How a template gets at one field of a model where the model lies in memory.
///
/// That the type of the model is not spelled out saves a search for metadata at each value.
/// `Fields<Model>` is what keeps a reader from models of other types.
@usableFromInline
struct FieldReader: Sendable {
  /// The value by itself.
  let value: @Sendable (UnsafeRawPointer) -> Value
  /// Appends the value as HTML without making a value of it first.
  var print: (@Sendable (UnsafeRawPointer, inout [UInt8]) -> Void)?
  /// Whether a condition holds of the value, without making a value of it first.
  var test: (@Sendable (UnsafeRawPointer) -> Bool)?
  /// Whether the value is a certain text, without making a value of it first.
  var isText: (@Sendable (UnsafeRawPointer, String) -> Bool)?
  /// Lends the model that the field holds, if it holds one, for as long as the call lasts.
  var lend: (@Sendable (UnsafeRawPointer, (ModelPlace) -> Void) -> Void)?

  @usableFromInline
  init(
    value: @escaping @Sendable (UnsafeRawPointer) -> Value,
    print: (@Sendable (UnsafeRawPointer, inout [UInt8]) -> Void)? = nil,
    test: (@Sendable (UnsafeRawPointer) -> Bool)? = nil,
    isText: (@Sendable (UnsafeRawPointer, String) -> Bool)? = nil,
    lend: (@Sendable (UnsafeRawPointer, (ModelPlace) -> Void) -> Void)? = nil
  ) {
    self.value = value
    self.print = print
    self.test = test
    self.isText = isText
    self.lend = lend
  }
}

/// The readers of all fields of one kind of model. There is one for each kind, and it is never
/// freed: pages are made of little else than reading through it, and nothing has to be counted.
@usableFromInline
struct ReaderTable: Sendable {
  /// Where the first reader lies, as a number. Nothing is written there after `init`.
  private let first: UInt

  init(_ readers: [FieldReader]) {
    let memory = UnsafeMutablePointer<FieldReader>.allocate(capacity: readers.count)
    memory.initialize(from: readers, count: readers.count)
    first = UInt(bitPattern: memory)
  }

  /// A field by its place in the vocabulary.
  func reader(of field: Int) -> UnsafePointer<FieldReader>? {
    UnsafePointer<FieldReader>(bitPattern: first).map { $0 + field }
  }
}

/// Where a model lies, and how it is read.
@usableFromInline
struct ModelPlace {
  let model: UnsafeRawPointer
  let readers: ReaderTable

  @usableFromInline
  init(model: UnsafeRawPointer, readers: ReaderTable) {
    self.model = model
    self.readers = readers
  }
}
