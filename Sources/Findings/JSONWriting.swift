/// The keys and values of a JSON object, written one by one instead of being kept.
package struct JSONFields {
  /// The depth of the object, with one key a line; `nil` for one line.
  private let indent: Int?
  private var isEmpty = true

  /// Appends the start of an object.
  package init(indent: Int?, to output: inout [UInt8]) {
    self.indent = indent
    output.append("{")
  }

  /// Appends a key that has not been added before; `nil` leaves it out.
  ///
  /// - Parameter key: of characters that JSON does not escape.
  package mutating func add(_ key: StaticString, _ value: JSONValue?, to output: inout [UInt8]) {
    guard let value else { return }
    let inner = indent.map { $0 + 1 }
    if !isEmpty { output.append(",") }
    isEmpty = false
    JSONValue.newLine(inner, to: &output)
    output.append("\"")
    output.append(key)
    output.append(indent == nil ? "\":" : "\": ")
    value.write(to: &output, indent: inner)
  }

  /// Appends the end of the object.
  package func end(_ output: inout [UInt8]) {
    if !isEmpty { JSONValue.newLine(indent, to: &output) }
    output.append("}")
  }
}

extension JSONObject {
  /// Appends the object with one more key, the last, whose list is written item by item: a long one
  /// is then never in memory as values.
  ///
  /// - Parameter each: appends an item, which begins at the depth it is given.
  package func write<Item>(
    to output: inout [UInt8], indent: Int?, list key: String, of items: [Item],
    each: (Item, inout [UInt8], Int?) -> Void
  ) {
    var object = self
    object[key] = .null
    JSONValue.write(object.entries, between: ("{", "}"), to: &output, indent: indent) {
      entry, output, indent in
      JSONValue.write(entry.key, to: &output)
      output.append(indent == nil ? ":" : ": ")
      guard entry.key == key else { return entry.value.write(to: &output, indent: indent) }
      JSONValue.write(items, between: ("[", "]"), to: &output, indent: indent, each: each)
    }
  }
}
