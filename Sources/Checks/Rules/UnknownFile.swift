import Documents
import Findings

extension Rule {
  /// A file of the content folder that nothing reads.
  static let unknownFile = Rule(
    id: .unknownFile, title: "Filen läses inte", severity: .warning,
    rationale: """
      Innehållet består av dokument, sidor och några register med bestämda namn. En fil som \
      heter något annat, eller ligger någon annanstans, kommer inte med på webbplatsen, och den \
      som har skrivit den märker det kanske inte.
      """,
    examples: [
      Example(
        "ett felstavat register", ["organisation.yaml": "↓- { id: namnden, namn: Nämnden }"],
        finds: ["Filen organisation.yaml läses inte av styr"]),
      Example(
        "ett dokument utanför sin mapp", ["luftplan.md": "↓" + document()],
        finds: ["Filen luftplan.md läses inte av styr"]),
      Example(
        "ett annat slut på filens namn", ["dokument/luftplan.MD": "↓" + document()],
        finds: ["Filen dokument/luftplan.MD läses inte av styr"]),
      Example(
        "ett dokument i en annan mapp i dokument/",
        ["dokument/miljo/luftplan/2024.md": document(["giltig-från: 2024"])]),
      Example("en sida", ["sidor/om.md": "---\ntitel: Om webbplatsen\n---\n\nText.\n"]),
    ],
    isFoundWhileReading: true)
}
