/// Models in order, where templates can read them: they lie still in memory as long as this lives.
///
/// Its type does not say which models, so that no step of a template has to look that up. The place
/// in memory is held as a number. Nothing is written there, and models are `Sendable`.
@usableFromInline
final class StoredModels: ValueList {
  @usableFromInline let count: Int
  private let first: UInt
  /// From one model to the next, in bytes.
  private let stride: Int
  private let readers: ReaderTable
  /// The array of the models. Its elements do not move while something holds on to it.
  private let array: any Sendable

  @inlinable
  convenience init<Model: TemplateModel>(_ models: [Model]) {
    self.init(
      models, count: models.count,
      first: models.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) },
      stride: MemoryLayout<Model>.stride, readers: Model.fields.readers)
  }

  @usableFromInline
  init(_ array: any Sendable, count: Int, first: UInt, stride: Int, readers: ReaderTable) {
    self.array = array
    self.count = count
    self.first = first
    self.stride = stride
    self.readers = readers
  }

  @usableFromInline
  func value(at index: Int) -> Value { .object(StoredModel(models: self, index: index)) }

  func place(at index: Int) -> ModelPlace? {
    UnsafeRawPointer(bitPattern: first + UInt(index * stride))
      .map { ModelPlace(model: $0, readers: readers) }
  }
}

/// One of some models, or one that is kept by itself.
@usableFromInline
struct StoredModel: Sendable {
  let models: StoredModels
  let index: Int

  var place: ModelPlace? { models.place(at: index) }
}

extension Value {
  /// A model of its own.
  @inlinable
  static func model<Model: TemplateModel>(_ model: Model) -> Value {
    StoredModels([model]).value(at: 0)
  }
}
