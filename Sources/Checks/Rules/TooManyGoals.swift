import Documents
package import Findings

extension RuleID {
  package static let tooManyGoals: RuleID = "too-many-goals"
}

extension Rule {
  /// More goals than anybody can steer by.
  static let tooManyGoals = Rule(
    id: .tooManyGoals, title: "Dokumentet har fler än tre mål", severity: .warning,
    rationale: """
      En nämnd eller ett bolag bör ha som mest tre mål. Med fler mål är det svårt att se vad som \
      är viktigast, och svårt att följa upp.
      Regeln gäller det som gäller i dag eller ska börja gälla. Mål som har gått ut går inte att \
      ändra i efterhand.
      """,
    examples: [
      Example(
        "fyra mål", ["dokument/luftplan.md": document([targets(4)])],
        finds: ["Luftplan har 4 mål, fler än tre"]),
      Example(
        "fem mål i en plan som inte har börjat gälla",
        ["dokument/luftplan.md": document(["giltig-från: 2027-01-01", targets(5)])],
        finds: ["Luftplan har 5 mål, fler än tre"]),
      Example("tre mål", ["dokument/luftplan.md": document([targets(3)])]),
      Example(
        "fyra mål som har gått ut",
        [
          "dokument/luftplan.md": document([
            "giltig-till: 2025", targets(4).replacing("↓", with: ""),
          ])
        ]),
    ],
    check: { context in
      let register = context.register
      return register.versions.indices.filter { index in
        !register.statuses[index].isOver && register.versions[index].targets.count > limit
      }.map { index in
        let version = register.versions[index]
        return Finding(
          .tooManyGoals, "\(version.title.value) har \(version.targets.count) mål, fler än tre",
          at: version.targets[limit].location,
          advice: "Välj de viktigaste målen, slå ihop eller stryk resten, så att högst tre är kvar."
        )
      }
    })
}

/// "Bör ha som mest tre mål": Så styrs Helsingborg, om nämndernas och bolagens mål.
private let limit = 3

/// The field `mål` with so many goals, the fourth marked.
private func targets(_ count: Int) -> String {
  "mål:\n"
    + (1...count).map { "  - \($0 == 4 ? "↓" : "")text: Mål \($0) nås 2030" }
    .joined(separator: "\n")
}
