import Documents
import Findings

extension Rule {
  /// A file whose name says another day than its field, or that looks like a day and is none; found
  /// while the file is read.
  static let misnamedVersion = Rule(
    id: .misnamedVersion, title: "Filens namn säger inte när versionen börjar gälla",
    severity: .warning,
    rationale: """
      En version ligger i en fil som heter som den dag, den månad eller det år då versionen börjar \
      gälla. Namnet blir versionens adress, så ett namn som säger en annan dag än fältet \
      giltig-från lurar både läsaren och nästa som ska redigera.
      Ett namn som ser ut som ett datum eller ett versionsnummer, men inte är en dag, en månad eller \
      ett år i kalendern, gör filen till ett eget dokument med en egen adress. Det är sällan meningen.
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
        "ett namn som ser ut som ett datum",
        [
          "dokument/luftplan/2024.md": document(["giltig-från: 2024"]),
          "dokument/luftplan/20280101.md": "↓" + document(["giltig-från: 2028"]),
        ],
        finds: ["Filen 20280101.md ligger i mappen luftplan, men namnet är ingen dag"]),
      Example(
        "en dag som inte finns",
        ["dokument/luftplan/2024-02-30.md": "↓" + document()],
        finds: ["Filen 2024-02-30.md ligger i mappen luftplan, men namnet är ingen dag"]),
      Example(
        "ett versionsnummer", ["dokument/luftplan/v2.md": "↓" + document()],
        finds: ["Filen v2.md ligger i mappen luftplan, men namnet är ingen dag"]),
      Example(
        "en version som inte ligger i en mapp", ["dokument/2024.md": "↓" + document()],
        finds: ["Filen 2024.md heter som en version, men ligger inte i något dokuments mapp"]),
      Example(
        "ett dokument vars namn slutar på ett år",
        ["dokument/luft/luftplan-2024.md": document(), "dokument/luft/plan-1-maj.md": document()]),
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
