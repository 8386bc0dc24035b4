import Documents
package import Findings

extension RuleID {
  package static let missingSummary: RuleID = "missing-summary"
}

extension Rule {
  /// A document that says nothing about itself in lists and search results.
  static let missingSummary = Rule(
    id: .missingSummary, title: "Dokumentet saknar sammanfattning", severity: .notice,
    rationale: """
      Sammanfattningen står i listor, i sökresultat och överst på sidan. Utan den måste läsaren \
      öppna dokumentet för att se om det är rätt.
      Regeln gäller den version som visas på dokumentets adress. Äldre versioner står inte i \
      listorna, och det som en gång gällde behöver inte skrivas om.
      Kräver dokumentets typ en sammanfattning tiger regeln, för då säger missing-field till.
      """,
    examples: [
      Example(
        "utan sammanfattning", ["dokument/luftplan.md": "↓" + document(["-sammanfattning"])],
        finds: ["Luftplan saknar sammanfattning"]),
      Example(
        "fältet finns men är tomt",
        ["dokument/luftplan.md": "↓" + document(["sammanfattning: \"\""])],
        finds: ["Luftplan saknar sammanfattning"]),
      Example(
        "typen kräver en sammanfattning",
        [
          "dokumenttyper.yml":
            "- { id: plan, namn: plan, familj: styrdokument, obligatoriska-fält: [sammanfattning] }",
          "dokument/luftplan.md": document(["-sammanfattning"]),
        ]),
      Example(
        "en äldre version",
        [
          "dokument/luftplan/2020.md": document([
            "-sammanfattning", "giltig-från: 2020", "giltig-till: 2023",
          ]),
          "dokument/luftplan/2024.md": document(["giltig-från: 2024"]),
        ]),
      Example("en kort sammanfattning", ["dokument/luftplan.md": document()]),
    ],
    check: { context in
      let register = context.register
      return register.currentVersions.map { register.versions[$0] }.filter { version in
        version.summary == nil
          && register.type(of: version)?.requiredFields.contains(.summary) != true
      }.map { version in
        Finding(
          .missingSummary, "\(version.title.value) saknar sammanfattning", at: version.location,
          advice: "Lägg till raden sammanfattning: och en eller två meningar om vad dokumentet är "
            + "till för.")
      }
    })
}
