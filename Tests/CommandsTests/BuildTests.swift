import Foundation
import TestSupport
import Testing

struct BuildTests {
  static let files = [
    "dokument/luft.md": plan("Luftplan"),
    "dokument/vatten.md": plan("Vattenplan", body: "Se [[luft]].\n"),
  ]

  @Test func aBuildWritesTheSiteAndKeepsStdoutForResults() throws {
    let city = try Municipality(Self.files)
    let run = try city.build()
    #expect(run.status == 0)
    #expect(run.out == "")
    #expect(run.err.hasPrefix("site: 2 dokument, "))
    #expect(try city.folder.read("site/dokument/vatten/index.html").contains("<h1>Vattenplan</h1>"))
    try expectSound(city.folder.at("site"))
  }

  @Test func quietIsSilent() throws {
    let run = try Municipality(Self.files).build("--quiet")
    #expect(run.status == 0)
    #expect(run.out == "" && run.err == "")
  }

  @Test func aProfileTellsTheTimeOfEachStageAndEachTemplateAndChangesNothing() throws {
    let city = try Municipality(Self.files)
    #expect(try city.build().status == 0)
    let plain = try city.folder.snapshot("site")
    let run = try city.build("--profile")
    #expect(run.status == 0)
    #expect(run.out == "")
    let lines = run.err.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    for stage in [
      "läsa innehållet", "läsa mallarna", "ordna registret", "göra sökindexet",
      "kontrollera och planera sidorna", "göra och skriva filerna", "allt",
    ] {
      #expect(run.err.contains("\n\(stage) "), "\(stage) is not in \(run.err)")
    }
    // Two documents, each with its current page and that of its version.
    let document = try #require(lines.first { $0.first == "dokument.html" })
    #expect(document[1] == "4")
    #expect(try document[2].contains(Regex("^[0-9]+,[0-9]{2}$")))
    let listed = lines.filter { $0.count == 5 && $0[2].contains(",") }.compactMap { Int($0[1]) }
    #expect(run.err.contains(" dokument, \(listed.reduce(0, +)) filer;"))
    #expect(try city.folder.snapshot("site") == plain)
  }

  @Test func theSecondBuildWritesNothing() throws {
    let city = try Municipality(Self.files)
    #expect(try city.build().status == 0)
    let before = try city.folder.snapshot("site")
    let run = try city.build()
    #expect(run.status == 0)
    #expect(run.err.contains("; 0 skrivna, "))
    #expect(try city.folder.snapshot("site") == before)
  }

  @Test(arguments: ["content", "content/site", "./content/dokument/../ut", "content/"])
  func aSiteIsNotWrittenIntoWhatItIsMadeOf(output: String) throws {
    let city = try Municipality(Self.files)
    let before = try city.folder.snapshot()
    let run = try city.build("--output", output)
    #expect(run.status == 2)
    #expect(run.err.contains("som ligger i mappen content."))
    #expect(try city.folder.snapshot() == before)
  }

  @Test func aFolderThatIsGoneUnderItsFeetIsToldInOneSentence() throws {
    let city = try Municipality(Self.files)
    try city.folder.makeFolder("borta")
    let run = try city.build(
      "--quiet", shell: "cd borta && rmdir ../borta && ulimit -t 20")
    #expect(run.status == 2)
    #expect(run.err.contains("kan inte läsas"))
  }

  @Test func aFolderThatHasLostItsDocumentsDoesNotEmptyTheSite() throws {
    let city = try Municipality(Self.files)
    #expect(try city.build().status == 0)
    let before = try city.folder.snapshot("site")
    try FileManager.default.removeItem(atPath: city.folder.at("content/dokument"))
    for flag in ["--strict", "--allow-errors"] {
      let run = try city.build(flag)
      #expect(run.status == 2)
      #expect(run.err.contains("har inga dokument, men webbplatsen i site har 2."))
    }
    #expect(try city.folder.snapshot("site") == before)
    try FileManager.default.removeItem(atPath: city.folder.at("site"))
    #expect(try city.build().status == 0)
  }

  @Test func aChangedDocumentRewritesOnlyThePagesThatChanged() throws {
    let city = try Municipality(Self.files)
    #expect(try city.build().status == 0)
    let before = try city.folder.snapshot("site")
    try city.folder.write(plan("Luftplan", body: "Ny text.\n"), to: "content/dokument/luft.md")
    #expect(try city.build().status == 0)
    let after = try city.folder.snapshot("site")
    #expect(before.keys.sorted() == after.keys.sorted())
    let changed = after.filter { before[$0.key] != $0.value }.keys.sorted()
    #expect(
      changed == [
        "dokument/luft/2024-01-01/index.html", "dokument/luft/index.html", "sok/index.json",
        "sok/ord-1.txt", "sok/ordlista.txt",
      ])
  }

  @Test func aRemovedDocumentTakesItsPagesWithIt() throws {
    let city = try Municipality(Self.files)
    #expect(try city.build().status == 0)
    try city.folder.write("min", to: "site/CNAME")
    try FileManager.default.removeItem(atPath: city.folder.at("content/dokument/vatten.md"))
    #expect(try city.build().status == 0)
    #expect(!city.folder.exists("site/dokument/vatten"))
    #expect(try city.folder.read("site/CNAME") == "min")
  }

  @Test func twoProcessesInDifferentWorldsMakeTheSameBytes() throws {
    let content = Styr.golden + "/exempelstad/content"
    let one = try TemporaryFolder()
    let two = try TemporaryFolder()
    let arguments = [
      "build", "--content", content, "--templates", Styr.templates, "--date", "2026-11-20",
    ]
    let first = try Styr.run(arguments + ["--output", one.at("ut")], in: "/")
    let second = try Styr.run(
      arguments + ["--output", "./en/annan/mapp/"], in: two.path,
      environment: [
        "LC_ALL": "tr_TR.UTF-8", "LANG": "sv_SE", "TZ": "Pacific/Kiritimati", "HOME": "/finns/inte",
        "SWIFT_DETERMINISTIC_HASHING": "1",
      ])
    #expect(first.status == 0 && second.status == 0, "\(first.err) \(second.err)")
    let bytes = try Snapshot.bytes(of: one.at("ut"))
    #expect(bytes.count > 40)
    #expect(try Snapshot.bytes(of: two.at("en/annan/mapp")) == bytes)
    try expectSound(one.at("ut"))
  }

  @Test func errorsStopTheBuildAndLeaveTheOldSite() throws {
    let city = try Municipality(Self.files)
    #expect(try city.build().status == 0)
    let before = try city.folder.snapshot("site")
    try city.folder.write(plan("Luftplan", body: "Se [[vaten]].\n"), to: "content/dokument/luft.md")
    let run = try city.build()
    #expect(run.status == 1)
    #expect(run.out == "")
    #expect(
      run.err.contains(
        "dokument/luft.md:10:4: fel: Länken leder till dokumentet vaten, som inte finns"))
    #expect(run.err.hasSuffix("Webbplatsen byggdes inte. Den gamla är kvar som den var.\n"))
    #expect(try city.folder.snapshot("site") == before)
    let allowed = try city.build("--allow-errors")
    #expect(allowed.status == 0)
    let page = try city.folder.read("site/dokument/luft/index.html")
    #expect(page.contains("<p>fel Länken leder till dokumentet vaten, som inte finns</p>"))
    #expect(page.contains("<a class=\"bruten\" title=\"Länken leder ingenstans\">vaten</a>"))
  }

  @Test func anUnreadDocumentIsOneFaultWhateverRefersToIt() throws {
    let city = try Municipality([
      "dokument/luft.md": plan("Luftplan", ["bygger-på: vatten"], body: "Se [[vatten|dit]].\n"),
      "dokument/vatten.md": "---\ntitel Vattenplan\ntyp: plan\n---\n\nText.\n",
    ])
    let run = try city.build()
    #expect(run.status == 1)
    #expect(run.err.contains("dokument/vatten.md:2:6: fel: Ett kolon saknas efter titel"))
    #expect(
      run.err.contains(
        "Se också dokument/luft.md:8:12: Den första av 2 hänvisningar hit, som därför inte granskades"
      ))
    #expect(!run.err.contains("broken-link"))
    #expect(!city.folder.exists("site"))
  }

  @Test func aDocumentThatCannotBeReadIsNotTakenOffTheSite() throws {
    let city = try Municipality(Self.files)
    #expect(try city.build().status == 0)
    let before = try city.folder.snapshot("site")
    try city.folder.write("---\ntitel: \"Luft\n---\n", to: "content/dokument/luft.md")
    let run = try city.build("--allow-errors")
    #expect(run.status == 1)
    #expect(run.err.contains("dokument/luft.md:"))
    #expect(
      run.err.hasSuffix(
        """
        Ett dokument som inte kan läsas har ingen sida att märka ut felet på.
        Webbplatsen byggdes inte. Den gamla är kvar som den var.

        """))
    #expect(try city.folder.snapshot("site") == before)
  }

  @Test(arguments: ["", "regler: { duplicate-id: warning }\n"])
  func twoDocumentsWithOneIDNeverBecomeVersionsOfEachOther(_ rules: String) throws {
    let city = try Municipality(["dokument/luft/plan.md": plan("Luftplan")])
    #expect(try city.build().status == 0)
    let before = try city.folder.snapshot("site")
    try city.folder.write(Municipality.settings + "\n" + rules, to: "content/webbplats.yml")
    try city.folder.write(
      plan("Gammal vattenplan", until: "2024"), to: "content/dokument/arkiv/plan.md")
    for arguments in [[], ["--allow-errors"]] {
      let run = try city.run(
        ["build", "--templates", Styr.templates, "--date", "2026-11-20"] + arguments)
      #expect(run.status == 1)
      #expect(
        run.err.contains("dokument/luft/plan.md:1:1: ")
          && run.err.contains("Id:t plan används redan i dokument/arkiv/plan.md"), "\(run.err)")
      let reason = "Två dokument med samma id har bara en adress"
      #expect(run.err.contains(reason) == !arguments.isEmpty)
      #expect(try city.folder.snapshot("site") == before)
    }
  }

  @Test func strictLetsWarningsStopTheBuild() throws {
    let city = try Municipality(["dokument/luft.md": plan("Luftplan", until: "2025")])
    let run = try city.build("--strict")
    #expect(run.status == 1)
    #expect(run.err.contains("[expired-document]"))
    #expect(!city.folder.exists("site"))
    #expect(try city.build().status == 0)
    #expect(try city.build("--strict", "--allow-errors").status == 1)
  }

  @Test(arguments: [
    (
      "dokument.html", "{% extends \"bas.html\" %}\n{{ titell }}",
      "templates/dokument.html:2:4: fel: "
    ),
    ("dokument.html", "{% if dokument %}", "templates/dokument.html:1:1: fel: "),
    ("sida.html", "{% include \"borta.html\" %}", "templates/sida.html:1:"),
    ("sida.html", "{{", "templates/sida.html:1:1: fel: "),
    ("texter.yml", "a: [1]", "templates/texter.yml:1:"),
  ])
  func aFaultyTemplateLeavesTheOldSite(
    _ name: String, _ text: String, _ place: String
  ) throws {
    let city = try Municipality(Self.files)
    #expect(try city.build().status == 0)
    try FileManager.default.copyItem(
      atPath: Styr.templates, toPath: city.folder.at("templates"))
    try city.folder.write(text, to: "templates/" + name)
    let before = try city.folder.snapshot("site")
    let run = try city.run(["build", "--date", "2027-01-01"])
    #expect(run.status == 1)
    #expect(run.out == "")
    #expect(run.err.contains(place), "\(run.err)")
    #expect(run.err.hasSuffix("Mallarna har fel. Den gamla webbplatsen är kvar som den var.\n"))
    #expect(try city.folder.snapshot("site") == before)
  }

  /// Every template speaks of texts, and all of those would else be told as missing.
  @Test(arguments: ["\nny: \"oavslutad\n", "\nny: [1]\n"])
  func aFaultAmongTheTextsIsToldOnce(_ fault: String) throws {
    let city = try Municipality(Self.files)
    try FileManager.default.copyItem(
      atPath: Styr.root + "/templates", toPath: city.folder.at("templates"))
    let texts = try city.folder.read("templates/texter.yml")
    try city.folder.write(texts + fault, to: "templates/texter.yml")
    try city.folder.write(
      try city.folder.read("templates/sida.html") + "{{ finns_inte }}", to: "templates/sida.html")
    let run = try city.run(["build", "--date", "2027-01-01"])
    #expect(run.status == 1)
    let faults = run.err.split(separator: "\n").filter { $0.contains(": fel: ") }
    #expect(faults.count == 2, "\(run.err)")
    #expect(faults.contains { $0.hasPrefix("templates/sida.html:") })
    #expect(faults.contains { $0.hasPrefix("templates/texter.yml:") })
  }

  @Test func anAssetArrivesWhole() throws {
    let city = try Municipality(Self.files)
    try FileManager.default.copyItem(
      atPath: Styr.templates, toPath: city.folder.at("templates"))
    let bytes = (0..<9_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try city.folder.write(bytes, to: "templates/tillgangar/å b.bin")
    #expect(try city.run(["build", "--date", "2026-11-20"]).status == 0)
    let made = try Data(contentsOf: URL(filePath: city.folder.at("site/tillgangar/å b.bin")))
    #expect(made == Data(bytes))
  }
}
