import Documents
import Findings
import Testing

struct MisnamedFileTests {
  private static let other = "Är det ett annat dokument, flytta det ut ur mappen."
  private static let howTo =
    "En version heter som den dag, den månad eller det år då den börjar gälla: 2026-05-01.md, "
    + "2026-05.md eller 2026.md. "

  @Test(arguments: [
    ("20280101", "2028-01-01"), ("202805", "2028-05"), ("2026-5-1", "2026-05-01"),
    ("2026.05.01", "2026-05-01"), ("2026_05", "2026-05"), ("1 maj 2026", "2026-05-01"),
    ("1-Maj-2026", "2026-05-01"), ("maj 2026", "2026-05"), ("2026 dec", "2026-12"),
    ("01.05.2026", "2026-05-01"), ("2026 05 01", "2026-05-01"),
  ])
  func aNameThatCanBeUnderstoodIsCorrected(name: String, right: String) {
    let findings = read(text(), path: "dokument/plan-x/\(name).md").findings
    #expect(
      findings.map(\.message) == [
        "Filen \(name).md ligger i mappen plan-x, men namnet är ingen dag"
      ])
    #expect(findings.map(\.location) == [SourceLocation("dokument/plan-x/\(name).md")])
    #expect(findings.first?.advice == "Menade du \(right).md? \(Self.other)")
  }

  @Test(arguments: [
    "2023-13-01", "2026-02-30", "v2", "V2", "v1.0", "v 2", "2", "1.2", "260501", "99999999",
    "00000000", "2026--", "31 feb 2026", "1 maj", "2026-05-01-02",
  ])
  func anyOtherSuchNameComesWithHowNamesAreWritten(name: String) {
    let findings = read(text(), path: "dokument/miljo/plan/\(name).md").findings
    #expect(findings.count == 1)
    #expect(
      findings.first?.message == "Filen \(name).md ligger i mappen plan, men namnet är ingen dag")
    let advice = findings.first?.advice
    #expect(advice == Self.howTo + Self.other || advice?.hasPrefix("Menade du ") == true)
  }

  /// What can be an address is a document that somebody should look at; what cannot stops the build.
  @Test(arguments: [
    ("v2", RuleID.misnamedVersion), ("20280101", .misnamedVersion),
    ("1-maj-2026", .misnamedVersion),
    ("1 maj 2026", .unreadableValue), ("2026.05.01", .unreadableValue), ("V2", .unreadableValue),
  ])
  func aNameThatIsNoIDStopsTheBuild(name: String, rule: RuleID) {
    #expect(read(text(), path: "dokument/plan/\(name).md").findings.map(\.rule) == [rule])
  }

  @Test(arguments: [
    "plan-2026", "maj", "vision-2035", "budget-maj-2026", "v2-plan", "v", "version-2",
    "2026-plan", "agenda-2030", "2026", "2026-05", "2026-05-01",
  ])
  func otherNamesAreLeftAlone(name: String) {
    #expect(read(text(), path: "dokument/plan/\(name).md").findings.isEmpty)
  }

  @Test(arguments: [
    ("2026-05-01", "2026-05-01.md"), ("20280101", "2028-01-01.md"), ("v2", "2026-05-01.md"),
  ])
  func aVersionOutsideAnyFolderIsToldWhereItBelongs(name: String, right: String) {
    let findings = read(text(), path: "dokument/\(name).md").findings
    #expect(
      findings.map(\.message) == [
        "Filen \(name).md heter som en version, men ligger inte i något dokuments mapp"
      ])
    #expect(
      findings.first?.advice
        == "Lägg filen i en mapp som heter som dokumentet, till exempel dokument/plan/\(right). "
        + "Är det ett eget dokument, döp filen efter det.")
  }
}
