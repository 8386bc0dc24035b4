import Documents
package import Findings

extension RuleID {
  package static let expiringDocument: RuleID = "expiring-document"
}

extension Rule {
  /// A document that holds and soon ends, with nothing to take its place.
  static let expiringDocument = Rule(
    id: .expiringDocument, title: "Dokumentet går snart ut", severity: .warning,
    rationale: """
      Det tar tid att ta fram ett nytt styrdokument och fatta beslut om det. Därför varnar styr i \
      god tid, när färre dagar återstår än det högsta talet i varna-dagar i webbplats.yml.
      Regeln tiger när en ny version, eller ett dokument som ersätter det här, redan finns och \
      börjar gälla senast dagen efter att det här har gått ut.
      """,
    examples: [
      Example(
        "41 dagar kvar", on: "2026-11-20",
        ["dokument/luftplan.md": document(["giltig-till: ↓2026-12-31"])],
        finds: ["Luftplan går ut om 41 dagar, den 31 december 2026"]),
      Example(
        "första dagen i varningstiden, med slutet angivet som år", on: "2026-07-05",
        ["dokument/luftplan.md": document(["giltig-till: ↓2026"])],
        finds: ["Luftplan går ut om 179 dagar, den 31 december 2026"]),
      Example(
        "näst sista dagen", on: "2026-12-30",
        ["dokument/luftplan.md": document(["-dokumentansvarig", "giltig-till: ↓2026-12-31"])],
        finds: ["Luftplan går ut i morgon"]),
      Example(
        "sista dagen", on: "2026-12-31",
        ["dokument/luftplan.md": document(["giltig-till: ↓2026-12-31"])],
        finds: ["Luftplan går ut i dag"]),
      Example(
        "nästa version börjar en dag för sent", on: "2026-11-20",
        [
          "dokument/luftplan/2024.md": document(["giltig-från: 2024", "giltig-till: ↓2026-12-31"]),
          "dokument/luftplan/2027-01-02.md": document(["giltig-från: 2027-01-02"]),
        ],
        finds: ["Luftplan går ut om 41 dagar, den 31 december 2026"]),
      Example(
        "dagen före varningstiden", on: "2026-07-04",
        ["dokument/luftplan.md": document(["giltig-till: 2026-12-31"])]),
      Example(
        "redan utgånget", on: "2027-01-01",
        ["dokument/luftplan.md": document(["giltig-till: 2026-12-31"])]),
      Example(
        "beslutat att upphävas före sista dagen", on: "2026-11-20",
        [
          "dokument/luftplan.md": document([
            "giltig-till: 2026-12-31",
            "historik: [{ händelse: upphävd, datum: 2026-12-01, av: kommunfullmaktige }]",
          ])
        ]),
      Example(
        "nästa version tar vid dagen efter", on: "2026-11-20",
        [
          "dokument/luftplan/2024.md": document(["giltig-från: 2024", "giltig-till: 2026"]),
          "dokument/luftplan/2027.md": document(["giltig-från: 2027"]),
        ]),
      Example(
        "ett annat dokument tar vid", on: "2026-11-20",
        [
          "dokument/luftplan.md": document(["giltig-till: 2026"]),
          "dokument/miljoplan.md": document([
            "titel: Miljöplan", "giltig-från: 2027", "ersätter: luftplan",
          ]),
        ]),
    ],
    check: { context in
      let register = context.register
      return register.versions.indices.compactMap { index in
        let version = register.versions[index]
        guard register.statuses[index] == .endingSoon,
          !register.isTakenOverInTime(version: index), version.decidedLastDay == version.lastDay
        else { return nil }
        return finding(for: version, in: register)
      }
    })
}

private func finding(for version: Version, in register: Register) -> Finding? {
  guard let last = version.validity.lastDay, let place = version.validity.untilLocation
  else { return nil }
  let when =
    switch register.today.days(until: last) {
    case 0: "i dag"
    case 1: "i morgon"
    case let days: "om \(days) dagar, den \(last.swedish)"
    }
  let owners = register.owners(of: version)
  return Finding(
    .expiringDocument, "\(version.title.value) går ut \(when)", at: place,
    advice:
      "\(owners.map { "Be \($0)" } ?? "Utse en dokumentansvarig som kan") ta fram ett förslag "
      + "om förlängning, en ny version eller upphävande, och lämna det till "
      + "\(register.deciders(of: version)) för beslut.",
    due: Finding.Due(last, from: register.today))
}
