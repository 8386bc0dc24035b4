import Documents
import Findings

/// What the fields of documents and registers take.
extension Schema {
  /// Any text; a number and `true` are texts too.
  static let anyText = Schema([
    "type": .list(["string", "number", "boolean", "null"]),
    "maxLength": .number(FrontMatterKey.textLimit),
  ])

  /// A text that has to be there.
  static let requiredText = Schema([
    "type": .list(["string", "number", "boolean"]), "pattern": #"\S"#,
    "maxLength": .number(FrontMatterKey.textLimit),
  ])

  /// One value or a list of them.
  static func oneOrMore(_ item: Schema) -> Schema { any(item, list(of: item)) }

  /// A value of a kind, or none.
  static func optional(_ parts: Schema...) -> Schema { any(parts + [blank]) }

  /// One of a few known words.
  static func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> [Schema]
  where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    return [oneOf(words), word(LetterPattern.anyOf(words))]
  }

  /// One of the ids in use.
  static func id(in ids: [String]) -> [Schema] {
    ids.isEmpty
      ? [] : [oneOf(ids), word(ids.map(LetterPattern.exact).joined(separator: "|"))]
  }

  /// Ids in use are proposed, and any other text is taken.
  static func proposing(_ ids: [String]) -> Schema {
    ids.isEmpty ? anyText : any(oneOf(ids), anyText)
  }

  /// An id that is being given.
  static let newID = any(word("[a-z0-9]+(?:-[a-z0-9]+)*"), number(in: 0...999_999_999))

  static let date = [
    word(DatePattern.day), word(DatePattern.month), word(DatePattern.year),
    number(in: 1_000...9_999),
  ]

  static let end = [oneOf(["tills vidare"]), word(LetterPattern.word("tills vidare"))] + date

  static let flag = optional(
    Schema(["type": "boolean"]), word(LetterPattern.anyOf(["true", "ja", "false", "nej"])))

  /// `2 år`, `ett år`, `6 månader`; at most a hundred years.
  static let interval: Schema = {
    let words = ["ett", "en", "två", "tre", "fyra", "fem"].map { word in
      word.map { $0 == "å" ? "(?:[åÅ]|[aA]\\u030a)" : "[\($0)\($0.uppercased())]" }.joined()
    }.joined(separator: "|")
    let years = #"\+?0*(?:[1-9][0-9]?|100)"#
    let months = #"\+?0*(?:[1-9][0-9]{0,2}|1[01][0-9]{2}|1200)"#
    let month = LetterPattern.anyOf(["månad", "månader"])
    return any(
      word("(?:\(years)|\(words)) +\(LetterPattern.word("år"))"),
      word("(?:\(months)|\(words)) +(?:\(month))"))
  }()

  static let colour = word("#[0-9a-fA-F]{6}")

  static let webAddress = word("[hH][tT][tT][pP][sS]?://[\\s\\S]*")

  static let email: Schema = {
    // ASCII without space and `,;:<>()[]"\\@`, and the same without a full stop.
    let sign = #"[!#-'*+\-./0-9=?A-Z^-~]"#
    let inner = #"[!#-'*+\-/0-9=?A-Z^-~]"#
    return word("\(sign)+@\(inner)(?:\(sign)*\\.\(sign)*)\(inner)")
  }()

  /// A whole number as a number or in quotes.
  static func wholeNumber(in range: ClosedRange<Int>, pattern: String) -> Schema {
    any(number(in: range), word(#"\+?0*(?:"# + pattern + ")"))
  }
}

/// Dates that exist, as patterns.
enum DatePattern {
  static let year = "(?!0000)[0-9]{4}"
  static let month = year + "-(?:0[1-9]|1[0-2])"
  static let day =
    "(?:\(year)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))|\(leapYear)-02-29)"
  private static let leapYear =
    "(?!0000)(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
}
