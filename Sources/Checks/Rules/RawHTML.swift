import Documents
package import Findings

extension RuleID {
  package static let rawHTML: RuleID = "raw-html"
}

extension Rule {
  /// HTML in the text of a document, which is not shown.
  static let rawHTML = Rule(
    id: .rawHTML, title: "Texten innehåller HTML", severity: .warning,
    rationale: """
      HTML i ett dokument visas inte på sidan: det som är avsett för en viss webbläsare eller ett \
      visst system blir sällan tillgängligt för alla, och kan göra sidan osäker. Det mesta går \
      att skriva med Markdown i stället.
      Regeln gäller alla versioner, för sidan med en äldre version visas också.
      """,
    examples: [
      Example(
        "en radbrytning som HTML", ["dokument/luftplan.md": document(body: "Första↓<br>andra.")],
        finds: ["<br> är HTML och visas inte på sidan"]),
      Example(
        "ett eget stycke", ["dokument/luftplan.md": document(body: "Text.\n\n↓<div>Ruta</div>")],
        finds: ["<div> är HTML och visas inte på sidan"]),
      Example(
        "HTML som exempel i kod", ["dokument/luftplan.md": document(body: "Skriv inte `<br>`.")]),
      Example(
        "mindre än och större än",
        ["dokument/luftplan.md": document(body: "Halten ska vara < 20 och > 5.")]),
    ],
    isFoundWhileReading: true)
}
