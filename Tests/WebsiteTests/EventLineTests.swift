import Documents
import Findings
import Testing

@testable import Website

/// The line of events of a document, and the page of all changes. Day of the site: 2026-11-20.
struct EventLineTests {
  @Test func theLatestStandsFirstWithTodayBetween() async throws {
    let rows = try await line([
      "dokument/a/2020.md": plan(
        "A", ["giltig-från: 2020", "giltig-till: 2023", "historik: [{ händelse: antagen }]"]),
      "dokument/a/2024.md": plan(
        "A",
        [
          "giltig-från: 2024", "giltig-till: 2027-06-30", "ersätter: [b]",
          "historik: [{ händelse: antagen, datum: 2023-11, av: kf }]",
        ]),
      "dokument/b.md": plan("B"),
    ])
    #expect(
      rows.map(words) == [
        "slutar_galla 30 juni 2027 kommer 2024", "i_dag 20 november 2026",
        "borjar_galla 2024 2024 ersätter B", "slutar_galla 2023 2020",
        "antagen november 2023 2024", "borjar_galla 2020 2020", "antagen – 2020",
      ])
  }

  @Test(arguments: [
    (
      ["giltig-till: 2026-11-20"],
      ["slutar_galla 20 november 2026 kommer", "i_dag 20 november 2026"]
    ),
    (["giltig-till: 2026-11-19"], ["i_dag 20 november 2026", "slutar_galla 19 november 2026"]),
    (["giltig-från: 2026-11-20"], ["i_dag 20 november 2026", "borjar_galla 20 november 2026"]),
    (
      ["giltig-från: 2026-11-21"],
      ["borjar_galla 21 november 2026 kommer", "i_dag 20 november 2026"]
    ),
    ([], []),
  ])
  func theLastDayIsStillToComeAndTheFirstIsNot(
    _ fields: [String], _ expected: [String]
  ) async throws {
    #expect(try await line(["dokument/a.md": plan("A", fields)]).map(words) == expected)
  }

  @Test func aVersionThatWasReplacedBeforeItsEndEndedThen() async throws {
    let rows = try await line([
      "dokument/a.md": plan("A", ["giltig-från: 2020", "giltig-till: 2030"]),
      "dokument/b.md": plan("B", ["giltig-från: 2024", "ersätter: [a]"]),
    ])
    #expect(
      rows.map(words) == [
        "i_dag 20 november 2026", "ersatts 2024 av B", "borjar_galla 2020",
      ])
  }

  @Test func aRepealedDocumentHasNoOtherEnd() async throws {
    let rows = try await line([
      "dokument/a.md": plan(
        "A", ["giltig-till: 2030", "historik: [{ händelse: upphävd, datum: 2025-03-01 }]"])
    ])
    #expect(rows.map(words) == ["i_dag 20 november 2026", "upphavd 1 mars 2025"])
  }

  @Test func theChangesOfTheSiteStandByYearAndMonthAndWhatIsToComeByItself() async throws {
    let register = try await register([
      "dokument/a.md": plan(
        "A",
        [
          "giltig-från: 2026-03-02", "giltig-till: 2027-12-31",
          "historik: [{ händelse: antagen, datum: 2026-03-01 }]",
        ]),
      "dokument/b.md": plan("B", ["giltig-från: 2015", "giltig-till: 2025-03-31"]),
      "dokument/c.md": plan("C", ["giltig-från: 2027-01-01", "giltig-till: 2035"]),
    ])
    let page = ChangesPage(
      Happening.withThoseToCome(in: register), in: register,
      on: SitePages(register, findings: []).site)
    #expect(
      page.upcoming.map(words) == ["C börjar gälla 1 januari 2027", "A går ut 31 december 2027"])
    #expect(page.years.map(\.year) == [2026, 2025])
    #expect(page.years.map(\.isOpen) == [true, true])
    #expect(
      page.years.map { $0.months.map { "\($0.month): \($0.rows.map(words))" } } == [
        ["3: [\"A började gälla 2 mars 2026\", \"A antogs 1 mars 2026\"]"],
        ["3: [\"B gick ut 31 mars 2025\"]"],
      ])
  }

  @Test func whatIsStatedToAYearStandsUnderTheYearAndNotUnderAMonth() async throws {
    let register = try await register([
      "dokument/a.md": plan(
        "A",
        [
          "giltig-från: 2024", "giltig-till: 2025",
          "historik: [{ händelse: antagen, datum: 2024-01-31 },",
          "  { händelse: reviderad, datum: 2024-05 }, { händelse: aktualiserad, datum: 2025 }]",
        ]),
      "dokument/b.md": plan("B", ["giltig-från: 2026", "ersätter: [c]"]),
      "dokument/c.md": plan("C", ["historik: [{ händelse: förlängd, datum: 2026 }]"]),
    ])
    let page = ChangesPage(
      Happening.withThoseToCome(in: register), in: register,
      on: SitePages(register, findings: []).site)
    #expect(page.upcoming.isEmpty)
    #expect(page.years.map(\.year) == [2026, 2025, 2024])
    #expect(
      page.years.map { $0.rest.map(words) } == [
        ["B började gälla 2026", "C ersattes 2026", "C förlängdes 2026"],
        ["A aktualiserades 2025", "A gick ut 2025"], ["A började gälla 2024"],
      ])
    #expect(
      page.years.map { $0.months.map { "\($0.month): \($0.rows.map(words))" } } == [
        [], [],
        ["5: [\"A reviderades maj 2024\"]", "1: [\"A antogs 31 januari 2024\"]"],
      ])
    #expect(page.years.map(\.count) == [3, 2, 3])
  }

  private func words(_ row: HappeningRow) -> String {
    let kind = row.happening.kind
    let said = row.isToCome ? kind.wordsToCome : kind.words
    return "\(row.document.name) \(said) \(row.happening.statedDay)"
  }

  private func words(_ row: EventLineRow) -> String {
    var words = [row.kind.rawValue, row.date?.swedish ?? "–"]
    if row.isToCome { words.append("kommer") }
    if let version = row.version { words.append(version.name) }
    if let successor = row.successor { words.append("av \(successor.name)") }
    if !row.replaces.isEmpty { words.append("ersätter " + row.replaces.map(\.name).joined()) }
    return words.joined(separator: " ")
  }

  /// The line of the document `a`.
  private func line(_ files: [String: String]) async throws -> [EventLineRow] {
    let register = try await register(files)
    return EventLineRow.all(
      of: try #require(register.document("a")), in: register,
      on: SitePages(register, findings: []).site)
  }
}
