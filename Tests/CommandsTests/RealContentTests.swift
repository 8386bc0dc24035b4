import Foundation
import TestSupport
import Testing

/// The city's own register, in `content/`.
struct RealContentTests {
  private func findings(on day: String) throws -> [[String: Any]] {
    let run = try Styr.run(
      ["check", "--date", day, "--format", "json", "--content", Styr.root + "/content"])
    #expect(run.status == 1 || run.status == 0)
    #expect(run.err == "")
    try expectReport(run.out)
    let root = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
    return try #require(root?["findings"] as? [[String: Any]])
  }

  private func documents(_ findings: [[String: Any]], under rule: String) -> [String] {
    findings.filter { $0["rule"] as? String == rule }.compactMap { $0["document"] as? String }
  }

  @Test func thereAreNoErrors() throws {
    let errors = try findings(on: "2026-11-20").filter { $0["severity"] as? String == "error" }
    #expect(errors.isEmpty, "\(errors)")
  }

  @Test func theRegisterStandsAsItWasComputedByHand() throws {
    let run = try Styr.run(
      ["list", "--date", "2026-11-20", "--format", "json", "--content", Styr.root + "/content"])
    let root = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
    let rows = try #require(root?["dokument"] as? [[String: Any]])
    let counts = Dictionary(grouping: rows) { $0["status"] as? String ?? "" }.mapValues(\.count)
    #expect(rows.count == 41)
    #expect(counts["okand"] == 20)
    #expect(counts["snart"] == 3)
    #expect(counts["galler"] == 11)
    let over = ["utgatt", "ersatt", "upphavt"].map { counts[$0] ?? 0 }.reduce(0, +)
    #expect(over == 7)
  }

  static let endingWithTheMandate: Set = [
    "program-mandatperioden-2023-2026", "inriktningar-2023-2026", "tryggare-helsingborg-2024-2026",
  ]

  @Test func whatEndsWithTheMandatePeriodIsNamedBeforeAndAfter() throws {
    let before = try findings(on: "2026-11-20")
    #expect(Set(documents(before, under: "expiring-document")) == Self.endingWithTheMandate)
    #expect(
      Self.endingWithTheMandate.isDisjoint(with: documents(before, under: "expired-document")))
    let lastDay = try findings(on: "2026-12-31")
    #expect(
      Self.endingWithTheMandate.isDisjoint(with: documents(lastDay, under: "expired-document")))
    let after = try findings(on: "2027-01-15")
    #expect(Self.endingWithTheMandate.isSubset(of: documents(after, under: "expired-document")))
    let errors = after.filter { $0["severity"] as? String == "error" }
    #expect(errors.isEmpty, "\(errors)")
  }

  @Test func theGoalsAndTheQuestionsAreAllThere() throws {
    let folder = try TemporaryFolder()
    let run = try Styr.run([
      "build", "--content", Styr.root + "/content", "--templates", Styr.templates, "--output",
      folder.at("site"), "--date", "2026-11-20",
    ])
    #expect(run.status == 0, "\(run.err)")
    try expectSound(folder.at("site"))
    let goals = try (1...17).map { number in
      let page = try folder.read("site/agenda-2030/\(number)/index.html")
      let list = try #require(page.firstRange(of: "<p>delmal ")).upperBound
      return page[list...].prefix { $0 != "," }.split(separator: " ").map(String.init)
    }
    #expect(!folder.exists("site/agenda-2030/18"))
    #expect(goals.joined().count == 169)
    #expect(Set(goals.joined()).count == 169)
    for (index, targets) in goals.enumerated() {
      #expect(targets.allSatisfy { $0.hasPrefix("\(index + 1).") })
    }
    let questions = try folder.read("site/fragor-och-svar/index.html")
    #expect(questions.split(separator: "<h3 id=").count - 1 == 20)
  }
}
