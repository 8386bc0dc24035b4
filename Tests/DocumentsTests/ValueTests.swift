import Documents
import Findings
import Testing

struct StatedDateTests {
  @Test(arguments: [
    ("2025-09-01", "2025-09-01", "2025-09-01", "1 september 2025"),
    ("2025-09", "2025-09-01", "2025-09-30", "september 2025"),
    ("2028-02", "2028-02-01", "2028-02-29", "februari 2028"),
    ("2025-02", "2025-02-01", "2025-02-28", "februari 2025"),
    ("2025-12", "2025-12-01", "2025-12-31", "december 2025"),
    ("2025", "2025-01-01", "2025-12-31", "2025"),
    ("9999", "9999-01-01", "9999-12-31", "9999"),
  ])
  func spansWhatIsStated(text: String, first: String, last: String, words: String) throws {
    let date = try #require(StatedDate(text))
    #expect(date.firstDay.description == first)
    #expect(date.lastDay.description == last)
    #expect(date.description == text)
    #expect(date.swedish == words)
  }

  @Test(arguments: [
    "2025-02-30", "2025-13", "2025-00", "0000", "25", "2025-9", "2025-9-", "2025-", "-2025",
    "tills vidare", "augusti 2025", "2025-09-01T00:00", "",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(StatedDate(text) == nil)
  }
}

struct IntervalTests {
  @Test(arguments: [
    ("2 år", 24), ("2 ar", 24), ("ett år", 12), ("två år", 24), ("Fyra År", 48), ("6 månader", 6),
    ("en månad", 1), ("1 manad", 1), ("100 år", 1_200), ("tva\u{30A} a\u{30A}r", 24),
  ])
  func readsWords(text: String, months: Int) {
    #expect(Interval(text)?.months == months)
  }

  @Test(arguments: [
    "2", "år", "0 år", "-2 år", "101 år", "1201 månader", "2 veckor", "2 år till", "",
  ])
  func refusesWhatIsNoInterval(text: String) {
    #expect(Interval(text) == nil)
  }

  @Test(arguments: [("24 månader", "2 år"), ("1 månad", "1 månad"), ("18 månader", "18 månader")])
  func saysItInSwedish(text: String, words: String) {
    #expect(Interval(text)?.swedish == words)
  }
}

struct GoalIDTests {
  @Test func ordersNumbersAsNumbersAndLettersAfterThem() {
    let goals = ["13.10", "8.a", "13", "8.2", "6.B", "13.2", "8.10", "6"].compactMap(GoalID.init)
    #expect(
      goals.sorted().map(\.description)
        == ["6", "6.b", "8.2", "8.10", "8.a", "13", "13.2", "13.10"])
  }

  @Test(arguments: [
    "", "0", "-1", "1000", "13.", ".2", "13.0", "13.ab", "13.2.1", "13,2", "mål 13",
  ])
  func refusesWhatIsNoGoal(text: String) {
    #expect(GoalID(text) == nil)
  }
}

struct ReferenceTests {
  @Test(arguments: [
    ("luftplan", Reference(document: "luftplan")),
    ("luftplan#mal", Reference(document: "luftplan", anchor: "mal")),
    ("luftplan@2016", Reference(document: "luftplan", version: "2016")),
    ("luftplan#mal@2016", Reference(document: "luftplan", anchor: "mal", version: "2016")),
    ("luftplan@2016#mal", Reference(document: "luftplan", anchor: "mal", version: "2016")),
    ("luftplan#", Reference(document: "luftplan", anchor: "")),
    ("", Reference(document: "")),
  ])
  func readsAnAnchorAndAVersionInEitherOrder(text: String, reference: Reference) {
    #expect(Reference(text) == reference)
  }
}

struct VersionPathTests {
  @Test(
    arguments: [
      ("dokument/luftplan.md", "luftplan", nil), ("dokument/miljo/luftplan.md", "luftplan", nil),
      ("dokument/luftplan/2022.md", "luftplan", "2022"),
      ("dokument/luftplan/2022-09.md", "luftplan", "2022-09"),
      ("dokument/miljo/luftplan/2022-09-01.md", "luftplan", "2022-09-01"),
      ("dokument/2022.md", "2022", nil), ("dokument/luftplan/2022-02-30.md", "2022-02-30", nil),
      ("dokument/luftplan/utkast.md", "utkast", nil),
    ] as [(String, String, String?)])
  func tellsVersionsFromDocuments(path: String, document: String, version: String?) {
    #expect(VersionPath(path).documentID == document)
    #expect(VersionPath(path).versionName == version)
  }
}
