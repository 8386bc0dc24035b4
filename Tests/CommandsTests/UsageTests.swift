import Foundation
import TestSupport
import Testing

struct UsageTests {
  @Test(arguments: [
    ["build", "--date", "2025-02-30"], ["check", "--date", "2025-2-3"], ["list", "--date", ""],
    ["check", "--date", "i dag"], ["build", "--date", "2026-11-20T00:00"],
    ["check", "--date", "٢٠٢٦-١١-٢٠"], ["check", "--date", "2025-02-29"],
  ])
  func aDayThatDoesNotExistIsWrongUsage(_ arguments: [String]) throws {
    let city = try Municipality()
    let run = try city.run(arguments)
    #expect(run.status == 64)
    #expect(run.out == "")
    #expect(run.err.contains("är ingen dag. Skriv en dag som finns, så här: 2026-11-20."))
    #expect(!city.folder.exists("site"))
  }

  @Test(arguments: [
    ["build", "--finns-inte"], ["check", "--formt", "json"], ["list", "extra"],
    ["explain", "a", "b"],
    ["bygg"], ["check", "--format", "pdf"], ["list", "--format", "sarif"],
    ["check", "--within", "-1"],
    ["check", "--within", "snart"], ["check", "--fail-on", "varning"],
    ["check", "--color", "grön"],
    ["check", "--within", "99999999999999999999"], ["list", "--goal", "0"],
    ["list", "--goal", "13.x.y"],
  ])
  func whatTheProgramDoesNotKnowIsWrongUsage(_ arguments: [String]) throws {
    let city = try Municipality()
    let run = try city.run(arguments)
    #expect(run.status == 64, "\(run.err)")
    #expect(run.out == "")
    #expect(!run.err.isEmpty)
    #expect(!city.folder.exists("site"))
  }

  @Test(arguments: [
    (
      ["check", "--owner", "miljonamden"], "Organet miljonamden finns inte. Menade du miljonamnden?"
    ),
    (["list", "--owner", "kommunfullmäktige"], "Menade du kommunfullmaktige?"),
    (["list", "--typ", "plann"], "Dokumenttypen plann finns inte. Menade du plan?"),
    (["list", "--status", "gallr"], "Statusen gallr finns inte. Menade du galler?"),
    (["check", "--rule", "expired-documents"], "Menade du expired-document?"),
    (
      ["explain", "expird-document"],
      "Regeln expird-document finns inte. Menade du expired-document?"
    ),
  ])
  func aMisspelledWordIsWrongUsageAndGetsTheNearest(
    _ arguments: [String], _ sentence: String
  ) throws {
    let run = try Municipality(BuildTests.files).run(arguments)
    #expect(run.status == 64)
    #expect(run.out == "")
    #expect(run.err.contains(sentence), "\(run.err)")
  }

  @Test(arguments: [[], ["--help"], ["help", "check"], ["build", "--help"]])
  func helpIsNoFault(_ arguments: [String]) throws {
    let run = try Styr.run(arguments)
    #expect(run.status == 0)
    #expect(run.out.contains("USAGE") || run.out.contains("ANVÄNDNING"))
    #expect(run.err == "")
  }
}
