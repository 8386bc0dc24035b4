import Documents
package import Findings

extension RuleID {
  package static let unknownBody: RuleID = "unknown-body"
}

extension Rule {
  /// A body that organisation.yml does not have.
  static let unknownBody = Rule(
    id: .unknownBody, title: "Organet finns inte", severity: .error,
    rationale: """
      Den som beslutar, svarar för eller ska följa ett dokument har en egen sida med allt som rör \
      organet. Ett id som inte finns i organisation.yml leder ingen dit, och dokumentet saknas på \
      sidan för det organ som var menat.
      Regeln gäller alla versioner. Ett organ som har lagts ner behöver därför stå kvar i \
      organisation.yml så länge ett gammalt dokument nämner det.
      """,
    examples: [
      Example(
        "en felstavad ägare",
        ["dokument/luftplan.md": document(["dokumentansvarig: ↓miljokontret"])],
        finds: ["Organet miljokontret finns inte i organisation.yml"]),
      Example(
        "varje ställe för sig",
        [
          "dokument/luftplan.md": document([
            "gäller-för: [alla-nämnder, ↓alla-namden]",
            "historik: [{ händelse: antagen, datum: 2024, av: ↓KF }]",
            "uppföljning: { intervall: 2 år, till: ↓revisionen }",
          ])
        ],
        finds: [
          "Organet alla-namden finns inte i organisation.yml",
          "Organet KF finns inte i organisation.yml",
          "Organet revisionen finns inte i organisation.yml",
        ]),
      Example(
        "i registren",
        [
          "arshjul.yml": "- { månad: 6, händelse: Budget, organ: [↓miljonamden] }",
          "dokumenttyper.yml":
            "- { id: plan, namn: plan, familj: styrdokument, beslutas-av: ↓fullmaktige }",
          "organisation.yml":
            "- { id: miljokontoret, namn: Miljökontoret, slag: förvaltning, överordnad: ↓namnden }",
        ],
        finds: [
          "Organet miljonamden finns inte i organisation.yml",
          "Organet fullmaktige finns inte i organisation.yml",
          "Organet namnden finns inte i organisation.yml",
        ]),
      Example(
        "en grupp gäller bara i gäller-för",
        ["dokument/luftplan.md": document(["dokumentansvarig: ↓alla-bolag"])],
        finds: ["Organet alla-bolag finns inte i organisation.yml"]),
      Example(
        "organ och grupper som finns",
        [
          "dokument/luftplan.md": document([
            "dokumentansvarig: [miljokontoret, miljonamnden]",
            "gäller-för: [alla-namnder, hela-koncernen, miljokontoret]",
            "historik: [{ händelse: antagen, datum: 2024, av: kommunfullmaktige }]",
          ])
        ]),
    ],
    check: { context in
      context.unread.contains(.bodies) ? [] : UnknownNames.bodies(in: context.register)
    })
}

extension UnknownNames {
  static func bodies(in register: Register) -> [Finding] {
    let content = register.content
    let groups = BodyGroup.allCases.map(\.rawValue)
    var result: [Finding] = []
    let find = { (name: Placed<String>, groups: [String]) in
      finding(for: name, or: groups, in: register).map { result.append($0) }
    }
    for version in register.versions {
      for name in version.appliesTo
      where register.body(isUnknown: name.value) && BodyGroup(name.value) == nil {
        find(name, groups)
      }
      version.forEachActingBody { find($0, []) }
    }
    for name in content.types.flatMap(\.decidedBy) { find(name, []) }
    for name in content.bodies.compactMap(\.parent) { find(name, []) }
    for name in content.planning.flatMap(\.bodies) { find(name, []) }
    return result
  }
}

private func finding(
  for name: Placed<String>, or groups: [String], in register: Register
) -> Finding? {
  guard register.body(isUnknown: name.value) else { return nil }
  let content = register.content
  let list: String? =
    content.body(called: name.value) == nil
    ? .listAdvice(name.value) { content.nearestBody(to: $0, or: groups) } : nil
  return Finding(
    .unknownBody, "Organet \(name.value.shortened) finns inte i organisation.yml",
    at: name.location,
    advice: list
      ?? .nearAdvice(
        content.nearestBody(to: name.value, or: groups),
        else: "Lägg till organet i organisation.yml, eller skriv id:t för ett som finns där."))
}

extension Content {
  /// The id of the body that somebody probably meant: by its name or alias, or by spelling.
  fileprivate func nearestBody(to word: String, or groups: [String]) -> String? {
    body(called: word) ?? NearMiss.of(word, among: bodies.map(\.id.value) + groups)
  }

  /// The id of the body with a name or an alias.
  fileprivate func body(called name: String) -> String? {
    let folded = Slug.folded(name)
    let named = bodies.first { body in
      ([body.name] + body.aliases).contains { Slug.folded($0) == folded }
    }
    return named?.id.value
  }
}
