import Checks
import Documents
import Findings
import Testing

/// One fault is told once: what only follows from it is not told beside it, unless it is off.
struct ConsequenceTests {
  /// Every finding of a small municipality, as `rule path:line`.
  private func lines(
    _ files: [String: String], rules: String = "", on today: String = "2026-11-20"
  ) async throws -> [String] {
    try await findings(files, rules: rules, on: today)
      .map { "\($0.rule.rawValue) \($0.location.path):\($0.location.line)" }
  }

  private func findings(
    _ files: [String: String], rules: String = "", on today: String = "2026-11-20"
  ) async throws -> [Finding] {
    var all = Example.base
    all["dokumenttyper.yml"] =
      "- { id: plan, namn: plan, familj: styrdokument, beslutas-av: kommunfullmaktige }\n"
    all["webbplats.yml", default: ""] +=
      "\nregler: { orphan-document: off, unused-body: off, uncovered-goal: off, "
      + "owner-without-address: off, missing-heading: off\(rules.isEmpty ? "" : ", " + rules) }\n"
    all.merge(files) { $1 }
    let sources = all.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
    let day = try #require(LocalDate(today))
    return Register(try await Content.parse(sources), today: day).findings()
  }

  /// A plan with nothing to remark on, but for lines that take the place of those with the same name.
  private func plan(_ title: String = "Luftplan", _ changes: [String: String] = [:]) -> String {
    let usual = [
      ("titel", "titel: \(title)"), ("typ", "typ: plan"),
      ("sammanfattning", "sammanfattning: En plan."),
      ("ansvarig", "dokumentansvarig: miljokontoret"), ("från", "giltig-från: 2024"),
      ("till", "giltig-till: 2030"),
      ("historik", "historik: [{ händelse: antagen, datum: 2024, av: kommunfullmaktige }]"),
    ]
    let lines = usual.map { changes[$0.0] ?? $0.1 }.filter { !$0.isEmpty }
    return "---\n" + lines.joined(separator: "\n") + "\n---\n\n\(changes["text"] ?? "Text.")\n"
  }

  private var references: [String: String] {
    [
      "dokument/luftplan/2024.md": "---\ntitel Luftplan\ntyp: plan\n---\n\n## Mål\n",
      "dokument/vattenplan.md": plan(
        "Vattenplan",
        [
          "historik": "historik: [{ händelse: antagen, datum: 2024, av: kommunfullmaktige }]\n"
            + "bygger-på: [luftplan]",
          "text":
            "[[luftplan#mal]] [[luftplan@2024]] [l](luftplan/2024.md) [l](/dokument/luftplan/)",
        ]),
      "ordlista.yml": "- { term: luft, förklaring: Gas., källa: luftplan }\n",
    ]
  }

  @Test func anUnreadDocumentIsNotMissing() async throws {
    let found = try await findings(references)
    #expect(found.map(\.rule) == [.unreadableFrontMatter])
    #expect(
      found.first?.notes == [
        Finding.Note(
          "Den första av 6 hänvisningar hit, som därför inte granskades",
          at: SourceLocation("dokument/vattenplan.md", line: 9, column: 13))
      ])
  }

  @Test func whatPointsAtAnUnreadFileIsToldWhenTheFaultIsNotAnError() async throws {
    let lines = try await lines(references, rules: "unreadable-front-matter: warning")
    #expect(lines.count { $0.hasPrefix("broken-link") } == 6)
    #expect(lines.contains("unreadable-front-matter dokument/luftplan/2024.md:2"))
  }

  @Test func aLaterVersionThatIsUnreadMayHaveTheSectionAndBeTheOneThatHolds() async throws {
    let lines = try await lines([
      "dokument/luftplan/2020.md": plan(
        "Luftplan", ["från": "giltig-från: 2020", "till": "giltig-till: 2023"]),
      "dokument/luftplan/2024.md": "inga fält",
      "dokument/vattenplan.md": plan(
        "Vattenplan", ["text": "[[luftplan#mal]] [[luftplan@2020#mal]]"]),
    ])
    #expect(
      lines.filter { !$0.hasPrefix("stale") } == [
        "unreadable-front-matter dokument/luftplan/2024.md:1",
        "broken-anchor dokument/vattenplan.md:11",
      ])
  }

  @Test(arguments: [
    ("organisation.yml", 3), ("dokumenttyper.yml", 1), ("agenda2030.yml", 2), ("ordlista.yml", 1),
    ("sidor/om.md", 1),
  ])
  func theNamesOfAnUnreadRegisterAreNotUnknown(path: String, count: Int) async throws {
    let text =
      "[luft](/ordlista/#luft) [om](/om/) [mål](/agenda-2030/13/)"
    let documents = [
      "dokument/luftplan.md": plan(
        "Luftplan",
        ["text": text, "ansvarig": "dokumentansvarig: miljokontoret\nagenda-2030: [13]"]),
      "ordlista.yml": "- { term: luft, förklaring: Gas. }\n",
      "sidor/om.md": "---\ntitel: Om\n---\n",
    ]
    #expect(try await findings(documents).isEmpty)
    let found = try await findings(documents.merging([path: "a: \0\n"]) { $1 })
    #expect(found.map(\.rule) == [.unreadableText])
    let note = try #require(found.first?.notes.first?.message)
    #expect(
      note
        == (count == 1
          ? "En hänvisning hit, som därför inte granskades"
          : "Den första av \(count) hänvisningar hit, som därför inte granskades"))
  }

  @Test(arguments: [
    ("till", "giltig-till: snart", "unreadable-value dokument/luftplan.md:7"),
    ("till", "giltig-tll: 2030", "unknown-field dokument/luftplan.md:7"),
    ("titel", "tittel: Luftplan", "unknown-field dokument/luftplan.md:2"),
    ("typ", "typp: plan", "unknown-field dokument/luftplan.md:3"),
    ("ansvarig", "dokumentansvarige: miljokontoret", "unknown-field dokument/luftplan.md:5"),
    ("ansvarig", "dokumentansvarig: { a: b }", "unreadable-value dokument/luftplan.md:5"),
    (
      "historik", "historik: [{ händelse: beslutad, datum: 2024 }]",
      "unreadable-value dokument/luftplan.md:8"
    ),
    (
      "historik", "historik: [{ händelse: reviderad, datum: i fjol }]",
      "unreadable-value dokument/luftplan.md:8"
    ),
    ("historik", "historik: [{ datum: 2024 }]", "missing-field dokument/luftplan.md:8"),
    ("historik", "historikk: []", "unknown-field dokument/luftplan.md:8"),
    ("till", "giltig-till: 2020", "reversed-period dokument/luftplan.md:7"),
  ])
  func aFieldWithAFaultIsNotMissing(field: String, text: String, line: String) async throws {
    #expect(try await lines(["dokument/luftplan.md": plan("Luftplan", [field: text])]) == [line])
  }

  /// A rule that is off hides nothing but what it would have said itself.
  @Test(arguments: [
    ("till", "giltig-till: snart", "unreadable-value", "unknown-validity"),
    ("till", "giltig-tll: 2030", "unknown-field", "unknown-validity"),
    ("titel", "tittel: Luftplan", "unknown-field", "missing-field"),
    ("typ", "typp: plan", "unknown-field", "missing-field"),
    ("ansvarig", "dokumentansvarige: miljokontoret", "unknown-field", "absent-owner"),
    (
      "historik", "historik: [{ händelse: beslutad, datum: 2024 }]", "unreadable-value",
      "missing-decision"
    ),
    ("till", "giltig-till: 2020", "reversed-period", "expired-document"),
  ])
  func aRuleThatIsOffHidesNoOther(
    field: String, text: String, off: String, told: String
  ) async throws {
    let lines = try await lines(
      ["dokument/luftplan.md": plan("Luftplan", [field: text])], rules: "\(off): off")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix(told + " ") == true, "\(lines)")
  }

  /// An error does not become a warning because another rule has been made one.
  @Test func aMilderRuleDoesNotTakeTheWord() async throws {
    let lines = try await lines(
      ["dokument/luftplan.md": plan("Luftplan", ["typ": "typp: plan"])],
      rules: "unknown-field: warning")
    #expect(
      lines == ["missing-field dokument/luftplan.md:1", "unknown-field dokument/luftplan.md:3"])
  }

  @Test func aFaultElsewhereInTheHistoryDoesNotHideThatTheDecisionIsMissing() async throws {
    let lines = try await lines([
      "dokument/luftplan.md": plan(
        "Luftplan", ["historik": "historik: [{ händelse: reviderad, datum: 2024, not: [a] }]"])
    ])
    #expect(
      lines == [
        "missing-decision dokument/luftplan.md:1", "unreadable-value dokument/luftplan.md:8",
      ])
  }

  @Test(arguments: [("v2", "misnamed-version"), ("1 maj 2026", "unreadable-value")])
  func aMisnamedVersionIsNoOtherDocumentWithTheSameName(name: String, rule: String) async throws {
    let named = ["från": "giltig-från: 2024\nalias: luftplanen"]
    let files = [
      "dokument/luftplan/2024.md": plan("Luftplan", named),
      "dokument/luftplan/\(name).md": plan("Luftplan", named),
    ]
    #expect(try await lines(files) == ["\(rule) dokument/luftplan/\(name).md:1"])
    let without = try await lines(files, rules: "\(rule): off")
    #expect(without.map { $0.prefix(15) } == ["duplicate-alias"])
  }

  /// The decision stands there, under a name that is only nearly right.
  @Test func aMisspeltEventIsNoMissingDecision() async throws {
    let event = "historik: [{ händlse: antagen, datum: 2024, av: kommunfullmaktige }]"
    let files = ["dokument/luftplan.md": plan("Luftplan", ["historik": event])]
    #expect(try await lines(files) == ["unknown-field dokument/luftplan.md:8"])
    #expect(
      try await lines(files, rules: "unknown-field: off").map { $0.prefix { $0 != " " } }
        == ["missing-decision"])
  }

  /// None of the values is lost on the way.
  @Test func valuesWithoutBracketsAreAdvisedThem() async throws {
    let found = try await findings([
      "dokument/luftplan.md": plan(
        "Luftplan",
        [
          "ansvarig": "dokumentansvarig: miljokontoret, Miljönämnden,kommunfullmäktige",
          "text": "Text.",
          "till": "giltig-till: 2030\nbygger-på: vattenplan, ljusplan",
        ]),
      "dokument/vattenplan.md": plan("Vattenplan"),
    ])
    #expect(
      found.map { $0.advice ?? "" } == [
        "Skriv flera värden inom hakparenteser: [miljokontoret, miljonamnden, kommunfullmaktige].",
        "Skriv flera värden inom hakparenteser: [vattenplan, ljusplan].",
      ])
  }

  /// The advice can be followed: a field is never history, and a link is when it is written so.
  @Test func theAdviceOnHistoryCanBeFollowed() async throws {
    func advice(_ changes: [String: String]) async throws -> [String?] {
      try await findings([
        "dokument/luftplan.md": plan("Luftplan", changes),
        "dokument/vatten/vattenplan.md": plan(
          "Vattenplan", ["från": "", "till": "giltig-till: 2025"]),
      ]).filter { $0.rule == .staleReference }.map(\.advice)
    }
    #expect(
      try await advice(["till": "giltig-till: 2030\nbygger-på: vattenplan"]) == [
        "Hänvisa till det som gäller i stället, eller ta bort hänvisningen ur fältet."
      ])
    #expect(
      try await advice(["text": "Se [[vattenplan]]."]) == [
        "Hänvisa till det som gäller i stället, eller skriv länken som historia: "
          + "[text](vatten/vattenplan.md \"historisk\")."
      ])
    #expect(try await advice(["text": "Se [a](vatten/vattenplan.md \"historisk\")."]) == [])
  }

  /// Its owner reads there what will stop the build, and every warning.
  @Test func inThePreviewADraftIsJudgedAsItWillBe() async throws {
    var files = Example.base
    files["dokument/luftplan.md"] = plan(
      "Luftplan", ["till": "utkast: true", "text": "Se [[vattenplan]] och <br>."])
    let sources = files.sorted { $0.key < $1.key }
      .map { SourceFile(path: $0.key, text: $0.value) }
    let day = try #require(LocalDate("2026-11-20"))
    let content = try await Content.parse(sources)
    func told(_ includingDrafts: Bool) -> [String] {
      Register(content, today: day, includingDrafts: includingDrafts).findings()
        .filter { $0.location.path == "dokument/luftplan.md" }
        .map { "\($0.rule.rawValue) \($0.severity.name)" }
    }
    #expect(told(false) == ["broken-link notice"])
    #expect(told(true).contains("broken-link error") && told(true).contains("raw-html warning"))
  }
}
