/// Something with fields, which are known by their place in the vocabulary.
protocol ValueObject: Sendable {
  func value(at field: Int) -> Value
}

/// A model by itself.
struct ModelObject<Model: TemplateModel>: ValueObject {
  let model: Model
  private let readers = Model.fields.readers

  init(_ model: Model) { self.model = model }

  func value(at field: Int) -> Value {
    withUnsafePointer(to: model) { readers[field](UnsafeRawPointer($0)) }
  }
}

/// A model in a list. It points into the list, which costs less than a copy of the model, and is
/// small enough to lie in an existential without an allocation.
struct ModelElement<Model: TemplateModel>: ValueObject {
  let models: [Model]
  let readers: [FieldReader]
  let index: Int

  func value(at field: Int) -> Value {
    models.withUnsafeBufferPointer { models in
      guard let first = models.baseAddress else { return .none }
      return readers[field](UnsafeRawPointer(first + index))
    }
  }
}
