package import Findings

/// Something that happens every year: an entry of `arshjul.yml`.
package struct PlanningEvent: Sendable, Hashable {
  /// 1 to 12; `nil` for what has no month.
  package let month: Int?
  /// The last month of a span, which may begin in one year and end in the next.
  package let lastMonth: Int?
  /// How often something without a month comes back, in words.
  package let recurrence: String?
  package let text: String
  /// Ids of the bodies that take part.
  package let bodies: [Placed<String>]
  package let note: String?
  /// The id of the document that says so.
  package let source: Placed<String>?
  package let location: SourceLocation

  package enum Key: String, FieldKey {
    case month = "månad"
    case lastMonth = "till-månad"
    case recurrence = "återkommer"
    case text = "händelse"
    case bodies = "organ"
    case note = "not"
    case source = "källa"

    package static let names = FieldNames<Key>()
  }
}

extension PlanningEvent {
  /// In the order of the year; what has no month comes last, in the order of the file.
  package static func parse(_ file: SourceFile) -> Diagnosed<[PlanningEvent]> {
    let entries = RegisterFile.entries(of: file)
    var findings = entries.findings
    let events = entries.value.compactMap { parse($0, &findings) }
    let ordered = events.enumerated().sorted {
      ($0.element.month ?? 13, $0.offset) < ($1.element.month ?? 13, $1.offset)
    }
    return Diagnosed(ordered.map(\.element), findings: findings)
  }

  private static func parse(_ node: YAMLNode, _ findings: inout [Finding]) -> PlanningEvent? {
    var reader = FieldReader<Key>(node, subject: "händelsen i årshjulet")
    defer { findings += reader.findings }
    guard let text = reader.requiredText(.text, subject: "händelsen i årshjulet") else {
      return nil
    }
    return PlanningEvent(
      month: reader.number(.month, in: 1...12)?.value,
      lastMonth: reader.number(.lastMonth, in: 1...12)?.value,
      recurrence: reader.text(.recurrence)?.value, text: text.value,
      bodies: reader.texts(.bodies), note: reader.text(.note)?.value,
      source: reader.text(.source), location: node.location)
  }
}
