import Documents
package import Findings

extension RuleID {
  package static let missingDecision: RuleID = "missing-decision"
}

extension Rule {
  /// A document that holds, of a type that somebody has to decide, without a decision.
  static let missingDecision = Rule(
    id: .missingDecision, title: "Beslutet om dokumentet saknas", severity: .warning,
    rationale: """
      Ett styrdokument gäller för att någon har beslutat om det. Läsaren ska kunna se vem som \
      beslutade och när, och hitta beslutet i diariet.
      Regeln gäller dokument som gäller, av de typer som enligt dokumenttyper.yml beslutas av \
      någon. En antagen-händelse räcker, även om dagen inte är känd.
      """,
    examples: [
      Example(
        "ingen historik", ["dokumenttyper.yml": types, "dokument/luftplan.md": "↓" + document()],
        finds: ["Det framgår inte när Luftplan antogs och av vem"]),
      Example(
        "bara en senare händelse",
        [
          "dokumenttyper.yml": types,
          "dokument/luftplan.md": "↓"
            + document(["historik: [{ händelse: reviderad, datum: 2025-03-01 }]"]),
        ],
        finds: ["Det framgår inte när Luftplan antogs och av vem"]),
      Example(
        "antagen utan datum",
        [
          "dokumenttyper.yml": types,
          "dokument/luftplan.md": document([
            "historik: [{ händelse: antagen, av: kommunfullmaktige }]"
          ]),
        ]),
      Example(
        "ett beslut som är daterat efter i dag", on: "2026-11-20",
        [
          "dokumenttyper.yml": types,
          "dokument/luftplan.md": document([
            "historik:", "  - ↓händelse: antagen", "    datum: 2032-12-15",
          ]),
        ],
        finds: [
          "Luftplan ska gälla redan, men antogs enligt historiken först 15 december 2032"
        ]),
      Example(
        "inte beslutad än",
        ["dokumenttyper.yml": types, "dokument/luftplan.md": document(["giltig-från: 2027"])]),
      Example(
        "har gått ut",
        ["dokumenttyper.yml": types, "dokument/luftplan.md": document(["giltig-till: 2025"])]),
      Example("en typ som inte säger vem som beslutar", ["dokument/luftplan.md": document()]),
    ],
    check: { context in
      let register = context.register
      return register.versions.indices.filter { register.statuses[$0].holds }
        .filter {
          !context.tellsFault(in: register.versions[$0], .history, insteadOf: .missingDecision)
        }
        .compactMap { finding(for: register.versions[$0], in: register) }
    })
}

private let types = """
  - { id: plan, namn: plan, familj: styrdokument, beslutas-av: kommunfullmaktige }
  """

private func finding(for version: Version, in register: Register) -> Finding? {
  let adoptions = version.events.indices.filter { version.events[$0].kind == .adopted }
  guard let decider = register.type(of: version)?.decidedBy.first else { return nil }
  if let first = adoptions.first {
    let dates = adoptions.compactMap { version.events[$0].date }
    guard dates.count == adoptions.count, let day = dates.map(\.firstDay).min(),
      day > register.today
    else { return nil }
    return Finding(
      .missingDecision,
      "\(version.title.value) ska gälla redan, men antogs enligt historiken först \(day.swedish)",
      at: version.events[first].location, advice: "Rätta datumet, eller giltig-från.")
  }
  return Finding(
    .missingDecision, "Det framgår inte när \(version.title.value) antogs och av vem",
    at: version.location,
    advice: "Skriv under historik: på en egen rad: "
      + "- { händelse: antagen, datum: ÅÅÅÅ-MM-DD, av: \(decider.value) }.")
}
