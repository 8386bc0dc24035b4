import Documents

/// Something that a document says about itself.
struct Fact: Sendable, Hashable {
  let key: FrontMatterKey
  /// As it is told and, where it can be, written.
  let value: String
  let line: TextLine
  /// Whether the text leaves no doubt that it is meant so.
  var isCertain: Bool
  /// Why it is uncertain, as a Swedish sentence without its full stop.
  var doubt: String?
}

/// A decision that a document tells of.
struct DecisionFact: Sendable, Hashable {
  let kind: EventKind
  var by: String?
  var date: StatedDate?
  var paragraph: String?
  var recordNumber: String?
  /// A body that is named but has no entry in organisation.yml.
  var unknownBody: String?
  var lines: [TextLine]
  var isCertain: Bool

  /// "antagen 2023-05-16 av kommunfullmaktige, § 88".
  var words: String {
    var words = kind.rawValue
    if let date { words += " \(date)" }
    if let by = by ?? unknownBody { words += " av \(by)" }
    if let paragraph { words += ", § \(paragraph)" }
    if let recordNumber { words += ", diarienummer \(recordNumber)" }
    return words
  }
}
