/// A piece of JSON that is written out with its keys in the order in which they were set.
package enum JSONValue: Sendable, Hashable {
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
    String(decoding: bytes(indent: indent), as: UTF8.self)
  }

  /// The text of the value as UTF-8.
  package func bytes(indent: Int? = 0) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(1_024)
    write(to: &output, indent: indent)
    return output
  }

  /// Appends the text of the value as UTF-8.
  package func write(to output: inout [UInt8], indent: Int?) {
    switch self {
    case .null: output.append("null")
    case .flag(let value): output.append(value ? "true" : "false")
    case .number(let value): output.append(text: String(value))
    case .decimal(let digits): output.append(text: digits)
    case .text(let value): Self.write(value, to: &output)
    case .list(let items):
      Self.write(items, between: ("[", "]"), to: &output, indent: indent) { item, output, indent in
        item.write(to: &output, indent: indent)
      }
    case .object(let object):
      Self.write(object.entries, between: ("{", "}"), to: &output, indent: indent) {
        entry, output, indent in
        Self.write(entry.key, to: &output)
        output.append(indent == nil ? ":" : ": ")
        entry.value.write(to: &output, indent: indent)
      }
    }
  }

  @inline(__always)
  static func write<Item>(
    _ items: [Item], between marks: (StaticString, StaticString), to output: inout [UInt8],
    indent: Int?, each: (Item, inout [UInt8], Int?) -> Void
  ) {
    output.append(marks.0)
    let inner = indent.map { $0 + 1 }
    for (number, item) in items.enumerated() {
      if number > 0 { output.append(",") }
      newLine(inner, to: &output)
      each(item, &output, inner)
    }
    if !items.isEmpty { newLine(indent, to: &output) }
    output.append(marks.1)
  }

  static func newLine(_ indent: Int?, to output: inout [UInt8]) {
    guard let indent else { return }
    lineStart.withUTF8Buffer { bytes in
      let count = Swift.min(1 + 2 * indent, bytes.count)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<count]))
    }
    if indent > 8 { for _ in 8..<indent { output.append("  ") } }
  }

  /// A line break and the indentation at a depth of 8, which few pieces of JSON have.
  private static let lineStart: StaticString = "\n                "

  static func write(_ text: String, to output: inout [UInt8]) {
    var text = text
    output.append(0x22)
    text.withUTF8 { bytes in
      var start = 0
      while true {
        let end = firstEscaped(in: bytes, from: start)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        guard end < bytes.count else { return }
        writeEscape(bytes[end], to: &output)
        start = end + 1
      }
    }
    output.append(0x22)
  }

  /// The place of the first byte that cannot stand in a string as it is, or how many bytes there are.
  private static func firstEscaped(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & high }
    var index = start
    while let word = bytes.word(at: index) {
      // The lowest bit of each that is set lies in the first such byte.
      let controls = (word &- 0x20 * ones) & ~word & high
      let marks = controls | zeros(word ^ (0x22 * ones)) | zeros(word ^ (0x5C * ones))
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C {
      index += 1
    }
    return index
  }

  private static func writeEscape(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x22: output.append("\\\"")
    case 0x5C: output.append("\\\\")
    case 0x0A: output.append("\\n")
    case 0x09: output.append("\\t")
    case 0x0D: output.append("\\r")
    default:
      output.append(byte < 0x10 ? "\\u000" : "\\u00")
      output.append(text: String(byte, radix: 16))
    }
  }
}

extension [UInt8] {
  @inline(__always)
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  fileprivate mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
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

  /// Adds a key that has not been set before; `nil` leaves it out.
  package mutating func add(_ key: String, _ value: JSONValue?) {
    if let value { entries.append(Entry(key: key, value: value)) }
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
