import Documents
package import Findings

extension RuleID {
  package static let skippedHeadingLevel: RuleID = "skipped-heading-level"
}

extension Rule {
  /// A heading more than one level below the one before it.
  static let skippedHeadingLevel = Rule(
    id: .skippedHeadingLevel, title: "En rubriknivå är överhoppad", severity: .warning,
    rationale: """
      Den som lyssnar på sidan tar sig fram med rubrikernas nivåer. Kommer nivå 4 direkt efter \
      nivå 2 verkar ett avsnitt saknas. Dokumentets titel är nivå 1, så texten börjar på nivå 2.
      Regeln gäller alla versioner, för sidan med en äldre version ska också gå att läsa.
      """,
    examples: [
      Example(
        "från nivå 2 till nivå 4",
        ["dokument/luftplan.md": document(body: "## Mål\n\n↓#### Luften 2030\n\nText.")],
        finds: ["Rubriken ”Luften 2030” hoppar från nivå 2 till nivå 4"]),
      Example(
        "första rubriken är på nivå 3",
        ["dokument/luftplan.md": document(body: "↓### Mål\n\nText.")],
        finds: ["Den första rubriken, ”Mål”, är på nivå 3"]),
      Example(
        "tillbaka uppåt i ett steg",
        ["dokument/luftplan.md": document(body: "## A\n\n### B\n\n#### C\n\n## D\n\nText.")]),
      Example("inga rubriker", ["dokument/luftplan.md": document(body: "Text.")]),
    ],
    isFoundWhileReading: true)
}
