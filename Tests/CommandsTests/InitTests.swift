import Foundation
import TestSupport
import Testing

struct InitTests {
  @Test(arguments: ["2026-01-01", "2026-11-20", "2027-01-01"])
  func aNewSiteIsCleanAndCanBeBuilt(day: String) throws {
    let folder = try TemporaryFolder()
    let run = try Styr.run(["init", "ny/plats", "--date", day], in: folder.path)
    #expect(run.status == 0)
    #expect(run.out.hasPrefix("Skapade en webbplats i ny/plats.\n"))
    let check = try Styr.run(
      ["check", "--content", "ny/plats/content", "--date", day, "--fail-on", "notice"],
      in: folder.path)
    #expect(check.status == 0)
    #expect(check.out == "2 dokument, 2 versioner: inget att anmärka på.\n")
    let build = try Styr.run(
      [
        "build", "--content", "ny/plats/content", "--templates", "ny/plats/templates", "--strict",
        "--date", day,
      ],
      in: folder.path)
    #expect(build.status == 0, "\(build.err)")
  }

  @Test func nothingIsWrittenWhereThereIsSomething() throws {
    let folder = try TemporaryFolder()
    try folder.write("min", to: "upptagen/.min")
    try folder.write("min", to: "fil")
    for (name, sentence) in [
      (
        "upptagen",
        "styr: Mappen upptagen är inte tom, och styr skriver inte över något. Välj en annan.\n"
      ),
      ("fil", "styr: fil finns redan och är ingen mapp.\n"),
    ] {
      let run = try Styr.run(["init", name], in: folder.path)
      #expect(run.status == 2)
      #expect(run.err == sentence)
      #expect(run.out.isEmpty)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/upptagen") == [".min"])
  }

  /// An unset variable, as in `styr init "$MAPP"`, would otherwise be the root of the file system.
  @Test(arguments: [
    [""], ["  "], ["\t\n"], ["plats", "--kommun", ""], ["plats", "--kommun", " "],
  ])
  func anEmptyNameIsWrongUse(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try Styr.run(["init"] + arguments, in: folder.path)
    #expect(run.status == 64)
    #expect(run.err.contains(arguments.count == 1 ? "Ange mappen" : "Ange kommunens namn"))
    #expect(run.out.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(arguments: [
    "Nya & <b>Staden</b>", "*Ny* [[stad]] [a](b) `c` ~~d~~ \\", "_Ny_ &amp; # | \"stad\" : 'x'",
  ])
  func anyNameOfAMunicipalityIsOnlyText(name: String) throws {
    let folder = try TemporaryFolder()
    #expect(
      try Styr.run(["init", "p", "--kommun", name, "--date", "2026-11-20"], in: folder.path).status
        == 0)
    let check = try Styr.run(
      ["check", "--content", "p/content", "--date", "2026-11-20"], in: folder.path)
    #expect(check.out == "2 dokument, 2 versioner: inget att anmärka på.\n")
    let build = try Styr.run(
      [
        "build", "--content", "p/content", "--templates", "p/templates", "--date", "2026-11-20",
        "--output", "site",
      ], in: folder.path)
    #expect(build.status == 0, "\(build.err)")
    let page = try String(contentsOfFile: folder.at("site/om/index.html"), encoding: .utf8)
    let escaped = name.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    #expect(page.contains("Här finns styrdokumenten för \(escaped). "), "\(page)")
  }

  @Test(arguments: [
    ("Min kommun", "'Min kommun'"), ("min-kommun/å", "min-kommun/å"), ("d'Aix", "'d'\\''Aix'"),
    ("$HEM", "'$HEM'"),
  ])
  func theFolderIsQuotedWhereAShellNeedsIt(name: String, word: String) throws {
    let folder = try TemporaryFolder()
    let run = try Styr.run(["init", name], in: folder.path)
    #expect(run.status == 0)
    #expect(run.out.contains("cd \(word)\n"), "\(run.out)")
  }

  @Test func anEmptyFolderWillDo() throws {
    let folder = try TemporaryFolder()
    #expect(try Styr.run(["init", "."], in: folder.path).status == 0)
  }
}
