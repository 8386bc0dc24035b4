import Documents
package import Findings

extension RuleID {
  package static let expiredDocument: RuleID = "expired-document"
}

extension Rule {
  /// A document whose last day has passed and that nothing has replaced.
  static let expiredDocument = Rule(
    id: .expiredDocument, title: "Dokumentet har gått ut", severity: .warning,
    rationale: """
      Ett styrdokument gäller till och med sin sista dag. Därefter saknar verksamheten beslutad \
      styrning, och den som läser dokumentet kan tro att det fortfarande gäller.
      Regeln tiger när ett annat dokument eller en senare version har tagit vid.
      """,
    examples: [
      Example(
        "dagen efter", on: "2027-01-01",
        ["dokument/luftplan.md": document(["giltig-till: ↓2026-12-31"])],
        finds: ["Luftplan gick ut den 31 december 2026, för 1 dag sedan"]),
      Example(
        "ett slut som är angivet som år", on: "2026-01-11",
        ["dokument/luftplan.md": document(["giltig-till: ↓2025"])],
        finds: ["Luftplan gick ut den 31 december 2025, för 11 dagar sedan"]),
      Example(
        "sista dagen", on: "2026-12-31",
        ["dokument/luftplan.md": document(["giltig-till: 2026-12-31"])]),
      Example(
        "tills vidare", on: "2099-01-01",
        ["dokument/luftplan.md": document(["giltig-till: tills vidare"])]),
      Example(
        "en ny version har tagit vid", on: "2027-01-01",
        [
          "dokument/luftplan/2024-01-01.md": document(["giltig-till: 2026-12-31"]),
          "dokument/luftplan/2027-01-01.md": document(["giltig-från: 2027-01-01"]),
        ]),
    ],
    check: { context in
      let register = context.register
      return register.currentVersions.compactMap { index in
        guard register.statuses[index] == .expired, !register.successorHolds(ofVersion: index),
          !context.tellsWrongPeriod(of: register.versions[index], insteadOf: .expiredDocument),
          !context.unread.contains(versionOf: register.versions[index].documentID)
        else { return nil }
        return finding(for: index, in: register)
      }
    })
}

private func finding(for index: Int, in register: Register) -> Finding? {
  let version = register.versions[index]
  guard let last = version.validity.lastDay, let place = version.validity.untilLocation
  else { return nil }
  let days = last.days(until: register.today)
  return Finding(
    .expiredDocument,
    "\(version.title.value) gick ut den \(last.swedish), för \(days) \(days == 1 ? "dag" : "dagar") sedan",
    at: place,
    advice: "Låt \(register.deciders(of: version)) besluta om förlängning, en ny version eller "
      + "upphävande, och skriv in beslutet.",
    due: Finding.Due(last, from: register.today))
}
