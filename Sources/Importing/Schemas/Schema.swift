import Documents
import Findings

/// A JSON Schema, draft 07, made from small parts.
///
/// styr reads every value as text, so a number or `true` is as good as the word. YAML has already
/// turned them into numbers when a schema sees them; that a `13.10` was not a `13.1` can only be
/// known by styr itself. A schema says nothing about a key that stands twice, which the editor sees,
/// nor about how long a text is in bytes.
struct Schema: Sendable, Hashable {
  private(set) var object: JSONObject

  init(_ object: JSONObject) { self.object = object }

  var json: JSONValue { .object(object) }

  func with(_ key: String, _ value: JSONValue) -> Schema {
    var copy = self
    copy.object[key] = value
    return copy
  }

  func described(_ text: String) -> Schema { with("description", .text(text)) }
}

extension Schema {
  /// Whatever fits one of the parts.
  static func any(_ parts: [Schema]) -> Schema {
    parts.isEmpty ? not(Schema([:])) : Schema(["anyOf": .list(parts.map(\.json))])
  }

  static func any(_ parts: Schema...) -> Schema { any(parts) }

  static func all(_ parts: [Schema]) -> Schema { Schema(["allOf": .list(parts.map(\.json))]) }

  static func not(_ part: Schema) -> Schema { Schema(["not": part.json]) }

  static let nothing = Schema(["type": "null"])

  /// A value that counts as none: an absent one, or white space in quotes.
  static let blank = any(nothing, text(matching: #"^\s*$"#))

  /// A text that a pattern fits; the white space around it does not count in patterns of this file.
  static func text(matching pattern: String) -> Schema {
    Schema(["type": "string", "pattern": .text(pattern)])
  }

  /// A text without white space around it, as the pattern says.
  static func word(_ pattern: String) -> Schema {
    text(matching: #"^\s*(?:"# + pattern + #")\s*$"#)
  }

  static func oneOf(_ texts: [String]) -> Schema {
    Schema(["enum": .list(texts.map { .text($0) })])
  }

  static func number(in range: ClosedRange<Int>) -> Schema {
    Schema([
      "type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
    ])
  }

  /// A list whose items all fit; items without a value do not count.
  static func list(of item: Schema) -> Schema {
    Schema(["type": "array", "items": item.json])
  }
}

extension Schema {
  /// A mapping with these fields and no others, each by its Swedish name or another that counts as
  /// the same.
  static func mapping(_ fields: [Field]) -> Schema {
    var properties = JSONObject()
    var patterns = JSONObject()
    for field in fields {
      properties[field.name] = field.value.json
      patterns[LetterPattern.otherKey(field.name)] = field.value.json
    }
    let required = fields.filter(\.isRequired).map { present($0.name) }
    let object = Schema([
      "type": "object", "properties": .object(properties), "patternProperties": .object(patterns),
      "additionalProperties": .flag(false),
    ])
    return required.isEmpty ? object : object.with("allOf", .list(required.map(\.json)))
  }

  /// A mapping that has the key, in any of its spellings. The first part is there for the message.
  static func present(_ name: String) -> Schema {
    let pattern = text(matching: LetterPattern.key(name))
    return any(
      Schema(["required": .list([.text(name)])]),
      not(Schema(["propertyNames": not(pattern).json])))
  }

  /// A mapping, or a list of mappings; nothing at all is fine too.
  static func groups(of group: Schema) -> Schema { any(list(of: group), group, blank) }

  struct Field: Sendable {
    let name: String
    let value: Schema
    let isRequired: Bool

    init(_ key: some FieldKey, _ value: Schema, _ description: String, isRequired: Bool = false) {
      name = key.rawValue
      self.value = value.described(description)
      self.isRequired = isRequired
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}
