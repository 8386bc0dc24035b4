import Foundation
import TestSupport
import Testing

/// What cannot be done ends in one Swedish sentence, exit status 2 and the old site.
struct FailureTests {
  /// `arguments` fail with one sentence that contains `words`, and nothing in the folder changes.
  private func expectFailure(
    _ arguments: [String], in city: Municipality, saying words: String, shell: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try city.folder.snapshot()
    let run = try city.run(arguments + ["--date", "2026-11-20"], shell: shell)
    run.expectOrderly([2], sourceLocation: sourceLocation)
    #expect(run.out == "", sourceLocation: sourceLocation)
    #expect(
      run.err.hasPrefix("styr: ") && run.err.hasSuffix(".\n") && run.err.count { $0 == "\n" } == 1,
      "\(run.err)", sourceLocation: sourceLocation)
    #expect(run.err.contains(words), "\(run.err)", sourceLocation: sourceLocation)
    #expect(try city.folder.snapshot() == before, sourceLocation: sourceLocation)
  }

  private func builtCity() throws -> Municipality {
    let city = try Municipality(BuildTests.files)
    #expect(try city.build().status == 0)
    return city
  }

  @Test(arguments: ["build", "check", "list"])
  func aMissingContentFolder(_ command: String) throws {
    try expectFailure(
      [command, "--content", "borta"], in: try builtCity(),
      saying: "Mappen borta kan inte läsas: den finns inte")
  }

  @Test func aFileWhoseNameIsNotUTF8() throws {
    let city = try builtCity()
    let start = city.folder.at("content/dokument/f").utf8CString.dropLast()
    // As an older Windows or Mac writes ä in a zip archive.
    let name = Array(start) + [CChar(bitPattern: 0xE4)] + Array(".md".utf8CString)
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o644)
    #expect(descriptor >= 0 && close(descriptor) == 0)
    defer { unlink(name) }
    let run = try city.check()
    run.expectOrderly([2])
    #expect(
      run.err == """
        styr: content/dokument/f\u{FFFD}.md kan inte läsas: namnet är inte skrivet i UTF-8. Döp om den, \
        helst med bara bokstäverna a–z, siffror och bindestreck.

        """)
  }

  @Test(arguments: ["build", "check", "list"])
  func aFileInPlaceOfTheContentFolder(_ command: String) throws {
    try expectFailure(
      [command, "--content", "content/webbplats.yml"], in: try builtCity(),
      saying: "den är ingen mapp")
  }

  @Test func aMissingTemplateFolder() throws {
    try expectFailure(
      ["build", "--templates", "borta"], in: try builtCity(), saying: "Mappen borta kan inte läsas")
  }

  @Test(arguments: ["build", "check", "list"])
  func aLinkOutOfTheContent(_ command: String) throws {
    let city = try builtCity()
    try city.folder.link("content/dokument/x.md", to: "/etc/passwd")
    try expectFailure([command], in: city, saying: "leder ut ur mappen")
  }

  @Test(arguments: [
    "namn: [oavslutad", "\tnamn: Prov", "- en\n- lista", "bara text", "", "namn: \"a",
    "a: &a [*a]", "namn: \u{0}", String(repeating: "[", count: 20_000),
  ])
  func brokenSettings(_ text: String) throws {
    let city = try builtCity()
    try city.folder.write(text, to: "content/webbplats.yml")
    for command in ["build", "check", "list"] {
      try expectFailure([command], in: city, saying: "webbplats.yml")
    }
  }

  @Test func settingsThatAreALeadToNoFalseClaim() throws {
    let city = try builtCity()
    try city.folder.write("- en\n- lista\n", to: "content/webbplats.yml")
    let run = try city.run(["check"])
    #expect(!run.err.contains("saknas"), "\(run.err)")
  }

  @Test(arguments: ["--content borta", ""])
  func aCheckThatCannotRunIsStillOneJSONDocument(_ arguments: String) throws {
    let city = try builtCity()
    try city.folder.write("namn: [", to: "content/webbplats.yml")
    let run = try city.run(
      ["check", "--format", "json"] + arguments.split(separator: " ").map(String.init))
    #expect(run.status == 2)
    let object = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
    #expect(object?["version"] as? Int == 1)
    let error = try #require(object?["error"] as? String)
    #expect(run.err == "styr: \(error)\n")
    #expect(Set(object?.keys.map { $0 } ?? []) == ["version", "error"])
  }

  @Test func aFolderWithoutDocumentsIsProbablyTheWrongOne() throws {
    let city = try Municipality(["webbplats.yml": Municipality.settings], isBare: true)
    try expectFailure(["check"], in: city, saying: "Mappen content har inga dokument")
    let run = try city.check("--allow-empty")
    #expect(run.status == 0, "\(run.out)")
    #expect(run.out == "0 dokument, 0 versioner: inget att anmärka på.\n")
    #expect(try city.check("--allow-empty", "--format", "json").status == 0)
  }

  @Test func aFullDiskLeavesTheOldSite() throws {
    let city = try builtCity()
    try city.folder.write(
      plan("Vattenplan", body: String(repeating: "Mycket text. ", count: 4_000)),
      to: "content/dokument/vatten.md")
    for shell in ["ulimit -f 16", "trap '' XFSZ && ulimit -f 16"] {
      try expectFailure(
        ["build", "--templates", Styr.templates], in: city, saying: "filen får inte bli så stor",
        shell: shell)
    }
    #expect(try city.build().status == 0)
  }

  @Test func aDiskThatIsFullFromTheStartLeavesNoHalfSite() throws {
    let city = try Municipality(BuildTests.files)
    try expectFailure(
      ["build", "--templates", Styr.templates], in: city, saying: "filen får inte bli så stor",
      shell: "ulimit -f 1")
    #expect(!city.folder.exists("site"))
  }

  @Test(arguments: [
    ("/sys/kernel/styr", "Mappen /sys/kernel/styr kan inte skapas: "),
    ("/dev/null/site", "Mappen /dev/null kan inte skapas: en fil står i vägen"),
    ("annat.txt", "Mappen annat.txt kan inte skapas: en fil står i vägen"),
  ])
  func aPlaceThatCannotBeWritten(_ output: String, _ words: String) throws {
    let city = try builtCity()
    try city.folder.write("En text.", to: "annat.txt")
    try expectFailure(
      ["build", "--templates", Styr.templates, "--output", output], in: city, saying: words)
  }

  @Test func aLinkOutOfTheSiteIsNotFollowed() throws {
    let city = try builtCity()
    try city.folder.write("utanför", to: "annat/luft/index.html")
    try FileManager.default.removeItem(atPath: city.folder.at("site/dokument"))
    try city.folder.link("site/dokument", to: city.folder.at("annat"))
    try expectFailure(
      ["build", "--templates", Styr.templates], in: city, saying: "är en symbolisk länk")
  }

  @Test(arguments: ["check", "list", "explain"])
  func aResultThatCannotBeWrittenIsAFailure(_ command: String) throws {
    let run = try Municipality(CheckTests.faulty).run([command], output: "/dev/full")
    run.expectOrderly([2])
    #expect(run.err == "styr: Resultatet kan inte skrivas ut.\n")
  }

  @Test(arguments: ["check", "list"])
  func aReaderThatHasGoneAwayEndsNothingWithASignal(_ command: String) throws {
    let city = try Municipality(CheckTests.faulty)
    let pipe = city.folder.at("pipa")
    let run = try city.run(
      [command], shell: "mkfifo \(pipe) && { (exec 3<\(pipe)) & } && sleep 0.1", output: pipe)
    run.expectOrderly([0, 1])
  }
}
