import Documents
package import Findings

extension RuleID {
  package static let absentOwner: RuleID = "absent-owner"
}

extension Rule {
  /// A document that nobody answers for.
  static let absentOwner = Rule(
    id: .absentOwner, title: "Dokumentet saknar dokumentansvarig", severity: .warning,
    rationale: """
      Någon måste svara för att dokumentet hålls aktuellt, kunna svara på frågor om det och få veta \
      när det snart går ut. Utan dokumentansvarig blir ingen påmind.
      Det gäller också ett dokument som har gått ut utan att något annat har tagit vid, för någon \
      ska se till att det förlängs, ersätts eller upphävs. Regeln tiger när versionen är ersatt \
      eller upphävd, för då finns inget kvar att göra.
      """,
    examples: [
      Example(
        "ingen är ansvarig", ["dokument/luftplan.md": "↓" + document(["-dokumentansvarig"])],
        finds: ["Luftplan har ingen dokumentansvarig"]),
      Example(
        "fältet är tomt", ["dokument/luftplan.md": "↓" + document(["dokumentansvarig: []"])],
        finds: ["Luftplan har ingen dokumentansvarig"]),
      Example(
        "utgången, och inget har tagit vid",
        ["dokument/luftplan.md": "↓" + document(["-dokumentansvarig", "giltig-till: 2025"])],
        finds: ["Luftplan har ingen dokumentansvarig"]),
      Example(
        "kommande",
        ["dokument/luftplan.md": "↓" + document(["-dokumentansvarig", "giltig-från: 2027"])],
        finds: ["Luftplan har ingen dokumentansvarig"]),
      Example(
        "två ansvariga",
        [
          "dokument/luftplan.md": document(["dokumentansvarig: [miljokontoret, miljonamnden]"])
        ]),
      Example(
        "en tidigare version utan ansvarig",
        [
          "dokument/luftplan/2016.md": document(["-dokumentansvarig", "giltig-från: 2016"]),
          "dokument/luftplan/2024.md": document(["giltig-från: 2024"]),
        ]),
      Example(
        "upphävt",
        [
          "dokument/luftplan.md": document([
            "-dokumentansvarig", "historik: [{ händelse: upphävd, datum: 2025-06-01 }]",
          ])
        ]),
      Example(
        "typen kräver fältet, och då säger missing-field till",
        [
          "dokumenttyper.yml":
            "- { id: plan, namn: plan, familj: styrdokument, obligatoriska-fält: dokumentansvarig }",
          "dokument/luftplan.md": document(["-dokumentansvarig"]),
        ]),
    ],
    check: { context in
      let register = context.register
      return register.versions.indices.filter { index in
        let version = register.versions[index]
        return version.owners.isEmpty && ![.replaced, .repealed].contains(register.statuses[index])
          && register.type(of: version)?.requiredFields.contains(.owners) != true
          && !context.tellsFault(in: version, .owners, insteadOf: .absentOwner)
      }.map { finding(for: register.versions[$0]) }
    })
}

private func finding(for version: Version) -> Finding {
  Finding(
    .absentOwner, "\(version.title.value) har ingen dokumentansvarig", at: version.location,
    advice: "Lägg till raden dokumentansvarig: och det id i organisation.yml som hör till den som "
      + "svarar för dokumentet.")
}
