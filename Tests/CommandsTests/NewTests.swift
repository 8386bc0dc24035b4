import Foundation
import TestSupport
import Testing

struct NewTests {
  /// Runs the command with nobody there to answer questions.
  private func new(_ arguments: String..., in place: Municipality) throws -> Styr.Run {
    try place.run(["new"] + arguments, shell: "exec </dev/null")
  }

  @Test func writesAFileAndSaysWhatIsLeft() throws {
    let place = try Municipality()
    let run = try new("plan", "Plan för ljus", "--date", "2026-11-20", in: place)
    #expect(run.status == 0)
    #expect(
      run.out.hasPrefix("Skapade content/dokument/plan-for-ljus.md.\n\nGör så här:\n1. Öppna"))
    #expect(run.out.contains("- Plan för ljus har ingen dokumentansvarig."))
    #expect(try place.check().status == 0, "a draft is nobody's trouble")
  }

  @Test func whatIsGivenIsNotLeft() throws {
    let place = try Municipality()
    let run = try new(
      "plan", "Plan för ljus", "--ansvarig", "Miljönämnden", "--giltig-från", "2027",
      "--giltig-till", "Tills vidare", "--beslutad-av", "kommunfullmaktige", "--sammanfattning",
      "Ljus.", "--date", "2026-11-20", in: place)
    #expect(run.status == 0)
    #expect(run.out.hasPrefix("Skapade content/dokument/plan-for-ljus/2027.md."))
    let left = run.out.split(separator: "\n").filter { $0.hasPrefix("- ") }
    #expect(left.count == 2 && left[0].contains("hänvisar inte till något dokument"))
    #expect(left.last?.contains("”Skriv texten här.” står kvar under rubriken ”Syfte”") == true)
  }

  @Test func aBodyThatIsNamedTwiceIsWrittenOnce() throws {
    let place = try Municipality()
    let run = try new(
      "plan", "Ljus", "--ansvarig", "Miljönämnden", "--ansvarig", "miljonamnden", in: place)
    #expect(run.status == 0)
    let text = try String(
      contentsOfFile: place.folder.at("content/dokument/ljus.md"), encoding: .utf8)
    #expect(text.contains("\ndokumentansvarig: [miljonamnden]\n"), "\(text)")
  }

  @Test func aPeriodThatEndsBeforeItBeginsHasNotRunOut() throws {
    let place = try Municipality()
    let run = try new(
      "plan", "Ljus", "--giltig-från", "2027", "--giltig-till", "2026", "--date", "2026-11-21",
      in: place)
    #expect(run.status == 0)
    #expect(!run.out.contains("gick ut"), "\(run.out)")
    #expect(run.out.contains("2026"), "\(run.out)")
  }

  @Test func nothingIsSaidToHoldThatHasNotBegun() throws {
    let text = plan("Ljus", until: "2030-12-31").replacing("2024-01-01", with: "2027-01-01")
    let place = try Municipality(["dokument/ljus.md": text])
    let run = try new("--version", "ljus", "--date", "2026-11-20", in: place)
    #expect(run.status == 0, "\(run.err)")
    #expect(!run.out.contains("gäller nu") && !run.out.contains("versionen som gäller"))
  }

  @Test func neverWritesOverAFile() throws {
    let place = try Municipality(["dokument/mapp/ljus.md": plan("Ljus")])
    let run = try new("plan", "Ljus", in: place)
    #expect(run.status == 2)
    #expect(
      run.err == "styr: Dokumentet ljus finns redan: content/dokument/mapp/ljus.md. Ange ett annat "
        + "id med --id, eller gör nästa version med styr new --version ljus.\n")
    try place.folder.write("min text", to: "content/dokument/.ljus/x")
    #expect(try new("plan", "Ljus", "--id", "ljus-2", in: place).status == 0)
  }

  @Test(arguments: [
    (["new"], "Ange dokumentets typ och titel"),
    (["new", "plan"], "Ange dokumentets typ och titel"),
    (["new", "plam", "Ljus"], "Dokumenttypen plam finns inte. Menade du plan?"),
    (["new", "plan", "Ljus", "--ansvarig", "miljonamden"], "Menade du miljonamnden?"),
    (["new", "plan", "!!!"], "Titeln ger inget id."),
    (["new", "plan", "Ljus", "--id", "Ljus Å"], "ljus-a"),
    (["new", "plan", "Ljus", "--giltig-från", "2027-02-30"], "2027-02-30 är inget datum"),
    (["new", "plan", "Ljus", "--paragraf", "3"], "Ange med --beslutad-av"),
    (["new", "--version", "ljus", "--giltig-till", "2030"], "Bara --giltig-från kan anges"),
    (["new", "--version", "luss"], "Dokumentet luss finns inte."),
  ])
  func wrongUseIsExplained(arguments: [String], sentence: String) throws {
    let place = try Municipality()
    let run = try Styr.run(arguments, in: place.folder.path, shell: "exec </dev/null")
    #expect(run.status == 64)
    #expect(run.err.contains(sentence))
    #expect(run.out.isEmpty)
  }

  @Test func aNewVersionMovesASingleFileIntoAFolder() throws {
    let place = try Municipality([
      "dokument/ljus.md": plan("Ljus"),
      "dokument/luft.md": plan("Luft", body: "Se [ljus](ljus.md).\n"),
    ])
    let run = try new("--version", "ljus", "--date", "2026-11-20", in: place)
    #expect(run.status == 0)
    #expect(
      run.out.hasPrefix(
        "Skapade content/dokument/ljus/2031-01-01.md av content/dokument/ljus/2024-01-01.md."))
    #expect(run.out.contains("content/dokument/ljus.md heter content/dokument/ljus/2024-01-01.md."))
    #expect(run.out.contains("Länkar till filen är ändrade i dokument/luft.md."))
    let check = try place.check("--fail-on", "error")
    #expect(check.status == 0, "\(check.out)")
    let again = try new("--version", "ljus", "--date", "2026-11-20", in: place)
    #expect(again.status == 2)
    #expect(again.err.contains("Det finns redan en version som börjar gälla 1 januari 2031"))
  }

  @Test func aVersionThatNeverEndsNeedsAStart() throws {
    let place = try Municipality(["dokument/ljus.md": plan("Ljus", until: "tills vidare")])
    #expect(try new("--version", "ljus", in: place).status == 64)
    let run = try new("--version", "ljus", "--giltig-fran", "2027", in: place)
    #expect(run.status == 0)
    #expect(run.out.contains("dokument/ljus/2027.md"))
  }
}
