/// Models in order, where templates can read them: they lie still in memory as long as this lives.
///
/// Its type does not say which models, so that no step of a template has to look that up; it is
/// `Fields` that keeps a reader from models of other types. The place in memory is held as a number.
/// Nothing is written there between `init` and `deinit`, and models are `Sendable`.
@usableFromInline
final class StoredModels: ValueList {
  @usableFromInline let count: Int
  private let readers: [FieldReader]
  private let first: UInt
  /// From one model to the next, in bytes.
  private let stride: Int
  private let free: @Sendable (UInt) -> Void

  @usableFromInline
  init(
    count: Int, readers: [FieldReader], first: UInt, stride: Int,
    free: @escaping @Sendable (UInt) -> Void
  ) {
    self.count = count
    self.readers = readers
    self.first = first
    self.stride = stride
    self.free = free
  }

  @inlinable
  convenience init<Model: TemplateModel>(_ models: some Collection<Model>) {
    let memory = UnsafeMutableBufferPointer<Model>.allocate(capacity: models.count)
    _ = memory.initialize(fromContentsOf: models)
    let count = models.count
    self.init(
      count: count, readers: Model.fields.readers,
      first: UInt(bitPattern: memory.baseAddress), stride: MemoryLayout<Model>.stride
    ) { address in
      let memory = UnsafeMutablePointer<Model>(bitPattern: address)
      memory?.deinitialize(count: count)
      memory?.deallocate()
    }
  }

  deinit { free(first) }

  @usableFromInline
  func value(at index: Int) -> Value { .object(StoredModel(models: self, index: index)) }

  fileprivate func value(at field: Int, of index: Int) -> Value {
    guard let model = UnsafeRawPointer(bitPattern: first + UInt(index * stride)) else {
      return .none
    }
    return readers[field](model)
  }
}

/// One of some models, or one by itself. Its fields are known by their place in the vocabulary.
@usableFromInline
struct StoredModel: Sendable {
  private let models: StoredModels
  private let index: Int

  init(models: StoredModels, index: Int) {
    self.models = models
    self.index = index
  }

  @inlinable
  init<Model: TemplateModel>(_ model: Model) {
    self.init(only: StoredModels(CollectionOfOne(model)))
  }

  @usableFromInline
  init(only models: StoredModels) { self.init(models: models, index: 0) }

  func value(at field: Int) -> Value { models.value(at: field, of: index) }
}
