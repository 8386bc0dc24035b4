import Documents
package import Findings

extension RuleID {
  package static let goalWithoutYear: RuleID = "goal-without-year"
}

extension Rule {
  /// A goal that does not say when it is to be reached.
  ///
  /// Så styrs Helsingborg: politiska mål anger året, "gäller även ettåriga mål".
  static let goalWithoutYear = Rule(
    id: .goalWithoutYear, title: "Målet säger inte vilket år det ska nås", severity: .warning,
    rationale: """
      Ett mål ska säga vilket år det ska vara uppnått, också när det gäller ett enda år. Annars kan \
      ingen säga om det har nåtts, och ingen vet när det ska följas upp.
      Året kan stå i målets text eller i fältet år. Regeln tiger om versioner som inte längre \
      gäller.
      """,
    examples: [
      Example(
        "inget år",
        ["dokument/luftplan.md": document(["mål: [{ text: ↓Luften är ren }]"])],
        finds: ["Målet ”Luften är ren” säger inte vilket år det ska nås"]),
      Example(
        "ett tal som inte är ett år, i en kommande version",
        [
          "dokument/luftplan.md": document([
            "giltig-från: 2027", "mål: [{ text: ↓Vi planterar 1500 träd }]",
          ])
        ],
        finds: ["Målet ”Vi planterar 1500 träd” säger inte vilket år det ska nås"]),
      Example(
        "året står i fältet",
        ["dokument/luftplan.md": document(["mål: [{ text: Luften är ren, år: 2030 }]"])]),
      Example(
        "året står i texten",
        ["dokument/luftplan.md": document(["mål: [{ text: År 2030 är luften ren }]"])]),
      Example(
        "versionen gäller inte längre",
        [
          "dokument/luftplan.md": document([
            "giltig-till: 2025", "mål: [{ text: Luften är ren }]",
          ])
        ]),
    ],
    check: { context in
      let register = context.register
      return register.versions.indices.filter { !register.statuses[$0].isOver }
        .flatMap { register.versions[$0].targets.filter { $0.targetYear == nil } }
        .map { target in
          Finding(
            .goalWithoutYear,
            "Målet ”\(target.text.value.shortened)” säger inte vilket år det ska nås",
            at: target.text.location, advice: "Lägg till fältet år: och året i målet.")
        }
    })
}
