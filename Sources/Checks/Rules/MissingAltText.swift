package import Findings

extension RuleID {
  package static let missingAltText: RuleID = "missing-alt-text"
}

extension Rule {
  /// An image without a text in its place; found while the body is read.
  static let missingAltText = Rule(
    id: .missingAltText, title: "Bilden saknar alternativtext", severity: .warning,
    rationale: """
      Den som inte ser bilden får i stället alternativtexten uppläst eller visad. Utan den går \
      bildens innehåll förlorat. Kravet finns i WCAG 1.1.1, som svensk lag hänvisar till.
      """,
    examples: [
      Example(
        "ingen text",
        ["dokument/luftplan.md": document(body: "Se ↓![](https://luft.example/karta.png)")],
        finds: ["Bilden saknar alternativtext"]),
      Example(
        "bara mellanslag",
        ["sidor/om.md": "---\ntitel: Om\n---\n\n↓![ ](https://luft.example/karta.png)\n"],
        finds: ["Bilden saknar alternativtext"]),
      Example(
        "bilden är beskriven",
        [
          "dokument/luftplan.md": document(
            body: "![Karta över var luften är sämst](https://luft.example/karta.png)")
        ]),
    ],
    isFoundWhileReading: true)
}
