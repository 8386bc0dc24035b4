import Documents
import Testing

@testable import Website

struct GoalMatrixTests {
  private static let registers = [
    "dokumenttyper.yml": """
    - { id: plan, namn: plan, plural: planer, familj: styrdokument, klass: aktiverande }
    - { id: fraga, namn: fråga, plural: frågor, familj: information }
    """,
    "agenda2030.yml": """
    - { nummer: 3, namn: Hälsa, färg: "#4C9F38", delmål: ["3.4"] }
    - { nummer: 11, namn: Städer, färg: "#FD9D24", delmål: ["11.7"] }
    """,
  ]

  @Test func onlyWhatADocumentStatesFillsACell() async throws {
    let page = try await page([
      "dokument/a.md": plan("A", ["agenda-2030: [\"11.7\"]"]),
      "dokument/b.md": plan("B", [], body: "Planen arbetar för mål 3, god hälsa.\n"),
      "dokument/c.md": plan("C", ["avsnitt: { syfte: 3 }"], body: "## Syfte\n\nText.\n"),
    ])
    #expect(page.matrix.naming.map(words) == ["A: – 11", "C: 3 –"])
    #expect(page.matrix.silent.map(words) == ["B: – –"])
  }

  @Test func whatNoLongerHoldsAndWhatSteersNothingIsLeftOut() async throws {
    let page = try await page([
      "dokument/a.md": plan("A", ["agenda-2030: [3]", "giltig-till: 2020"]),
      "dokument/b.md": "---\ntitel: B\ntyp: fraga\n---\n",
      "dokument/c.md": "---\ntitel: C\ntyp: fraga\nagenda-2030: [3]\n---\n",
      "dokument/d.md": plan("D", ["giltig-till: 2020"]),
    ])
    #expect(page.matrix.naming.map(\.name) == ["C"])
    #expect(page.matrix.silent.isEmpty && page.sections.isEmpty)
  }

  @Test(arguments: [(60, 60, 0), (63, 60, 3)])
  func ofManyEmptyRowsTheFirstAreShownAndTheRestCounted(
    _ count: Int, _ shown: Int, _ leftOut: Int
  ) async throws {
    let files = (1...count).map { ("dokument/d\($0).md", plan("D\($0)")) }
    let page = try await page(Dictionary(uniqueKeysWithValues: files))
    #expect(page.matrix.silent.count == shown)
    #expect(page.matrix.leftOut == leftOut)
  }

  @Test func sectionsStandInTheOrderOfTheTextUnderTheirHeadings() async throws {
    let body = """
      ## 1 Miljö

      ### 1.1 Luft

      ### 1.2 Vatten

      ### 1.3 Utan uppgift

      ## 2 Trygghet

      ### 2.1 Torg
      """
    let page = try await page([
      "dokument/a.md": plan(
        "A", ["agenda-2030: [3]", "avsnitt: { torg: [], vatten: [\"3.4\", 11], luft: 11 }"],
        body: body)
    ])
    let matrix = try #require(page.sections.first)
    #expect(page.sections.count == 1)
    #expect(words(matrix.whole) == "A: 3 –")
    #expect(matrix.groups.map(\.title) == ["1 Miljö", "2 Trygghet"])
    #expect(
      matrix.groups.map { $0.rows.map(words) } == [
        ["1.1 Luft: – 11", "1.2 Vatten: 3 11"], ["2.1 Torg: – –"],
      ])
    #expect(matrix.groups[1].rows[0].href == "/dokument/a/#torg")
  }

  @Test func theSectionsOfTheFirstTenDocumentsAreShownAndTheRestNamed() async throws {
    let files = (10...21).map {
      ("dokument/d\($0).md", plan("D\($0)", ["avsnitt: { syfte: 3 }"], body: "## Syfte\n"))
    }
    let page = try await page(Dictionary(uniqueKeysWithValues: files))
    #expect(page.sections.count == 10)
    #expect(page.more.map(\.name) == ["D20", "D21"])
  }

  private func words(_ row: GoalMatrixRow) -> String {
    let cells = row.cells.map { $0.isNamed ? String($0.goal) : "–" }
    return row.name + ": " + cells.joined(separator: " ")
  }

  private func page(_ files: [String: String]) async throws -> AgendaPage {
    let register = try await register(files.merging(Self.registers) { own, _ in own })
    let pages = SitePages(register, findings: [])
    return AgendaPage(
      register, rows: pages.rows, byGoal: RowsByGoal(pages.rows), on: pages.site)
  }
}
