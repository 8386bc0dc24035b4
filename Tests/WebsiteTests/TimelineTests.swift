import Documents
import Testing

@testable import Website

struct TimelineTests {
  private static let types = """
    - { id: plan, namn: plan, plural: planer, familj: styrdokument, klass: aktiverande }
    - { id: policy, namn: policy, plural: policyer, familj: styrdokument, klass: normerande }
    """

  @Test func theFirstToBeginStandsFirstAndWhatHasNoBeginningLast() async throws {
    let groups = try await groups([
      "dokument/a.md": plan("A"),
      "dokument/b.md": plan("B", ["giltig-från: 2024", "giltig-till: 2029"]),
      "dokument/c.md": plan("C", ["giltig-från: 2020", "giltig-till: 2023"]),
      "dokument/d.md": plan("D", ["giltig-från: 2024", "giltig-till: 2026"]),
      "dokument/e.md": plan("E", ["giltig-till: 2029"]),
    ])
    #expect(groups.map { $0.type?.type.id.value } == ["plan"])
    #expect(groups[0].rows.map(\.version.title.value) == ["C", "D", "B", "E", "A"])
    #expect(groups[0].isOpen)
  }

  @Test func everyDocumentStandsOnceUnderItsTypeAlsoWithoutOne() async throws {
    let groups = try await groups([
      "dokument/a/2020.md": plan("A"), "dokument/a/2024.md": plan("A"),
      "dokument/b.md": "---\ntitel: B\ntyp: policy\n---\n",
      "dokument/c.md": "---\ntitel: C\n---\n",
      "dokument/d.md": "---\ntitel: D\ntyp: finns-inte\n---\n",
    ])
    #expect(groups.map { $0.type?.type.id.value } == ["plan", "policy", nil])
    #expect(groups.map { $0.rows.map(\.version.title.value) } == [["A"], ["B"], ["C", "D"]])
  }

  @Test(arguments: [(200, true), (201, false)])
  func manyDocumentsAreFoldedByType(_ count: Int, _ isOpen: Bool) async throws {
    let files = (1...count).map { ("dokument/d\($0).md", plan("D\($0)")) }
    let groups = try await groups(Dictionary(uniqueKeysWithValues: files))
    #expect(groups.map(\.isOpen) == [isOpen])
    #expect(groups[0].rows.count == count)
  }

  private func groups(_ files: [String: String]) async throws -> [TimelineGroup] {
    let register = try await register(
      files.merging(["dokumenttyper.yml": Self.types]) { own, _ in own })
    let pages = SitePages(register, findings: [])
    return TimelineGroup.all(in: register, rows: pages.rows, on: pages.site)
  }
}
