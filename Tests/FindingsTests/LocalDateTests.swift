import Findings
import Testing

struct LocalDateTests {
  @Test(arguments: [
    "2025-01-01", "2024-02-29", "2000-02-29", "2028-02-29", "2025-12-31", "0001-01-01",
    "9999-12-31", "1969-12-31", "1970-01-01",
  ])
  func readsAndWritesADayOfTheCalendar(text: String) {
    #expect(LocalDate(text)?.description == text)
  }

  @Test(arguments: [
    "2025-02-30", "2025-02-29", "1900-02-29", "2025-04-31", "2025-00-10", "2025-13-01",
    "2025-01-00", "2025-01-32", "0000-01-01", "2025-1-1", "25-01-01", "2025-01-01 ", " 2025-01-01",
    "2025/01/01", "20250101", "2025-01-01-01", "-2025-01-01", "2025-+1-01", "٢٠٢٥-٠١-٠١", "",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(LocalDate(text) == nil)
  }

  @Test func aYearOfFiveDigitsCanBeToldToo() throws {
    let day = try #require(LocalDate("9999-12-31")).adding(days: 1)
    #expect(day.description == "10000-01-01")
    #expect(day.swedish == "1 januari 10000")
    #expect(try #require(LocalDate("0999-02-03")).swedish == "3 februari 999")
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-11-20", 20_777),
  ])
  func countsDaysFrom1970(text: String, number: Int) throws {
    #expect(try #require(LocalDate(text)).dayNumber == number)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    var day = LocalDate(year: 1800, month: 1, day: 1)
    for number in 0..<(146_097) {
      guard let current = day else {
        Issue.record("no day \(number)")
        return
      }
      let back = LocalDate(year: current.year, month: current.month, day: current.day)
      guard back == current else {
        Issue.record("\(current) does not come back")
        return
      }
      day = current.adding(days: 1)
    }
    #expect(day?.description == "2200-01-01")
  }

  @Test(arguments: [
    ("2024-02-28", 1, "2024-02-29"), ("2024-02-29", 1, "2024-03-01"),
    ("2025-02-28", 1, "2025-03-01"), ("2025-12-31", 1, "2026-01-01"),
    ("2026-01-01", -1, "2025-12-31"), ("2026-11-20", 41, "2026-12-31"),
  ])
  func addsDays(from: String, days: Int, to: String) throws {
    let start = try #require(LocalDate(from))
    #expect(start.adding(days: days).description == to)
    #expect(start.days(until: start.adding(days: days)) == days)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2025-08-31", 1, "2025-09-30"), ("2025-12-15", 1, "2026-01-15"),
    ("2026-01-31", -2, "2025-11-30"), ("2025-12-31", 24, "2027-12-31"),
    ("2025-05-05", 0, "2025-05-05"),
  ])
  func addsMonthsAndStopsAtTheEndOfAMonth(from: String, months: Int, to: String) throws {
    #expect(try #require(LocalDate(from)).adding(months: months).description == to)
  }

  @Test(arguments: [
    ("2025-09-01", "1 september 2025"), ("2026-12-31", "31 december 2026"),
    ("2028-02-29", "29 februari 2028"),
  ])
  func saysADayInSwedish(text: String, words: String) {
    #expect(LocalDate(text)?.swedish == words)
  }

  @Test(arguments: [
    ("2026-11-20", "2028-11-19", 1, false), ("2026-11-20", "2028-11-20", 2, true),
    ("2026-11-20", "2028-11-21", 2, false), ("2026-11-20", "2035-12-31", 9, false),
    ("2024-02-29", "2026-02-28", 1, false), ("2024-02-29", "2026-03-01", 2, false),
    ("2024-02-29", "2028-02-29", 4, true), ("2026-11-20", "2026-11-20", 0, true),
  ])
  func countsWholeYears(from: String, to: String, whole: Int, areExact: Bool) throws {
    let years = try #require(LocalDate(from)).years(until: #require(LocalDate(to)))
    #expect(years.whole == whole)
    #expect(years.areExact == areExact)
  }

  @Test func ordersDays() throws {
    let days = try ["2025-12-31", "2024-02-29", "2026-01-01"].map { try #require(LocalDate($0)) }
    #expect(days.sorted().map(\.description) == ["2024-02-29", "2025-12-31", "2026-01-01"])
  }
}
