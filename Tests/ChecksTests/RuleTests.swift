import Checks
import Documents
import Findings
import Foundation
import Testing

struct RuleTests {
  static let cases = Rule.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) }
  }

  /// Runs every example of every rule: each finding stands at an arrow and says what it should.
  @Test(arguments: cases)
  func findsWhatItsExamplesSay(_ item: Case) async throws {
    try await item.verify { $0 }
  }

  @Test(arguments: cases)
  func findsTheSameWithCarriageReturns(_ item: Case) async throws {
    try await item.verify { $0.replacing("\n", with: "\r\n") }
  }

  /// An emoji before an arrow inside a text moves the place by one column.
  @Test(arguments: cases)
  func countsAnEmojiAsOneCharacter(_ item: Case) async throws {
    try await item.verify {
      $0.replacing(" Se ↓", with: " Se 👩🏽‍🚒 ↓").replacing("Se ↓", with: "Se 👩🏽‍🚒 ↓")
    }
  }

  @Test(arguments: Rule.all)
  func hasAnExampleOfBothKinds(rule: Rule) {
    #expect(
      rule.examples.contains { $0.messages.isEmpty }, "\(rule.id.rawValue) never stays silent")
    #expect(rule.examples.contains { !$0.messages.isEmpty }, "\(rule.id.rawValue) never speaks")
  }

  @Test func everyRuleFileIsInTheList() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Checks/Rules").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(files.count == Rule.all.count)
    #expect(Rule.all.map(\.id.rawValue) == Rule.all.map(\.id.rawValue).sorted())
  }

  /// What a rule found is kept while only running text changes.
  @Test func noRuleLooksAtRunningText() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Checks").standardized
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Report") && !$0.hasPrefix("Reminders") }
    #expect(names.count > Rule.all.count)
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for word in [".html", ".holes", ".wordCount", ".htmlStart", ".htmlEnd"] {
        #expect(!text.contains(word), "\(name)")
      }
    }
  }
}

/// One example of one rule.
struct Case: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let example: Example

  var testDescription: String { "\(rule.id.rawValue): \(example.name)" }

  func verify(_ transform: (String) -> String) async throws {
    let marked = example.sources(transform).map { file in
      MarkedText(String(decoding: file.bytes, as: UTF8.self), path: file.path)
    }
    let paths = example.sources().map(\.path)
    let sources = zip(paths, marked).map { SourceFile(path: $0, text: $1.text) }
    let content = try await Content.parse(sources)
    let today = try #require(LocalDate(example.today))
    let findings = rule.check(Rule.Context(Register(content, today: today))).sorted()
    #expect(findings.map(\.message) == example.messages)
    #expect(findings.allSatisfy { $0.rule == rule.id })
    #expect(findings.map(\.location) == marked.flatMap(\.locations))
  }
}
