import Documents
import Findings

extension Rule {
  /// Fields that cannot be read at all.
  static let unreadableFrontMatter = Rule(
    id: .unreadableFrontMatter, title: "Fälten kan inte läsas", severity: .error,
    rationale: """
      Ett dokument börjar med fält mellan två rader av ---, skrivna i YAML. Ett tecken på fel \
      plats kan göra att inget av fälten går att läsa, och då kommer dokumentet inte med.
      Filen finns ändå, så det som hänvisar till den räknas inte som fel, men granskas inte heller. \
      Regler om det som inget dokument nämner, till exempel uncovered-goal, tiger tills alla \
      dokument går att läsa.
      Ett fält som står två gånger är också ett fel: det går inte att veta vilket som är menat.
      """,
    examples: [
      Example(
        "ett kolon inne i titeln",
        ["dokument/luftplan.md": document(["titel: Luft↓: en plan"])],
        finds: ["Ett kolon följt av mellanslag står inne i ett värde"]),
      Example(
        "inga fält alls", ["dokument/luftplan.md": "↓# Luftplan\n\nText.\n"],
        finds: ["Filen börjar inte med fält mellan två rader av ---"]),
      Example(
        "samma fält två gånger, med och utan ä",
        [
          "dokument/luftplan.md":
            "---\ntitel: Luftplan\ntyp: plan\nersätter: a\n↓ersatter: b\n---\n\nText.\n"
        ],
        finds: ["Fältet ersatter står två gånger"]),
      Example(
        "ett värde som börjar med &",
        ["dokument/luftplan.md": document(["titel: ↓&luft Luftplan"])],
        finds: ["Ett värde börjar med & eller *, vilket i YAML betyder ankare och alias"]),
      Example(
        "ett register som inte kan läsas är ett enda fel",
        [
          "dokument/luftplan.md": document(),
          "organisation.yml": "- id: miljokontoret\n  namn: Miljö↓: kontoret\n",
        ],
        finds: ["Ett kolon följt av mellanslag står inne i ett värde"]),
      Example(
        "ett kolon inom citattecken",
        ["dokument/luftplan.md": document(["titel: \"Luft: en plan & ett löfte\""])]),
    ],
    isFoundWhileReading: true)
}
