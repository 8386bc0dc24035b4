import Documents
package import Findings

extension RuleID {
  package static let unknownValidity: RuleID = "unknown-validity"
}

extension Rule {
  /// A document that does not say how long it holds.
  static let unknownValidity = Rule(
    id: .unknownValidity, title: "Det står inte hur länge dokumentet gäller", severity: .warning,
    rationale: """
      Den som följer ett styrdokument måste kunna lita på att det gäller. Står det inte hur länge, \
      vet ingen om det är dags att pröva det på nytt, och sidan får säga att giltigheten inte är \
      angiven.
      Ett dokument utan slut är inget fel, om det är vad som är beslutat: skriv tills vidare.
      Regeln tiger om versioner som är ersatta eller upphävda, för då är det känt att de inte \
      gäller, och om dem som inte har börjat gälla.
      """,
    examples: [
      Example(
        "bara början är angiven",
        ["dokument/luftplan.md": document(["giltig-från: ↓2024-01-01", "-giltig-till"])],
        finds: ["Det står inte hur länge Luftplan gäller"]),
      Example(
        "varken början eller slut",
        ["dokument/luftplan.md": "↓" + document(["-giltig-från", "-giltig-till"])],
        finds: ["Det står inte från när eller hur länge Luftplan gäller"]),
      Example(
        "början är filens namn",
        ["dokument/luftplan/2024.md": "↓" + document(["-giltig-från", "-giltig-till"])],
        finds: ["Det står inte hur länge Luftplan gäller"]),
      Example(
        "tills vidare", ["dokument/luftplan.md": document(["giltig-till: tills vidare"])]),
      Example(
        "ett slut men ingen början", ["dokument/luftplan.md": document(["-giltig-från"])]),
      Example(
        "upphävd utan att ha haft något slut",
        [
          "dokument/luftplan.md": document([
            "-giltig-till", "historik: [{ händelse: upphävd, datum: 2026-11-20 }]",
          ])
        ]),
      Example(
        "ersatt av en senare version",
        [
          "dokument/luftplan/2020.md": document(["giltig-från: 2020", "-giltig-till"]),
          "dokument/luftplan/2024.md": document(["giltig-från: 2024"]),
        ]),
    ],
    check: { context in
      let register = context.register
      return register.versions.indices.filter { register.statuses[$0] == .unknown }
        .compactMap { finding(for: register.versions[$0], context) }
    })
}

private func finding(for version: Version, _ context: Rule.Context) -> Finding? {
  if context.tellsFault(in: version, .validUntil, insteadOf: .unknownValidity) { return nil }
  let hasStart =
    version.firstDay != nil
    || context.tellsFault(in: version, .validFrom, insteadOf: .unknownValidity)
  return Finding(
    .unknownValidity,
    "Det står inte \(hasStart ? "hur länge" : "från när eller hur länge") "
      + "\(version.title.value) gäller",
    at: version.validity.from?.location ?? version.location,
    advice: "Läs beslutet, och lägg till raden \(hasStart ? "" : "giltig-från: och raden ")"
      + "giltig-till: med datum eller år. Har beslutet inget slut, skriv giltig-till: tills vidare."
  )
}
