import Checks
import Findings
import Foundation
import Testing

struct ExplainTests {
  @Test(arguments: Rule.all.map(\.id.rawValue))
  func explainsEveryRule(_ name: String) throws {
    let rule = try #require(Rule.named(name))
    let run = try Styr.run(["explain", name])
    #expect(run.status == 0)
    #expect(run.err == "")
    #expect(run.out.hasPrefix("\(rule.title) (\(name))\n"))
    #expect(run.out.contains(rule.rationale))
    #expect(run.out.contains("Säger till: ") && run.out.contains("Tiger: "))
    #expect(!run.out.contains("↓") && !run.out.contains("\0"))
    for message in rule.examples.flatMap(\.messages) { #expect(run.out.contains("  → \(message)\n")) }
  }

  @Test func listsEveryRuleWithoutAName() throws {
    let run = try Styr.run(["explain"])
    #expect(run.status == 0)
    #expect(run.err == "")
    let lines = run.out.split(separator: "\n")
    #expect(lines.map { String($0.prefix { $0 != " " }) } == Rule.all.map(\.id.rawValue))
    for (line, rule) in zip(lines, Rule.all) { #expect(line.hasSuffix("\t" + rule.title)) }
  }
}
