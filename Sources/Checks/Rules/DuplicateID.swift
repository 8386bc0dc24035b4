import Documents
import Findings

extension Rule {
  /// An id that two things have.
  static let duplicateID = Rule(
    id: .duplicateID, title: "Samma id finns på flera ställen", severity: .error,
    rationale: """
      Ett dokuments id är namnet på dess mapp eller fil. Det blir dokumentets adress, och länkar \
      använder det, så två dokument kan inte ha samma id även om de ligger i olika mappar. \
      Detsamma gäller id i registren: dokumenttyper, organ, mål och ord i ordlistan.
      Flera versioner av ett dokument ligger i samma mapp, och varje fil heter som den dag, den \
      månad eller det år då versionen börjar gälla.
      """,
    examples: [
      Example(
        "samma id i två mappar",
        [
          "dokument/luft/plan.md": document(),
          "dokument/vatten/plan.md": "↓" + document(["titel: Vattenplan"]),
        ],
        finds: ["Id:t plan används redan i dokument/luft/plan.md"]),
      Example(
        "en mapp med versioner och en fil bredvid",
        [
          "dokument/luftplan/2016.md": document(["giltig-från: 2016"]),
          "dokument/luftplan/2024.md": document(["giltig-från: 2024"]),
          "dokument/luftplan.md": "↓" + document(["giltig-från: 2020"]),
        ],
        finds: ["Id:t luftplan används redan i dokument/luftplan"]),
      Example(
        "samma id två gånger i ett register",
        [
          "organisation.yml": """
          - { id: miljokontoret, namn: Miljökontoret, slag: förvaltning }
          - { id: ↓miljokontoret, namn: Miljönämnden, slag: nämnd }
          """
        ],
        finds: ["Id:t miljokontoret finns redan"]),
      Example(
        "två versioner i samma mapp",
        [
          "dokument/luftplan/2016.md": document(["giltig-från: 2016"]),
          "dokument/luftplan/2024.md": document(["giltig-från: 2024"]),
        ]),
      Example(
        "olika dokument i samma mapp",
        [
          "dokument/miljo/luftplan.md": document(),
          "dokument/miljo/vattenplan.md": document(["titel: Vattenplan"]),
        ]),
    ],
    isFoundWhileReading: true,
    check: { context in
      let register = context.register
      return register.documents.filter { register.resolver.places(of: $0.id) != nil }
        .flatMap { repetitions(of: $0, in: register.versions) }
    })
}

/// The files of a document that lie elsewhere than in the first place that has its id.
private func repetitions(of document: Document, in all: [Version]) -> [Finding] {
  guard document.versions.count > 1 else { return [] }
  let versions = document.versions.map { all[$0] }.sorted { $0.path < $1.path }
  let places = Set(versions.map { Containers.container(of: $0.path) }).sorted()
  guard places.count > 1, let place = places.first,
    let first = versions.first(where: { Containers.container(of: $0.path) == place })
  else { return [] }
  return versions.filter { Containers.container(of: $0.path) != place }.map { version in
    Finding(
      .duplicateID, "Id:t \(document.id) används redan i \(place)", at: version.location,
      notes: [Finding.Note("Det första stället", at: first.location)],
      advice: "Döp om det ena dokumentet. Är filerna versioner av samma dokument: lägg dem i "
        + "samma mapp och döp dem efter den dag då de börjar gälla.")
  }
}
