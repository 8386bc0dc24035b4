import Findings

/// Fields that are groups of fields: events, the follow-up, the goals that a body has set.
extension VersionReader {
  mutating func readEvents() -> [Event] {
    fields.groups(.history).compactMap { node in
      var reader = FieldReader<EventKey>(node, subject: "händelsen")
      defer { fields.report(reader.findings) }
      let kind: Placed<EventKind>? = reader.choice(.kind)
      // One that stands under a name that is nearly its own is told as that alone.
      let isMisspelt = reader.misspelt.contains(.kind) && reader.keyLocation(.kind) == nil
      if isMisspelt { hasMisspeltEvent = true } else { reader.require(.kind, subject: "händelsen") }
      let date = reader.date(.date)
      if kind == nil || (date == nil && reader.node(.date) != nil) { hasUnreadEvent = true }
      let event = kind.map {
        Event(
          kind: $0.value, date: date?.value, by: reader.text(.by),
          paragraph: reader.text(.paragraph).map { Self.withoutSign($0.value) },
          recordNumber: reader.text(.recordNumber)?.value, note: reader.text(.note)?.value,
          location: node.location)
      }
      return event
    }
  }

  /// The number of a paragraph: `§ 123` and `123` are the same one.
  private static func withoutSign(_ paragraph: String) -> String {
    String(paragraph.drop { $0 == "§" || $0.isWhitespace })
  }

  mutating func readFollowUp() -> FollowUp? {
    guard let node = fields.node(.followUp) else { return nil }
    var reader = FieldReader<FollowUpKey>(node, subject: "uppföljningen")
    defer { fields.report(reader.findings) }
    return FollowUp(
      interval: readInterval(&reader), latest: reader.date(.latest)?.value, to: reader.text(.to),
      form: reader.text(.form)?.value, location: node.location)
  }

  private func readInterval(_ reader: inout FieldReader<FollowUpKey>) -> Interval? {
    guard let text = reader.text(.interval) else { return nil }
    if let interval = Interval(text.value) { return interval }
    reader.report(
      Finding(
        .unreadableValue, "\(text.value.shortened) är inget intervall", at: text.location,
        advice: "Skriv ett antal år eller månader: 2 år, 6 månader."))
    return nil
  }

  mutating func readTargets() -> [Target] {
    fields.groups(.targets).compactMap { node in
      var reader = FieldReader<TargetKey>(node, subject: "målet")
      defer { fields.report(reader.findings) }
      guard let text = reader.requiredText(.text, subject: "målet") else { return nil }
      let target = Target(
        text: text, year: reader.number(.year, in: 1_900...2_199),
        measure: reader.text(.measure)?.value, baseline: reader.text(.baseline)?.value,
        aim: reader.text(.aim)?.value, outcomes: readOutcomes(&reader), location: node.location)
      return target
    }
  }

  private func readOutcomes(_ target: inout FieldReader<TargetKey>) -> [Target.Outcome] {
    var outcomes: [Target.Outcome] = []
    for node in target.groups(.outcomes) {
      var reader = FieldReader<OutcomeKey>(node, subject: "utfallet")
      reader.require(.date, subject: "utfallet")
      let date = reader.date(.date)
      let value = reader.requiredText(.value, subject: "utfallet")
      target.report(reader.findings)
      if let date, let value {
        outcomes.append(Target.Outcome(date: date.value, value: value.value))
      }
    }
    return outcomes
  }
}
