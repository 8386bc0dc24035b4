import Findings

/// Parts of a schema that stand in more than one place, moved to `definitions` and pointed at.
struct SharedParts {
  private var counts: [JSONValue: Int] = [:]
  private var names: [JSONValue: String] = [:]
  private var definitions = JSONObject()

  /// Shorter parts are easier to read where they stand.
  private static let shortest = 150

  /// The schema with every long part written once.
  static func hoisted(_ schema: JSONObject) -> JSONObject {
    var parts = SharedParts()
    for entry in schema.entries { parts.count(entry.value) }
    var result = JSONObject()
    for entry in schema.entries { result[entry.key] = parts.shortened(entry.value) }
    if !parts.definitions.entries.isEmpty { result["definitions"] = .object(parts.definitions) }
    return result
  }

  private mutating func count(_ value: JSONValue) {
    switch value {
    case .object(let object):
      counts[value, default: 0] += 1
      guard counts[value] == 1 else { return }
      for entry in object.entries { count(entry.value) }
    case .list(let items): for item in items { count(item) }
    default: break
    }
  }

  private mutating func shortened(_ value: JSONValue) -> JSONValue {
    switch value {
    case .list(let items): return .list(items.map { shortened($0) })
    case .object(let object):
      if let name = names[value] { return Self.pointer(to: name) }
      var result = JSONObject()
      for entry in object.entries { result[entry.key] = shortened(entry.value) }
      guard isSchema(object), counts[value, default: 0] > 1,
        value.text(indent: nil).utf8.count >= Self.shortest
      else { return .object(result) }
      let name = "del-\(definitions.entries.count + 1)"
      names[value] = name
      definitions[name] = .object(result)
      return Self.pointer(to: name)
    default: return value
    }
  }

  /// False for the mappings of `properties`, which are no schemas themselves.
  private func isSchema(_ object: JSONObject) -> Bool {
    let words = ["type", "anyOf", "allOf", "not", "enum", "pattern", "if", "patternProperties"]
    return words.contains { object[$0] != nil }
  }

  private static func pointer(to name: String) -> JSONValue {
    .object(["$ref": .text("#/definitions/\(name)")])
  }
}
