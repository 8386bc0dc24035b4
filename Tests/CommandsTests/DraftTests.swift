import Foundation
import TestSupport
import Testing

/// What is told of drafts, which no reader meets.
struct DraftTests {
  /// Errors that are seen in the file, errors that are seen beside other files, and warnings.
  private static let faulty = plan(
    "Ljusplan",
    ["utkast: true", "sammanfatning: x", "original: planen.pdf", "bygger-på: [finns-inte]"],
    body: "Se [[finns-inte-heller]], [[hemlig]] och <br>.\n"
  ).replacing("miljonamnden", with: "miljonamden")

  private static let files = [
    "dokument/ljus.md": faulty, "dokument/luft.md": plan("Luftplan"),
    "dokument/hemlig.md": plan("Hemlig plan", ["utkast: ja"]),
  ]

  @Test func errorsInADraftAreNoticesAndItsWarningsAreForThePreview() throws {
    let place = try Municipality(Self.files)
    let run = try place.check()
    #expect(run.status == 0)
    let lines = run.out.split(separator: "\n").filter { $0.hasPrefix("  dokument/ljus.md:") }
    #expect(
      lines == [
        "  dokument/ljus.md:5:19: upplysning: Organet miljonamden finns inte i organisation.yml [unknown-body]",
        "  dokument/ljus.md:9:1: upplysning: Fältet sammanfatning finns inte för dokumentet [unknown-field]",
        "  dokument/ljus.md:10:11: upplysning: planen.pdf är ingen adress till originalet [unreadable-value]",
        "  dokument/ljus.md:11:13: upplysning: Fältet bygger-på pekar på dokumentet finns-inte, som inte finns [broken-link]",
        "  dokument/ljus.md:14:4: upplysning: Länken leder till dokumentet finns-inte-heller, som inte finns [broken-link]",
      ])
    #expect(
      run.out.contains(
        "Råd: Menade du miljonamnden? Dokumentet är ett utkast, så felet stoppar bygget först när raden utkast: tas bort."
      ))
    #expect(run.out.contains("Ljusplan (dokument/ljus.md)"))
    #expect(try place.check("--fail-on", "notice").status == 1)
  }

  @Test func aDraftWithTheIDOfAnotherDocumentStopsTheBuildWhenItIsPublished() throws {
    let place = try Municipality([
      "dokument/luft.md": plan("Luftplan"),
      "dokument/nytt/luft.md": plan("Ny luftplan", ["utkast: true"]),
    ])
    #expect(try place.check().out.contains("upplysning: Id:t luft används redan"))
    #expect(try place.build().status == 0)
    #expect(try place.build("--allow-errors").status == 0)
    try place.folder.write(plan("Ny luftplan"), to: "content/dokument/nytt/luft.md")
    #expect(try place.build("--allow-errors").status == 1)
  }

  @Test func nothingInADraftStopsTheBuildUntilItIsPublished() throws {
    let place = try Municipality(Self.files)
    #expect(try place.build().status == 0)
    #expect(try place.build("--strict").status == 0)
    try place.folder.write(
      Self.faulty.replacing("utkast: true\n", with: ""), to: "content/dokument/ljus.md")
    #expect(try place.check().status == 1)
    let build = try place.build()
    #expect(build.status == 1)
    #expect(build.err.contains("fel: Länken leder till dokumentet finns-inte-heller"))
  }

  /// Its page may have vanished by mistake.
  @Test(arguments: ["utkast: nja", "utkast: true\nUtkast: false"])
  func whatMayBeADraftStopsTheBuildWithItsFaults(lines: String) throws {
    let place = try Municipality(["dokument/luft.md": plan("Luftplan", [lines])])
    let check = try place.check()
    #expect(check.status == 1)
    #expect(check.out.contains("dokument/luft.md:\(lines.contains("\n") ? 9 : 8):"))
    #expect(try place.build().status == 1)
  }

  @Test func aDraftThatCannotBeReadStopsTheBuildAndIsTold() throws {
    let place = try Municipality(["dokument/luft.md": "---\nutkast: true\ntitel: Luft: plan\n---\n"]
    )
    #expect(try place.check().status == 1)
    #expect(try place.build().status == 1)
  }

  @Test func theOwnerOfADraftIsToldOfIt() throws {
    let text = plan("Ljusplan", ["utkast: true"], body: "Se [[finns-inte]].\n")
    let place = try Municipality(["dokument/ljus.md": text, "dokument/luft.md": plan("Luftplan")])
    let mine = try place.check("--owner", "miljonamnden", "--format", "json").out
    #expect(mine.contains("\"document\": \"ljus\"") && mine.contains("\"rule\": \"broken-link\""))
    let others = try place.check("--owner", "kommunfullmaktige", "--format", "json").out
    #expect(!others.contains("broken-link"))
  }

  @Test func aRuleThatIsNoErrorHereIsNotAskedOfDrafts() throws {
    var files = Self.files
    files["webbplats.yml"] =
      Municipality.settings + "\nregler: { broken-link: warning, unknown-body: off }\n"
    let run = try Municipality(files).check()
    #expect(!run.out.contains("broken-link") && !run.out.contains("unknown-body"))
    #expect(run.out.contains("unknown-field"))
  }
}
