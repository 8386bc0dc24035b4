import Documents
package import Findings

extension RuleID {
  package static let missedFollowUp: RuleID = "missed-follow-up"
}

extension Rule {
  /// A follow-up that was promised and whose last day has passed.
  static let missedFollowUp = Rule(
    id: .missedFollowUp, title: "En utlovad uppföljning är försenad", severity: .warning,
    rationale: """
      Dokumentet lovar att det ska följas upp med ett visst intervall. Utan uppföljningen vet de \
      som har beslutat om det inte om det har någon verkan.
      Tiden räknas från den senaste uppföljningen, eller från den dag då dokumentet började gälla \
      om ingen är inskriven. Regeln gäller bara dokument som gäller.
      """,
    examples: [
      Example(
        "dagen efter", on: "2026-01-02",
        ["dokument/luftplan.md": document(["uppföljning: ↓{ intervall: 2 år }"])],
        finds: ["Luftplan skulle ha följts upp senast den 1 januari 2026"]),
      Example(
        "räknat från den senaste", on: "2026-11-20",
        [
          "dokument/luftplan.md": document([
            "uppföljning: ↓{ intervall: 1 år, senast: 2025-11-19, till: kommunfullmaktige }"
          ])
        ],
        finds: ["Luftplan skulle ha följts upp senast den 19 november 2026"]),
      Example(
        "sista dagen", on: "2026-01-01",
        ["dokument/luftplan.md": document(["uppföljning: { intervall: 2 år }"])]),
      Example(
        "den senaste är angiven som år, och intervallet räknas från årets slut", on: "2026-12-31",
        ["dokument/luftplan.md": document(["uppföljning: { intervall: 2 år, senast: 2024 }"])]),
      Example(
        "inget intervall", on: "2029-11-20",
        ["dokument/luftplan.md": document(["uppföljning: { form: Rapport }"])]),
      Example(
        "dokumentet har gått ut", on: "2031-01-01",
        ["dokument/luftplan.md": document(["uppföljning: { intervall: 2 år }"])]),
    ],
    check: { context in
      let register = context.register
      return register.versions.indices.filter { register.statuses[$0].holds }
        .compactMap { finding(for: $0, in: register) }
    })
}

private func finding(for index: Int, in register: Register) -> Finding? {
  let version = register.versions[index]
  guard let followUp = version.followUp, let due = register.followUpDue(ofVersion: index),
    due < register.today
  else { return nil }
  let reader = followUp.to.map { register.body($0.value)?.name ?? $0.value }
  return Finding(
    .missedFollowUp, "\(version.title.value) skulle ha följts upp senast den \(due.swedish)",
    at: followUp.location,
    advice:
      "Följ upp dokumentet\(reader.map { ", redovisa för \($0)" } ?? "") och skriv in dagen i "
      + "fältet senast.",
    due: Finding.Due(due, from: register.today))
}
