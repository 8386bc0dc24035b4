package import Findings

extension RuleID {
  package static let meaninglessLinkText: RuleID = "meaningless-link-text"
}

extension Rule {
  /// A link whose text says nothing about what it leads to; found while the body is read.
  static let meaninglessLinkText = Rule(
    id: .meaninglessLinkText, title: "Länktexten säger inte vart länken leder", severity: .warning,
    rationale: """
      Den som använder skärmläsare går ofta från länk till länk och hör bara länktexterna. "Här" \
      och "läs mer" säger då ingenting, och de hjälper inte heller den som ögnar igenom sidan. \
      Kravet finns i WCAG 2.4.4, som svensk lag hänvisar till.
      """,
    examples: [
      Example(
        "klicka här",
        ["dokument/luftplan.md": document(body: "Se ↓[klicka här](https://luft.example).")],
        finds: ["Länktexten ”klicka här” säger inte vart länken leder"]),
      Example(
        "ett intetsägande ord på en sida",
        ["sidor/om.md": "---\ntitel: Om\n---\n\nSe ↓[Läs mer …](/dokument/)\n"],
        finds: ["Länktexten ”Läs mer …” säger inte vart länken leder"]),
      Example(
        "ingen text alls",
        ["dokument/luftplan.md": document(body: "Se ↓[](https://luft.example).")],
        finds: ["Länken saknar text"]),
      Example(
        "texten säger vart länken leder",
        [
          "dokument/luftplan.md": document(
            body: "[Läs mer om luften](https://luft.example) och [[luftplan]].")
        ]),
    ],
    isFoundWhileReading: true)
}
