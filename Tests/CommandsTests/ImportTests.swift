import Foundation
import TestSupport
import Testing

struct ImportTests {
  private static let text = """
    Plan för ljus i staden
    Antagen av kommunfullmäktige 2023-05-16, § 88
    Dokumentansvarig: Miljönämnden
    Gäller från 2024-01-01 till 2030-12-31

    1. Syfte
    Kommunen ska lysa upp gatorna så att alla som går ut på kvällen kän-
    ner sig trygga.
    """

  /// Runs the command with nobody there to answer questions.
  ///
  /// - Parameter programs: scripts by their names, which are the only programs there are. A process
  ///   of its own writes them: a file that another test's process still holds open cannot be run.
  private func imports(
    _ arguments: String..., in place: Municipality, programs: [String: String]? = nil
  ) throws -> Styr.Run {
    var shell = "exec </dev/null"
    for (name, script) in programs ?? [:] {
      try place.folder.write("#!/bin/sh\n" + script + "\n", to: "program/" + name + ".sh")
      let path = "program/" + name
      shell += " && /bin/cp \(path).sh \(path) && /bin/chmod 755 \(path)"
    }
    let environment = programs == nil ? [:] : ["PATH": place.folder.at("program")]
    return try place.run(
      ["import"] + arguments + ["--date", "2026-11-20"], environment: environment, shell: shell)
  }

  @Test func aTextBecomesADraftAndWhatWasFoundIsTold() throws {
    let place = try Municipality()
    try place.folder.write(Self.text, to: "ljus.txt")
    let run = try imports("ljus.txt", in: place)
    #expect(run.status == 0, "\(run.err)")
    #expect(run.err == "")
    let path = "content/dokument/plan-for-ljus-i-staden/2024-01-01.md"
    #expect(
      run.out.hasPrefix(
        """
        Skapade \(path) av ljus.txt.

        Hittat i texten och ifyllt:
        - titel: Plan för ljus i staden (rad 1: ”Plan för ljus i staden”)
        - typ: plan, efter titeln
        - historik: antagen 2023-05-16 av kommunfullmaktige, § 88 (rad 2: ”Antagen av kommunfullmäktige 2023-05-16, § 88”)
        - dokumentansvarig: miljonamnden (rad 3: ”Dokumentansvarig: Miljönämnden”)

        """), "\(run.out)")
    #expect(run.out.contains("Det här är kvar innan styr check är nöjd"))
    #expect(run.out.contains("- Plan för ljus i staden saknar sammanfattning."))
    let written = try place.folder.read(path)
    #expect(written.contains("\nutkast: true\n"))
    #expect(
      written.hasSuffix(
        """
        ## 1. Syfte

        Kommunen ska lysa upp gatorna så att alla som går ut på kvällen känner sig trygga.

        """), "\(written)")
    #expect(try place.check().status == 0, "a draft is nobody's trouble")
  }

  @Test func anImportedDocumentCanBePublishedAsItIs() throws {
    let place = try Municipality()
    try place.folder.write(Self.text, to: "ljus.txt")
    #expect(try imports("ljus.txt", "--id", "ljus", in: place).status == 0)
    let path = "content/dokument/ljus/2024-01-01.md"
    let published = try place.folder.read(path).replacing("\nutkast: true\n", with: "\n")
    try place.folder.write(published, to: path)
    let check = try place.check("--fail-on", "warning")
    #expect(check.status == 0, "\(check.out)")
  }

  @Test func neverWritesOverADocument() throws {
    let place = try Municipality(["dokument/mapp/ljus.md": plan("Ljus")])
    try place.folder.write(Self.text, to: "ljus.txt")
    let before = try place.folder.snapshot("content")
    let run = try imports("ljus.txt", "--id", "ljus", in: place)
    #expect(run.status == 2)
    #expect(
      run.err == "styr: Dokumentet ljus finns redan: content/dokument/mapp/ljus.md. Ange ett annat "
        + "id med --id.\n")
    #expect(run.out == "")
    #expect(try place.folder.snapshot("content") == before)
  }

  @Test(arguments: [
    (["tom.txt"], 2, "styr: tom.txt: Det finns ingen text att hämta."),
    (["saknas.txt"], 2, "styr: Filen saknas.txt kan inte läsas: "),
    (["content"], 2, "styr: content är ingen vanlig fil."),
    (["latin.txt"], 2, "styr: latin.txt: Filen är inte sparad som UTF-8."),
    (["gammal.doc"], 2, "styr: gammal.doc är sparad i Words gamla format."),
    (["utan.txt"], 64, "Fel: Titeln gick inte att hitta i texten. Ange den med --titel "),
    (["utan.txt", "--titel", "Ljus"], 64, "Fel: Dokumenttypen framgår inte av titeln."),
    (
      ["utan.txt", "--titel", "Ljus", "--typ", "plam"], 64,
      "Fel: Dokumenttypen plam finns inte. Menade du plan?"
    ),
    (["utan.txt", "--titel", "!!!", "--typ", "plan"], 64, "Fel: Titeln ger inget id."),
    (["utan.txt", "--id", "Ljus Å"], 64, "Fel: Ljus Å kan inte vara ett id."),
    ([""], 64, "Fel: Ange filen som ska läsas"), ([], 64, "Fel: <fil> saknas."),
  ])
  func whatCannotBeReadIsExplainedAndNothingIsWritten(
    arguments: [String], status: Int32, beginning: String
  ) throws {
    let place = try Municipality()
    try place.folder.write("", to: "tom.txt")
    try place.folder.write("Text utan titel.\n", to: "utan.txt")
    try place.folder.write([0x50, 0x6C, 0xE5], to: "latin.txt")
    try place.folder.write([0xD0, 0xCF, 0x11, 0xE0, 0], to: "gammal.doc")
    let before = try place.folder.snapshot()
    let run = try Styr.run(
      ["import"] + arguments, in: place.folder.path, shell: "exec </dev/null")
    #expect(run.status == status, "\(run.err)")
    #expect(run.err.hasPrefix(beginning), "\(run.err)")
    #expect(run.out == "")
    #expect(try place.folder.snapshot() == before)
  }

  /// 300 kB of each; time that grew with the square of it would be hours.
  @Test(arguments: [
    "ab- ", "1. Ab\n\n", "Mål .... 1\n", "\u{0C}Sida 1\nText\n", "Antagen av \n", "<",
  ])
  func theTimeGrowsWithTheLength(unit: String) throws {
    let place = try Municipality()
    let text = "Plan för ljus\n\n" + String(repeating: unit, count: 300_000 / unit.utf8.count)
    try place.folder.write(text + "slut\n", to: "ljus.txt")
    let run = try imports("ljus.txt", "--titel", "Plan för ljus", in: place)
    run.expectOrderly([0], unit)
    #expect(run.userTime < 30)
  }

  @Test func aPDFIsReadByAProgramOfTheSystem() throws {
    let place = try Municipality()
    try place.folder.write("%PDF-1.7\nsvårläst", to: "ljus.pdf")
    try place.folder.write(Self.text, to: "ur-pdf.txt")
    let script = """
      [ "$*" = "-q -enc UTF-8 -eol unix $PWD/ljus.pdf -" ] || exit 9
      while IFS= read -r line || [ -n "$line" ]; do echo "$line"; done <ur-pdf.txt
      """
    let run = try imports(
      "ljus.pdf", in: place, programs: ["pdftotext": script])
    #expect(run.status == 0, "\(run.err)")
    #expect(run.out.contains("(sida 1: ”Dokumentansvarig: Miljönämnden”)"), "\(run.out)")
    #expect(place.folder.exists("content/dokument/plan-for-ljus-i-staden/2024-01-01.md"))
  }

  @Test func aWordDocumentIsReadByAProgramOfTheSystem() throws {
    let place = try Municipality()
    try place.folder.write([0x50, 0x4B, 3, 4, 0xFF], to: "ljus.docx")
    let script = """
      [ "$*" = "--from=docx --to=gfm --wrap=none --standalone --sandbox $PWD/ljus.docx" ] || exit 9
      printf -- '---\\ntitle: Plan för ljus\\n---\\n\\n# Syfte\\n\\n**Dnr** KS 2023/1 _x_\\n'
      """
    let run = try imports(
      "ljus.docx", in: place, programs: ["pandoc": script])
    #expect(run.status == 0, "\(run.err)")
    let written = try place.folder.read("content/dokument/plan-for-ljus.md")
    #expect(written.hasSuffix("\n---\n\n## Syfte\n\n**Dnr** KS 2023/1 _x_\n"), "\(written)")
  }

  @Test(arguments: [
    (
      "ljus.pdf",
      "styr: För att läsa en pdf behövs programmet pdftotext. Installera det med sudo apt install poppler-utils"
    ),
    (
      "ljus.docx",
      "styr: För att läsa ett Worddokument behövs programmet pandoc. Installera det med sudo apt install pandoc"
    ),
  ])
  func aMissingProgramIsExplained(file: String, beginning: String) throws {
    let place = try Municipality()
    try place.folder.write("%PDF-1.7\n", to: "ljus.pdf")
    try place.folder.write([0x50, 0x4B, 3, 4], to: "ljus.docx")
    let run = try imports(file, in: place, programs: [:])
    #expect(run.status == 2)
    #expect(run.err.hasPrefix(beginning), "\(run.err)")
  }

  @Test(arguments: [
    ("exit 1", "styr: ljus.pdf kan inte läsas som pdf. Är filen hel, och utan lösenord?\n"),
    (
      "echo Plan; kill -9 $$",
      "styr: ljus.pdf kan inte läsas som pdf. Är filen hel, och utan lösenord?\n"
    ),
    (
      "while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa$1; done",
      "styr: Texten är större än 16 MB och läses inte.\n"
    ),
  ])
  func aProgramThatFailsStopsTheImport(script: String, message: String) throws {
    let place = try Municipality()
    try place.folder.write("%PDF-1.7\n", to: "ljus.pdf")
    let before = try place.folder.snapshot("content")
    let run = try imports("ljus.pdf", in: place, programs: ["pdftotext": script])
    #expect(run.status == 2)
    #expect(run.err == message)
    #expect(try place.folder.snapshot("content") == before)
  }
}
