import Documents
package import Findings

extension RuleID {
  package static let unknownGoal: RuleID = "unknown-goal"
}

extension Rule {
  /// A goal or a target that agenda2030.yml does not have.
  static let unknownGoal = Rule(
    id: .unknownGoal, title: "Målet finns inte i Agenda 2030", severity: .error,
    rationale: """
      Agenda 2030 har 17 mål och 169 delmål, och de står i agenda2030.yml. Ett nummer som inte \
      finns där leder ingenstans, och dokumentet saknas på sidan för det mål som var menat.
      Regeln gäller alla versioner, för målen visas också på en äldre versions sida.
      """,
    examples: [
      Example(
        "ett mål som inte finns", ["dokument/luftplan.md": document(["agenda-2030: [11, ↓18]"])],
        finds: ["Mål 18 finns inte i agenda2030.yml"]),
      Example(
        "ett delmål som inte finns",
        ["dokument/luftplan.md": document(["agenda-2030: [↓\"13.7\", \"11.A\"]"])],
        finds: ["Delmål 13.7 finns inte i agenda2030.yml"]),
      Example(
        "ett delmål till ett mål som inte finns, i ett avsnitt",
        [
          "dokument/luftplan.md": document(["avsnitt: { ansvar-och-uppfoljning: [13, ↓\"18.1\"] }"])
        ],
        finds: ["Delmål 18.1 finns inte i agenda2030.yml"]),
      Example(
        "mål och delmål som finns",
        ["dokument/luftplan.md": document(["agenda-2030: [13, \"11.1\", \"11.a\"]"])]),
      Example("inga mål alls", ["dokument/luftplan.md": document()]),
    ],
    check: { context in
      context.unread.contains(.goals) ? [] : UnknownNames.goals(in: context.register)
    })
}

extension UnknownNames {
  static func goals(in register: Register) -> [Finding] {
    register.versions.flatMap { version in
      version.goals.compactMap { finding(for: $0, in: register) }
        + version.sectionGoals.flatMap { section in
          section.goals.compactMap { finding(for: $0, in: register) }
        }
    }
  }
}

private func finding(for stated: Placed<GoalID>, in register: Register) -> Finding? {
  let id = stated.value
  let goal = register.goal(id.goal)
  if let goal, id.target == nil || goal.targets.contains(id) { return nil }
  return Finding(
    .unknownGoal, "\(id.target == nil ? "Mål" : "Delmål") \(id) finns inte i agenda2030.yml",
    at: stated.location, advice: goal.map(adviceOnTargets) ?? adviceOnGoals(in: register))
}

/// Any slip of a digit makes another goal, so what there is says more than the nearest number.
private func adviceOnTargets(of goal: AgendaGoal) -> String {
  let known = goal.targets.sorted().map(\.description)
  return known.isEmpty
    ? "Mål \(goal.number.value) har inga delmål där. Skriv \(goal.number.value)."
    : "Mål \(goal.number.value) har delmålen \(known.swedishList)."
}

private func adviceOnGoals(in register: Register) -> String {
  let known = register.content.goals.map { String($0.number.value) }
  return known.isEmpty
    ? "Lägg till målet i agenda2030.yml." : "Målen som finns är \(known.swedishList)."
}
