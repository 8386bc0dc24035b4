import Documents
import Findings

extension Rule {
  /// A file that is no text.
  static let unreadableText = Rule(
    id: .unreadableText, title: "Filen kan inte läsas som text", severity: .error,
    rationale: """
      Ett dokument är text i teckenkodningen UTF-8. En fil i en annan kodning, eller en som inte \
      är text alls, visar fel tecken eller ingenting.
      """,
    examples: [
      Example(
        "ett nolltecken", ["dokument/luftplan.md": "---\ntitel: Luft↓\0plan\n---\n"],
        finds: ["Filen innehåller ett nolltecken och är därför ingen text"]),
      Example("vanlig text", ["dokument/luftplan.md": document(["titel: Luftplan för åäö"])]),
    ],
    isFoundWhileReading: true)
}
