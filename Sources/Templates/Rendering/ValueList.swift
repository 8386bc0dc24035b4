/// Values in order, made one at a time when they are asked for.
@usableFromInline
protocol ValueList: AnyObject, Sendable {
  var count: Int { get }
  func value(at index: Int) -> Value
}

/// Values that are no models.
@usableFromInline
final class PlainList<Element: Sendable>: ValueList {
  private let elements: [Element]
  private let make: @Sendable (Element) -> Value

  @usableFromInline
  init(_ elements: [Element], _ make: @escaping @Sendable (Element) -> Value) {
    self.elements = elements
    self.make = make
  }

  @usableFromInline var count: Int { elements.count }

  @usableFromInline
  func value(at index: Int) -> Value { make(elements[index]) }
}
