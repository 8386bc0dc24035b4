import Findings

/// Values in order, made one at a time when they are asked for.
protocol ValueList: Sendable {
  var count: Int { get }
  func value(at index: Int) -> Value
}

struct ModelList<Model: TemplateModel>: ValueList {
  let models: [Model]
  private let readers = Model.fields.readers

  init(_ models: [Model]) { self.models = models }

  var count: Int { models.count }
  func value(at index: Int) -> Value {
    .object(ModelElement(models: models, readers: readers, index: index))
  }
}

struct TextList: ValueList {
  let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  var count: Int { texts.count }
  func value(at index: Int) -> Value { .text(texts[index]) }
}

struct NumberList: ValueList {
  let numbers: [Int]

  init(_ numbers: [Int]) { self.numbers = numbers }

  var count: Int { numbers.count }
  func value(at index: Int) -> Value { .number(numbers[index]) }
}

struct DateList: ValueList {
  let dates: [LocalDate]

  init(_ dates: [LocalDate]) { self.dates = dates }

  var count: Int { dates.count }
  func value(at index: Int) -> Value { .date(dates[index]) }
}
