import Documents
import Findings

extension Rule {
  /// Two versions of a document that begin on the same day.
  static let duplicateVersion = Rule(
    id: .duplicateVersion, title: "Två versioner börjar gälla samma dag", severity: .error,
    rationale: """
      Bara en version av ett dokument gäller åt gången. Börjar två versioner samma dag går det inte \
      att säga vilken läsaren ska följa, och den ena försvinner ur sikte.
      """,
    examples: [
      Example(
        "samma dag på två sätt",
        [
          "dokument/luftplan/2024-01-01.md": document(["giltig-från: 2024-01-01"]),
          "dokument/luftplan/2024.md": document(["giltig-från: ↓2024"]),
        ],
        finds: ["Luftplan har två versioner som börjar gälla den 1 januari 2024"]),
      Example(
        "dagen står bara i filens namn",
        [
          "dokument/luftplan/2024-03.md": "↓" + document(["-giltig-från"]),
          "dokument/luftplan/2024-03-01.md": document(["giltig-från: 2024-03-01"]),
        ],
        finds: ["Luftplan har två versioner som börjar gälla den 1 mars 2024"]),
      Example(
        "dagen efter",
        [
          "dokument/luftplan/2024-01-01.md": document(["giltig-från: 2024-01-01"]),
          "dokument/luftplan/2024-01-02.md": document(["giltig-från: 2024-01-02"]),
        ]),
      Example(
        "två dokument samma dag",
        [
          "dokument/luftplan.md": document(),
          "dokument/vattenplan.md": document(["titel: Vattenplan"]),
        ]),
      Example(
        "samma id i två mappar tas upp av duplicate-id",
        [
          "dokument/luft/plan.md": document(),
          "dokument/vatten/plan.md": document(),
        ]),
    ],
    isFoundWhileReading: true,
    check: { context in
      let versions = context.register.versions
      return context.register.documents.flatMap { document in
        zip(document.versions, document.versions.dropFirst()).compactMap {
          collision(of: versions[$1], with: versions[$0])
        }
      }
    })
}

private func collision(of version: Version, with earlier: Version) -> Finding? {
  guard let day = version.firstDay, day == earlier.firstDay,
    Containers.container(of: version.path) == Containers.container(of: earlier.path)
  else { return nil }
  return Finding(
    .duplicateVersion,
    "\(version.title.value) har två versioner som börjar gälla den \(day.swedish)",
    at: version.validity.from?.location ?? version.location,
    notes: [
      Finding.Note(
        "Den andra versionen", at: earlier.validity.from?.location ?? earlier.location)
    ],
    advice: "Rätta giltig-från och filens namn i den ena, eller ta bort den.")
}
