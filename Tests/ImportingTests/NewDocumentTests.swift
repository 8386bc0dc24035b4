import Documents
import Findings
import Importing
import Testing

struct NewDocumentTests {
  @Test func standsInAFileOfItsOwnUntilItsStartIsKnown() async throws {
    var document = try await Sample.document()
    #expect(document.path == "dokument/plan-for-ljus-i-staden.md")
    document.validFrom = StatedDate("2027-03")
    #expect(document.path == "dokument/plan-for-ljus-i-staden/2027-03.md")
  }

  @Test func isReadWithoutAnythingToRemarkOn() async throws {
    let result = Version.parse(try await Sample.file())
    #expect(result.findings.allSatisfy(isOfStarterText))
    #expect(result.value?.title.value == "Plan för ljus i staden")
    #expect(result.value?.isDraft == true)
  }

  /// What is to be written in its place is told of what a new document begins with, and nothing else.
  private func isOfStarterText(_ finding: Finding) -> Bool {
    finding.rule == "unintended-text"
      && finding.message.hasPrefix("Mallens text ”Skriv texten här.”")
  }

  @Test(arguments: FrontMatterKey.allCases)
  func namesEveryField(key: FrontMatterKey) async throws {
    let lines = try await Sample.lines()
    let index = try #require(
      lines.firstIndex { $0.hasPrefix(key.rawValue + ":") || $0.hasPrefix("# \(key.rawValue):") })
    #expect(lines[index - 1].hasPrefix("#"), "a comment stands above it")
  }

  @Test func saysWhichIDsThereAre() async throws {
    let text = try await Sample.lines().joined(separator: " ")
    #expect(text.contains("kommunfullmaktige"))
    #expect(text.contains("miljonamnden"))
    #expect(text.contains("13 Bekämpa klimatförändringarna"))
    #expect(text.contains("alla-nämnder"))
  }

  /// Every suggestion can be taken as it stands: without its number sign it is a field that is read.
  @Test func itsSuggestionsAreFieldsOnceTheSignIsGone() async throws {
    let keys = FrontMatterKey.allCases.map { "# \($0.rawValue):" }
    var isSuggestion = false
    let lines = try await Sample.lines().map { line in
      isSuggestion = keys.contains { line.hasPrefix($0) } || isSuggestion && line.hasPrefix("#   ")
      return isSuggestion ? String(line.dropFirst(2)) : line
    }
    let file = SourceFile(path: "dokument/ljus.md", text: lines.joined(separator: "\n"))
    let result = Version.parse(file)
    #expect(result.findings.allSatisfy(isOfStarterText))
    #expect(result.findings.count == 2)
    #expect(result.value?.targets.first?.year?.value == 2030)
    #expect(result.value?.sectionGoals.count == 1)
    #expect(result.value?.statedClass?.value == .aktiverande)
    #expect(result.value?.adoption?.by?.value == "kommunfullmaktige")
    #expect(result.value?.followUp?.interval?.months == 24)
  }

  @Test func hasTheHeadingsThatItsTypeRequires() async throws {
    let lines = try await Sample.lines()
    #expect(
      lines.filter { $0.hasPrefix("#") && $0.hasPrefix("## ") } == [
        "## Syfte", "## Ansvar och uppföljning",
      ])
  }

  @Test(arguments: [
    "Kultur: en plan", "# Plan", "- plan", "\"Plan\"", "true", "Plan #3", "@plan", "a\\b", "[plan]",
    "Plan & mål", "Ö", "null", "'plan", "plan:", "2030", "?",
  ])
  func aTitleIsReadAsItWasWritten(title: String) async throws {
    let content = try await Sample.content()
    let type = try #require(content.type(called: "plan"))
    let text = NewDocument(type: type, title: title, id: "prov").text(in: content)
    let result = Version.parse(SourceFile(path: "dokument/prov.md", text: text))
    #expect(result.value?.title.value == title)
    #expect(result.findings.allSatisfy(isOfStarterText))
  }

  @Test(arguments: [("plan", "plan"), ("Planer", "plan"), ("PLAN", "plan"), ("plam", nil)])
  func aTypeIsKnownByItsIDAndItsNames(word: String, id: String?) async throws {
    #expect(try await Sample.content().type(called: word)?.id.value == id)
  }

  @Test(arguments: [("KF", "kommunfullmaktige"), ("miljönämnden", "miljonamnden"), ("MN", nil)])
  func aBodyIsKnownByItsIDItsNameAndItsAliases(word: String, id: String?) async throws {
    #expect(try await Sample.content().body(called: word)?.id.value == id)
  }
}
