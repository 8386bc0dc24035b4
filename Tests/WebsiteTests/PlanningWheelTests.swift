import Documents
import Findings
import Testing

@testable import Website

struct PlanningWheelTests {
  @Test(arguments: [
    ("2026-01-01", 0), ("2026-01-31", 29), ("2026-02-15", 45), ("2026-11-20", 319),
    ("2026-12-31", 359), ("2028-02-29", 58),
  ])
  func todayStandsInItsMonth(_ day: String, _ degrees: Int) async throws {
    let page = try await page([], on: day)
    #expect(page.wheel.angle == degrees)
  }

  @Test func arcsThatMeetLieOutsideEachOther() async throws {
    let page = try await page([
      "- { månad: 1, till-månad: 2, händelse: A }", "- { månad: 11, till-månad: 12, händelse: B }",
      "- { månad: 12, till-månad: 1, händelse: C }", "- { månad: 3, händelse: D }",
      "- { månad: 5, till-månad: 5, händelse: E }",
    ])
    #expect(page.wheel.spans.map(\.text) == ["A", "B", "C"])
    #expect(page.wheel.spans.map(\.months) == [2, 2, 2])
    #expect(page.wheel.spans.map(\.lane) == [0, 0, 1])
  }

  @Test func moreArcsThanThereIsRoomForShareTheOutermostLane() async throws {
    let page = try await page(
      (1...6).map { "- { månad: 1, till-månad: 12, händelse: Nummer \($0) }" })
    #expect(page.wheel.spans.map(\.lane) == [0, 1, 2, 3, 3, 3])
    #expect(page.wheel.spans.allSatisfy { $0.months == 12 })
  }

  @Test(arguments: [(0, []), (1, [105]), (2, [102, 108]), (5, [93, 99, 105, 111, 117])])
  func theDotsOfAMonthStandSideBySideInIt(_ count: Int, _ dots: [Int]) async throws {
    let page = try await page((0..<count).map { "- { månad: 4, händelse: Nummer \($0) }" })
    #expect(page.months[3].dots == dots)
  }

  @Test func howeverManyTheyAreTheDotsStayInTheirMonth() async throws {
    let page = try await page((0..<40).map { "- { månad: 1, händelse: Nummer \($0) }" })
    #expect(page.months[0].dots.count == 40)
    #expect(page.months[0].dots.allSatisfy { (3...27).contains($0) })
  }

  private func page(
    _ planning: [String], on day: String = "2026-11-20"
  ) async throws -> PlanningPage {
    let register = try await register(
      ["arshjul.yml": planning.joined(separator: "\n") + "\n"], on: day)
    return PlanningPage(register, on: SitePages(register, findings: []).site)
  }
}
