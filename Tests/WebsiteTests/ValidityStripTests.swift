import Documents
import Findings
import Testing

@testable import Website

struct ValidityStripTests {
  /// Day of the site: 2026-11-20. The shared scale runs from 2015 to 2039.
  @Test(arguments: [
    Case(["giltig-från: 2025-01-01", "giltig-till: 2029-12-31"], "dag 40%+20% dag"),
    Case(["giltig-från: 2025", "giltig-till: tills vidare"], "dag 40%+54% oppet"),
    Case(["giltig-från: 2025"], "dag 40%+54% okant"),
    Case(["giltig-till: 2029"], "okand 6%+54% dag"),
    Case([], "okand 6%+88% okant"),
    Case(["giltig-från: 2020", "giltig-till: 2024-12-31"], "dag 20%+20% dag"),
    Case(["giltig-från: 2030", "giltig-till: 2034"], "dag 60%+20% dag"),
    // A single day can be seen, and what lies outside is cut off at the edge.
    Case(["giltig-från: 2026-11-20", "giltig-till: 2026-11-20"], "dag 47.5%+1.2% dag"),
    Case(["giltig-från: 1990", "giltig-till: 2099"], "dag -5%+110% dag"),
    Case(["giltig-från: 1990", "giltig-till: 1995"], "dag -5%+6.2% dag"),
    Case(["giltig-från: 2050", "giltig-till: 2060"], "dag 98.8%+6.2% dag"),
    Case(["giltig-till: 2010"], "okand 0%+1.2% dag"),
    // Repealed before its end: cut there.
    Case(
      [
        "giltig-från: 2015", "giltig-till: 2029",
        "historik: [{ händelse: upphävd, datum: 2019-12-31 }]",
      ], "dag 0%+20% dag"),
    Case(
      ["giltig-från: 2015", "giltig-till: tills vidare", "historik: [{ händelse: upphävd }]"],
      "dag 0%+94% okant"),
  ])
  func theStripOfARowStandsOnTheSharedScale(_ each: Case) async throws {
    let register = try await register(["dokument/a.md": plan("A", each.fields)])
    let strip = ValidityStrip(
      HeldPeriod(0, in: register), today: register.today, on: TimeScale(around: register.today))
    #expect(words(strip) == each.expected)
    #expect(strip.today.percent == "47.5%")
  }

  @Test(arguments: [
    Case(["giltig-från: 2026-01-01", "giltig-till: 2027-12-31"], "dag 0%+100% dag, 44.2%"),
    Case(["giltig-från: 2026-11-20", "giltig-till: 2027-12-31"], "dag 0%+100% dag, 0%"),
    Case(["giltig-från: 2022", "giltig-till: 2025"], "dag 0%+72% dag, 100%"),
    Case(["giltig-från: 2027", "giltig-till: 2030"], "dag 28%+72% dag, 0%"),
    Case(["giltig-från: 2022", "giltig-till: tills vidare"], "dag 0%+100% oppet, 64%"),
    Case(["giltig-från: 2022"], "dag 0%+100% okant, 64%"),
    Case(["giltig-från: 2027"], "dag 28%+72% okant, 0%"),
    Case(["giltig-till: 2035"], "okand 0%+100% dag, 64%"),
    Case([], "okand 0%+100% okant, 50%"),
  ])
  func theStripOfADocumentsOwnPageHasAScaleOfItsOwn(_ each: Case) async throws {
    let register = try await register(["dokument/a.md": plan("A", each.fields)])
    let strip = ValidityStrip(own: HeldPeriod(0, in: register), today: register.today)
    #expect("\(words(strip)), \(strip.today.percent)" == each.expected)
  }

  @Test func aReplacedVersionEndsTheDayBeforeItsSuccessorBegins() async throws {
    let register = try await register([
      "dokument/a/2015.md": plan("A", ["giltig-från: 2015", "giltig-till: tills vidare"]),
      "dokument/a/2020.md": plan("A", ["giltig-från: 2020", "giltig-till: tills vidare"]),
    ])
    #expect(HeldPeriod(0, in: register).end == .day(try #require(LocalDate("2019-12-31"))))
    #expect(HeldPeriod(1, in: register).end == .open)
  }

  @Test func theEndOfWhatNothingDatedReplacedIsNotKnown() async throws {
    let register = try await register([
      "dokument/gammal.md": plan("Gammal", ["giltig-till: tills vidare"]),
      "dokument/ny.md": plan("Ny", ["ersätter: [gammal]"]),
    ])
    #expect(HeldPeriod(0, in: register).end == .unknown)
  }

  @Test(arguments: [
    ("2026-11-20", 2015), ("2025-01-01", 2015), ("2024-12-31", 2010), ("2029-12-31", 2015),
    ("2030-01-01", 2020), ("0003-06-01", -10),
  ])
  func theScaleBeginsTenYearsBackOrMoreAtAFifthYear(_ day: String, _ year: Int) throws {
    let scale = TimeScale(around: try #require(LocalDate(day)))
    #expect(scale.firstYear == year)
    #expect(scale.labels == [year, year + 5, year + 10, year + 15, year + 20])
    #expect(scale.place(of: scale.firstDay).permille == 0)
    #expect(scale.place(of: scale.firstDay.adding(months: 300)).permille == 1_000)
  }

  private func words(_ strip: ValidityStrip) -> String {
    let length = strip.from.distance(to: strip.until).percent
    return "\(strip.start.rawValue) \(strip.from.percent)+\(length) \(strip.end.rawValue)"
  }
}

/// The fields of a document, and how its strip is to be drawn.
struct Case: Sendable, CustomTestStringConvertible {
  let fields: [String]
  let expected: String

  init(_ fields: [String], _ expected: String) {
    self.fields = fields
    self.expected = expected
  }

  var testDescription: String { fields.joined(separator: ", ") }
}

/// The register of the smallest content, with `files` besides.
func register(_ files: [String: String], on day: String = "2026-11-20") async throws -> Register {
  Register(try await Content.parse(sources(files)), today: try #require(LocalDate(day)))
}
