import Documents
package import Findings

extension RuleID {
  package static let unusedBody: RuleID = "unused-body"
}

extension Rule {
  /// A body that nothing in the content has to do with.
  static let unusedBody = Rule(
    id: .unusedBody, title: "Organet har ingen roll i något dokument", severity: .notice,
    rationale: """
      Varje organ får en egen sida med det som det beslutar, svarar för och ska följa. Nämns det \
      ingenstans är sidan tom. Organet kan vara nedlagt, eller så är dess dokument inte inskrivna.
      Regeln räknar alla versioner, också dem som inte längre gäller: sidan med en gammal version \
      visar organets namn, så organet måste stå kvar. Ett organ som är överordnat ett annat hör \
      till organisationen och räknas därför som använt.
      """,
    examples: [
      Example(
        "inget dokument nämner organet",
        [
          "organisation.yml": organisation("↓kulturnamnden", "nämnd"),
          "dokument/luftplan.md": document(),
        ],
        finds: ["Provorganet har ingen roll i något dokument"]),
      Example(
        "gruppen är en annan",
        [
          "organisation.yml": organisation("↓hamnen", "bolag"),
          "dokument/luftplan.md": document(["gäller-för: alla-nämnder"]),
        ],
        finds: ["Provorganet har ingen roll i något dokument"]),
      Example(
        "genom en grupp",
        [
          "organisation.yml": organisation("kulturnamnden", "nämnd"),
          "dokument/luftplan.md": document(["gäller-för: alla-nämnder"]),
        ]),
      Example(
        "bara i en version som har gått ut",
        [
          "organisation.yml": organisation("kulturnamnden", "nämnd"),
          "dokument/luftplan.md": document([
            "giltig-till: 2025",
            "historik: [{ händelse: antagen, datum: 2024, av: kulturnamnden }]",
          ]),
        ]),
      Example(
        "i årshjulet",
        [
          "organisation.yml": organisation("kulturnamnden", "nämnd"),
          "arshjul.yml": "- { månad: 6, händelse: Budget, organ: kulturnamnden }",
          "dokument/luftplan.md": document(),
        ]),
      Example(
        "beslutar om en typ och tar emot en uppföljning",
        [
          "organisation.yml": organisation("kulturnamnden", "nämnd")
            + "\n- { id: revisionen, namn: Revisionen, slag: extern }",
          "dokumenttyper.yml":
            "- { id: plan, namn: plan, familj: styrdokument, beslutas-av: kulturnamnden }",
          "dokument/luftplan.md": document(["uppföljning: { intervall: 2 år, till: revisionen }"]),
        ]),
    ],
    check: { context in
      if context.unread.hasDocuments { return [] }
      let register = context.register
      let named = namedBodies(in: register)
      var followers: Set<String> = []
      for version in register.versions {
        for name in version.appliesTo { followers.insert(name.value) }
      }
      let groups = followers.compactMap { BodyGroup($0) }
      return context.content.bodies.filter { body in
        !named.contains(body.id.value) && !groups.contains { $0.includes(body.kind) }
      }.map { body in
        Finding(
          .unusedBody, "\(body.name) har ingen roll i något dokument", at: body.id.location,
          advice: "Skriv in organet i de dokument som det beslutar, svarar för eller ska följa, "
            + "eller ta bort det ur organisation.yml.")
      }
    })
}

/// The ids of all bodies that a document, a type, the planning year or another body names.
private func namedBodies(in register: Register) -> Set<String> {
  let content = register.content
  var named: Set<String> = []
  for version in register.versions {
    version.forEachActingBody { named.insert($0.value) }
    for name in version.appliesTo { named.insert(name.value) }
  }
  named.formUnion(content.types.flatMap(\.decidedBy).map(\.value))
  named.formUnion(content.bodies.compactMap(\.parent).map(\.value))
  named.formUnion(content.planning.flatMap(\.bodies).map(\.value))
  return named
}

private func organisation(_ id: String, _ kind: String) -> String {
  """
  - { id: miljokontoret, namn: Miljökontoret, slag: förvaltning }
  - { id: \(id), namn: Provorganet, slag: \(kind) }
  """
}
