import Checks
import Documents
import Findings
import Testing

/// How rules speak: whole sentences that stand in a list, and advice that can be followed.
struct WordingTests {
  @Test(arguments: Rule.all)
  func theWordsOfARuleAreSentences(rule: Rule) {
    #expect(rule.title.last?.isPunctuation == false, "\(rule.title) is a heading")
    for paragraph in rule.rationale.split(separator: "\n") {
      #expect(paragraph.last == "." || paragraph.last == "?", "\(paragraph)")
    }
  }

  @Test(arguments: RuleTests.cases)
  func aFindingIsASentenceWithoutAStopAndAdviceHasOne(_ item: Case) async throws {
    for finding in try await item.findings() {
      #expect(finding.message.last != ".", "\(finding.message)")
      let advice = try #require(finding.advice, "\(finding.message) comes without advice")
      #expect(advice.last == "." || advice.last == "?", "\(advice)")
    }
  }
}

extension Case {
  /// What the rule finds in the example, the arrows left out.
  fileprivate func findings() async throws -> [Finding] {
    let sources = example.sources { $0.replacing("↓", with: "") }
    let content = try await Content.parse(sources)
    let today = try #require(LocalDate(example.today))
    return rule.check(Rule.Context(Register(content, today: today)))
  }
}
