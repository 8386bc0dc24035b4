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
    #expect(run.out.contains("ANVÄNDNING: styr"))
    #expect(run.err == "")
    #expect(englishWords(in: run.out) == [])
  }

  /// The parser of the arguments speaks English; whoever writes a plan need not.
  @Test(arguments: [
    (["bygg"], "Fel: ”bygg” hör inte hit."),
    (["build", "a", "b"], "Fel: Dessa hör inte hit: a, b."),
    (["build", "--oputput", "x"], "Fel: Flaggan --oputput finns inte. Menade du --output?"),
    (["build", "--abcdefghijkl"], "Fel: Flaggan --abcdefghijkl finns inte."),
    (["build", "--content"], "Fel: Flaggan --content <mapp> saknar sitt värde."),
    (["build", "--quiet=ja"], "Fel: Flaggan --quiet har inget värde, men fick ”ja”."),
    (["init"], "Fel: <mapp> saknas."),
    (["remind"], "Fel: --out <mapp> saknas."),
    (["serve", "--port", "ett"], "Fel: Värdet ”ett” går inte för --port <port>."),
    (
      ["list", "--format", "pdf"],
      "Fel: Värdet ”pdf” går inte för --format <format>. Välj text, json eller csv."
    ),
    (
      ["check", "--format", "pdf"],
      "Fel: Värdet ”pdf” går inte för --format <format>. Välj ett av dessa:\n  - text\n"
    ),
    (
      ["check", "--date", "2026-02-30"],
      "Fel: Värdet ”2026-02-30” går inte för --date <dag>: 2026-02-30 är ingen dag."
    ),
  ])
  func wrongUsageIsToldInSwedish(_ arguments: [String], _ beginning: String) throws {
    let run = try Styr.run(arguments)
    #expect(run.status == 64)
    #expect(run.err.hasPrefix(beginning), "\(run.err)")
    #expect(run.err.contains("Användning: styr"))
    #expect(run.err.contains("Läs mer: styr"))
    #expect(englishWords(in: run.err) == [], "\(run.err)")
  }

  @Test func wrongUsageIsToldInSwedishInJSONToo() throws {
    let run = try Styr.run(["check", "--format=json", "--strct"])
    #expect(run.status == 64)
    #expect(run.out.contains("\"error\": \"Flaggan --strct finns inte."))
  }

  @Test(arguments: [
    "build", "serve", "check", "list", "remind", "new", "import", "init", "schema", "explain",
  ])
  func theHelpOfEachCommandIsInSwedish(_ command: String) throws {
    let run = try Styr.run(["help", command])
    #expect(run.status == 0)
    #expect(run.out.contains("ANVÄNDNING: styr \(command)"))
    #expect(englishWords(in: run.out) == [], "\(run.out)")
  }

  /// Words that only English sentences have; names of flags and their words are English.
  private func englishWords(in text: String) -> [String] {
    let words: Set = [
      "the", "is", "for", "of", "usage", "overview", "options", "arguments", "subcommands",
      "subcommand", "show", "information", "values", "value", "default", "unknown",
      "missing",
      "expected", "unexpected", "invalid", "see", "please", "provide", "one", "did", "you",
      "mean", "must", "option",
    ]
    return text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
      .filter { words.contains($0) }
  }
}
