import Documents
package import Findings

extension RuleID {
  package static let uncoveredGoal: RuleID = "uncovered-goal"
}

extension Rule {
  /// A goal of Agenda 2030 that nothing in force works towards.
  static let uncoveredGoal = Rule(
    id: .uncoveredGoal, title: "Inget dokument som gäller nämner målet", severity: .notice,
    rationale: """
      Kommunen har ställt sig bakom Agenda 2030. Ett mål som inget dokument nämner kan sakna \
      styrning, eller så har kopplingen inte skrivits in.
      Regeln räknar mål och delmål för hela dokument och för avsnitt, men bara i det som gäller \
      i dag: ett dokument som har gått ut, eller ännu inte börjat gälla, styr inte mot målet.
      """,
    examples: [
      Example(
        "det ena målet nämns inte",
        [
          "agenda2030.yml": goals("↓13"), "dokument/luftplan.md": document(["agenda-2030: [11]"]),
        ],
        finds: ["Inget dokument som gäller nämner mål 13, Bekämpa klimatförändringarna"]),
      Example(
        "det som nämner målet har gått ut",
        [
          "agenda2030.yml": goals("↓13"),
          "dokument/luftplan.md": document(["agenda-2030: [11]"]),
          "dokument/vattenplan.md": document(["giltig-till: 2025", "agenda-2030: [13]"]),
        ],
        finds: ["Inget dokument som gäller nämner mål 13, Bekämpa klimatförändringarna"]),
      Example(
        "det som nämner målet gäller inte än",
        [
          "agenda2030.yml": goals("↓13"),
          "dokument/luftplan.md": document(["agenda-2030: [11]"]),
          "dokument/vattenplan.md": document(["giltig-från: 2027", "agenda-2030: [13]"]),
        ],
        finds: ["Inget dokument som gäller nämner mål 13, Bekämpa klimatförändringarna"]),
      Example(
        "ett delmål räcker",
        ["dokument/luftplan.md": document(["agenda-2030: [11, \"13.2\"]"])]),
      Example(
        "ett avsnitt räcker",
        [
          "dokument/luftplan.md": document([
            "agenda-2030: [11]", "avsnitt: { ansvar-och-uppfoljning: [13] }",
          ])
        ]),
    ],
    check: { context in
      if context.unread.hasDocuments { return [] }
      let register = context.register
      var named: Set<Int> = []
      for index in register.versions.indices where register.statuses[index].holds {
        named.formUnion(register.versions[index].allGoalNumbers)
      }
      return context.content.goals.filter { !named.contains($0.number.value) }.map { goal in
        Finding(
          .uncoveredGoal,
          "Inget dokument som gäller nämner mål \(goal.number.value), \(goal.name)",
          at: goal.number.location,
          advice: "Lägg till \(goal.number.value) i fältet agenda-2030 i de dokument som bidrar "
            + "till målet.")
      }
    })
}

private func goals(_ number: String) -> String {
  """
  - { nummer: 11, namn: Hållbara städer och samhällen }
  - { nummer: \(number), namn: Bekämpa klimatförändringarna }
  """
}
