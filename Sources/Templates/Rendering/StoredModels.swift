/// Models in order, where templates can read them: they lie still in memory as long as this lives.
///
/// Its type does not say which models, so that no step of a template has to look that up. The place
/// in memory is held as a number. Nothing is written there, and models are `Sendable`.
@usableFromInline
class StoredModels: ValueList, @unchecked Sendable {
  @usableFromInline let count: Int
  private let first: UInt
  /// From one model to the next, in bytes.
  private let stride: Int
  private let readers: ReaderTable

  @usableFromInline
  init(count: Int, first: UInt, stride: Int, readers: ReaderTable) {
    self.count = count
    self.first = first
    self.stride = stride
    self.readers = readers
  }

  @usableFromInline
  final func value(at index: Int) -> Value {
    place(at: index).map { .object(StoredModel(models: self, place: $0)) } ?? .none
  }

  final func place(at index: Int) -> ModelPlace? {
    UnsafeRawPointer(bitPattern: first + UInt(index * stride))
      .map { ModelPlace(model: $0, readers: readers) }
  }
}

/// The elements of an array. They do not move while something holds on to the array.
@usableFromInline
final class StoredArray<Model: TemplateModel>: StoredModels, @unchecked Sendable {
  @usableFromInline let models: [Model]

  @inlinable
  init(_ models: [Model], _ readers: ReaderTable) {
    self.models = models
    super.init(
      count: models.count,
      first: models.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) },
      stride: MemoryLayout<Model>.stride, readers: readers)
  }
}

/// A model that is kept by itself.
@usableFromInline
struct StoredModel: @unchecked Sendable {
  let models: StoredModels
  let place: ModelPlace
}

extension Value {
  /// A model of its own.
  @inlinable
  static func model<Model: TemplateModel>(_ model: Model) -> Value {
    StoredArray([model], Model.fields.readers).value(at: 0)
  }
}
