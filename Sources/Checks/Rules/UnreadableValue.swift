import Documents
import Findings

extension Rule {
  /// A value that its field cannot have.
  static let unreadableValue = Rule(
    id: .unreadableValue, title: "Värdet passar inte i fältet", severity: .error,
    rationale: """
      Varje fält tar en viss sorts värde: ett datum som finns i kalendern, ett av några bestämda \
      ord, en adress. Ett värde som inte går att förstå gissas aldrig, utan lämnas bort.
      Regeln gäller alla versioner, för fälten i en äldre version visas också.
      """,
    examples: [
      Example(
        "ett datum som inte finns",
        ["dokument/luftplan.md": document(["giltig-till: ↓2026-02-29"])],
        finds: ["2026-02-29 är inget datum för giltig-till"]),
      Example(
        "ett ord som fältet inte har",
        ["dokument/luftplan.md": document(["historik: [{ händelse: ↓beslutad, datum: 2024 }]"])],
        finds: ["beslutad är inget värde för händelse"]),
      Example(
        "en lista där det ska vara en text",
        ["dokument/luftplan.md": document(["sammanfattning: ↓[en, två]"])],
        finds: ["Fältet sammanfattning ska vara en text, men är en lista"]),
      Example(
        "flera fel på en gång",
        [
          "dokument/luftplan.md": document([
            "giltig-till: ↓snart", "agenda-2030: [11, ↓\"13,2\"]", "original: ↓planen.pdf",
          ])
        ],
        finds: [
          "snart är inget datum för giltig-till", "13,2 är inget mål i Agenda 2030",
          "planen.pdf är ingen adress till originalet",
        ]),
      Example(
        "en fils namn som inte kan stå i en adress",
        ["dokument/luftplan/1 maj 2026.md": "↓" + document()],
        finds: ["Filen 1 maj 2026.md ligger i mappen luftplan, men namnet är ingen dag"]),
      Example(
        "datum så noga som beslutet är",
        [
          "dokument/luftplan.md": document(["giltig-från: 2024-02", "giltig-till: tills vidare"]),
          "dokument/vattenplan.md": document(["giltig-från: 2024-02-29", "giltig-till: 2027"]),
        ]),
    ],
    isFoundWhileReading: true)
}
