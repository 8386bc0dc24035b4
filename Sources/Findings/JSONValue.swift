/// A piece of JSON that is written out with its keys in the order in which they were set.
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case flag(Bool)
  case number(Int)
  /// Digits, a full stop, digits.
  case decimal(String)
  case text(String)
  case list([JSONValue])
  case object(JSONObject)

  /// The text of the value.
  ///
  /// - Parameter indent: the depth to begin at, with one key or item a line; `nil` for one line.
  package func text(indent: Int? = 0) -> String {
    var output = ""
    write(to: &output, indent: indent)
    return output
  }

  private func write(to output: inout String, indent: Int?) {
    switch self {
    case .null: output += "null"
    case .flag(let value): output += value ? "true" : "false"
    case .number(let value): output += String(value)
    case .decimal(let digits): output += digits
    case .text(let value): Self.write(value, to: &output)
    case .list(let items):
      Self.write(items, between: ("[", "]"), to: &output, indent: indent) { item, output, indent in
        item.write(to: &output, indent: indent)
      }
    case .object(let object):
      Self.write(object.entries, between: ("{", "}"), to: &output, indent: indent) {
        entry, output, indent in
        Self.write(entry.key, to: &output)
        output += indent == nil ? ":" : ": "
        entry.value.write(to: &output, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between marks: (String, String), to output: inout String, indent: Int?,
    each: (Item, inout String, Int?) -> Void
  ) {
    output += marks.0
    let inner = indent.map { $0 + 1 }
    for (number, item) in items.enumerated() {
      if number > 0 { output += "," }
      newLine(inner, to: &output)
      each(item, &output, inner)
    }
    if !items.isEmpty { newLine(indent, to: &output) }
    output += marks.1
  }

  private static func newLine(_ indent: Int?, to output: inout String) {
    guard let indent else { return }
    output += "\n" + String(repeating: "  ", count: indent)
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\r": output += "\\r"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}

/// The keys and values of a JSON object, in the order in which they were set.
package struct JSONObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  package private(set) var entries: [Entry] = []

  package struct Entry: Sendable, Hashable {
    package let key: String
    package var value: JSONValue
  }

  package init() {}

  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    entries = elements.map { Entry(key: $0, value: $1) }
  }

  /// Setting `nil` leaves the key out; setting a key anew keeps its place.
  package subscript(key: String) -> JSONValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}
