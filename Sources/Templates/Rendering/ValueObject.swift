/// Something with fields, which are known by their place in the vocabulary.
protocol ValueObject: Sendable {
  func value(at field: Int) -> Value
}

/// A model by itself.
struct ModelObject<Model: TemplateModel>: ValueObject {
  let model: Model

  init(_ model: Model) { self.model = model }

  func value(at field: Int) -> Value { Model.fields.getters[field](model) }
}

/// A model in a list. It points into the list, which costs less than a copy of the model.
struct ModelElement<Model: TemplateModel>: ValueObject {
  let models: [Model]
  let index: Int

  func value(at field: Int) -> Value { Model.fields.getters[field](models[index]) }
}
