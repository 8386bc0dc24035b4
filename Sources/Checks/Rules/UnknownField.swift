import Documents
import Findings

extension Rule {
  /// A field that styr does not know.
  static let unknownField = Rule(
    id: .unknownField, title: "Fältet finns inte", severity: .error,
    rationale: """
      Ett felstavat fält läses inte, och det som står i det kommer aldrig fram till läsaren. \
      Därför får ett fält inte heta vad som helst.
      Har ett dokument sparats i mappen sidor räknas det som ett enda fel, för sidor har bara \
      titel och sammanfattning.
      Det spelar ingen roll om fältet skrivs med eller utan å, ä och ö. Regeln gäller dokument, \
      sidor och register, och alla versioner.
      """,
    examples: [
      Example(
        "ett felstavat fält", ["dokument/luftplan.md": document(["↓giltig-tom: 2030"])],
        finds: ["Fältet giltig-tom finns inte för dokumentet"]),
      Example(
        "ett fält som inte finns", ["dokument/luftplan.md": document(["↓status: gäller"])],
        finds: ["Fältet status finns inte för dokumentet"]),
      Example(
        "i en händelse",
        [
          "dokument/luftplan.md": document([
            "historik: [{ händelse: antagen, ↓dag: 2024-01-01 }]"
          ])
        ],
        finds: ["Fältet dag finns inte för händelsen"]),
      Example(
        "i ett register",
        [
          "organisation.yml": """
          - { id: miljokontoret, namn: Miljökontoret, slag: förvaltning, ↓telefn: 042-10 50 00 }
          """
        ],
        finds: ["Fältet telefn finns inte för organet"]),
      Example(
        "ett dokument bland sidorna",
        [
          "sidor/luftplan.md": "---\ntitel: Luftplan\n↓typ: plan\ngiltig-från: 2024\n---\n\nText.\n"
        ],
        finds: ["Sidan ser ut att vara ett dokument: den har fälten typ och giltig-från"]),
      Example(
        "utan å, ä och ö, och med versal",
        ["dokument/luftplan.md": document(["Galler-for: alla-namnder"])]),
    ],
    isFoundWhileReading: true)
}
