import Documents
package import Findings

extension RuleID {
  package static let orphanDocument: RuleID = "orphan-document"
}

extension Rule {
  /// A document that neither leads to another nor is led to.
  static let orphanDocument = Rule(
    id: .orphanDocument, title: "Dokumentet hänger inte ihop med något annat", severity: .notice,
    rationale: """
      Ett styrdokument bygger nästan alltid på ett annat eller styr något. När inget dokument \
      hänvisar hit och det inte heller hänvisar vidare, ser läsaren inte var det hör hemma.
      Regeln ser på den version som visas på dokumentets adress, och räknar både länkar i texten \
      och relationer i fälten. En hänvisning från en äldre version räknas inte, för den visar \
      inte längre vägen. Ett dokument som har gått ut, ersatts eller upphävts får stå ensamt.
      """,
    examples: [
      Example(
        "ingen hänvisar åt något håll", ["dokument/luftplan.md": "↓" + document()],
        finds: ["Luftplan hänvisar inte till något dokument, och inget dokument hänvisar dit"]),
      Example(
        "bara till sig självt",
        ["dokument/luftplan.md": "↓" + document(["relaterade: [luftplan]"])],
        finds: ["Luftplan hänvisar inte till något dokument, och inget dokument hänvisar dit"]),
      Example(
        "bara en äldre version hänvisade hit",
        [
          "dokument/avfallsplan.md": document(["titel: Avfallsplan", "relaterade: [vattenplan]"]),
          "dokument/luftplan.md": "↓" + document(),
          "dokument/vattenplan/2020.md": document([
            "titel: Vattenplan", "giltig-från: 2020", "relaterade: [luftplan]",
          ]),
          "dokument/vattenplan/2024.md": document(["titel: Vattenplan", "giltig-från: 2024"]),
        ],
        finds: ["Luftplan hänvisar inte till något dokument, och inget dokument hänvisar dit"]),
      Example(
        "den ena hänvisar till den andra",
        [
          "dokument/luftplan.md": document(["bygger-på: [vattenplan]"]),
          "dokument/vattenplan.md": document(["titel: Vattenplan"]),
        ]),
      Example(
        "dokumentet har gått ut", ["dokument/luftplan.md": document(["giltig-till: 2025"])]),
      Example(
        "en hänvisning som inte leder fram är broken-links sak",
        ["dokument/luftplan.md": document(["bygger-på: [vattenplan]"])]),
    ],
    check: { context in
      if context.unread.hasDocuments { return [] }
      let register = context.register
      let connected = connectedDocuments(in: register)
      return register.documents.indices.filter { index in
        !connected[index] && !register.statuses[register.documents[index].current].isOver
      }.map { index in
        let document = register.documents[index]
        let version = register.versions[document.current]
        return Finding(
          .orphanDocument,
          "\(version.title.value) hänvisar inte till något dokument, och inget dokument hänvisar dit",
          at: version.location,
          advice: "Skriv i bygger-på, konkretiserar, bidrar-till eller relaterade vilka dokument "
            + "det hör ihop med.")
      }
    })
}

/// For each document, by its index, whether it is at either end of a pointer from one document to
/// another.
private func connectedDocuments(in register: Register) -> [Bool] {
  var result = [Bool](repeating: false, count: register.documents.count)
  for (index, document) in register.documents.enumerated() {
    let connections = register.connections(from: document.current)
    for place in connections.indices {
      switch connections[place].target {
      case .version(let target, _, _):
        let other = register.documentIndex(ofVersion: target)
        if other == index { continue }
        result[index] = true
        result[other] = true
      case .broken: result[index] = true
      default: continue
      }
    }
  }
  return result
}
