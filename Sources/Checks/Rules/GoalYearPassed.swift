import Documents
package import Findings

extension RuleID {
  package static let goalYearPassed: RuleID = "goal-year-passed"
}

extension Rule {
  /// A goal of a document that holds, whose year has passed without an outcome.
  static let goalYearPassed = Rule(
    id: .goalYearPassed, title: "Målets år har passerat", severity: .warning,
    rationale: """
      Ett dokument som gäller ska inte styra mot ett år som har varit. Antingen nåddes målet, eller \
      så behövs ett nytt, och den som läser vill veta hur det gick.
      Regeln tiger när ett utfall från målets år eller senare är inskrivet, och om versioner som \
      inte gäller. Saknas fältet år räknas det senaste årtalet i målets text.
      """,
    examples: [
      Example(
        "året har passerat", on: "2026-01-01",
        ["dokument/luftplan.md": document(["mål: [{ text: Luften är ren, år: ↓2025 }]"])],
        finds: ["Målet ”Luften är ren” skulle ha nåtts 2025, och utfallet är inte inskrivet"]),
      Example(
        "året står i texten, och bara ett tidigare utfall finns", on: "2026-11-20",
        [
          "dokument/luftplan.md": document([
            "mål: [{ text: ↓År 2025 är luften ren, utfall: [{ datum: 2024, värde: 80 % }] }]"
          ])
        ],
        finds: [
          "Målet ”År 2025 är luften ren” skulle ha nåtts 2025, och utfallet är inte inskrivet"
        ]),
      Example(
        "samma år", on: "2025-12-31",
        ["dokument/luftplan.md": document(["mål: [{ text: Luften är ren, år: 2025 }]"])]),
      Example(
        "utfallet är inskrivet", on: "2026-11-20",
        [
          "dokument/luftplan.md": document([
            "mål: [{ text: Luften är ren, år: 2025, utfall: [{ datum: 2025-12-31, värde: 98 % }] }]"
          ])
        ]),
      Example(
        "ett mål utan år tas upp av goal-without-year", on: "2026-11-20",
        ["dokument/luftplan.md": document(["mål: [{ text: Luften är ren }]"])]),
      Example(
        "dokumentet har gått ut", on: "2026-11-20",
        [
          "dokument/luftplan.md": document([
            "giltig-till: 2025", "mål: [{ text: Luften är ren, år: 2025 }]",
          ])
        ]),
    ],
    check: { context in
      let register = context.register
      return register.versions.indices.filter { register.statuses[$0].holds }
        .flatMap { register.versions[$0].targets }
        .compactMap { finding(for: $0, on: register.today) }
    })
}

private func finding(for target: Target, on today: LocalDate) -> Finding? {
  guard let year = target.targetYear, year < today.year,
    !target.outcomes.contains(where: { $0.date.lastDay.year >= year })
  else { return nil }
  return Finding(
    .goalYearPassed,
    "Målet ”\(target.text.value.shortened)” skulle ha nåtts \(year), och utfallet är inte inskrivet",
    at: target.year?.location ?? target.text.location,
    advice: "Skriv in utfallet för \(year), eller rätta fältet år om målet gäller ett annat år.",
    due: LocalDate(year: year, month: 12, day: 31).map { Finding.Due($0, from: today) })
}
