import Documents
import Findings

extension Rule {
  /// A file whose name says another day than its field; found while the file is read.
  static let misnamedVersion = Rule(
    id: .misnamedVersion, title: "Filens namn stämmer inte med giltig-från", severity: .warning,
    rationale: """
      En version ligger i en fil som heter som den dag, den månad eller det år då versionen börjar \
      gälla. Namnet blir versionens adress, så ett namn som säger en annan dag än fältet \
      giltig-från lurar både läsaren och nästa som ska redigera.
      """,
    examples: [
      Example(
        "en annan dag",
        ["dokument/luftplan/2024-01-01.md": document(["giltig-från: ↓2024-02-01"])],
        finds: ["Filen heter 2024-01-01.md men versionen gäller från 2024-02-01"]),
      Example(
        "ett annat år", ["dokument/luftplan/2023.md": document(["giltig-från: ↓2024"])],
        finds: ["Filen heter 2023.md men versionen gäller från 2024"]),
      Example(
        "samma dag, mindre noga skriven",
        ["dokument/luftplan/2024.md": document(["giltig-från: 2024-01-01"])]),
      Example(
        "fältet saknas", ["dokument/luftplan/2024.md": document(["-giltig-från"])]),
      Example(
        "filen heter som dokumentet", ["dokument/luftplan-2023.md": document()]),
    ],
    isFoundWhileReading: true)
}
