import Checks
import Documents
import Findings
import Testing

/// Each rule's fault, put into a copy of the city's content, is found at its place, and the report
/// is what it was when the fault is gone.
struct MutationTests {
  @Test(arguments: Mutation.all)
  func aFaultInTheContentIsFoundAtItsPlace(mutation: Mutation) async throws {
    let sources = try RealContent.sources()
    let before = try await findings(sources)
    let faulty = try #require(mutation.applied(to: sources), "the content has changed")
    let new = Set(try await findings(faulty.sources)).subtracting(before)
    let found = new.filter { $0.rule == mutation.rule }.map(\.location)
    #expect(!faulty.places.isEmpty)
    for place in faulty.places { #expect(found.contains(place), "\(found)") }
    #expect(try await findings(sources) == before)
  }

  @Test func everyRuleHasAFault() {
    #expect(Mutation.all.map(\.rule) == Rule.all.map(\.id))
  }

  private func findings(_ sources: [SourceFile]) async throws -> [Finding] {
    let today = try #require(LocalDate("2026-11-20"))
    return Register(try await Content.parse(sources), today: today).findings()
  }
}

extension Mutation: CustomTestStringConvertible {
  var testDescription: String { rule.rawValue }
}
