import Checks
import Documents
import Findings
import Testing

/// Whole reports on a small municipality with one finding of most kinds, awkward signs included.
struct ReportTests {
  static let files = [
    "dokument/luftplan.md": """
    ---
    titel: "Luftplan: 100 % ren, <snart>"
    typ: plan
    sammanfattning: En plan, med komma | streck.
    dokumentansvarig: miljokontoret
    giltig-från: 2024-01-01
    giltig-till: 2026-12-31
    ---

    Se 👩🏽‍🚒 [[vattenplan]] och [[vattenplan|planen]].

    ## Ansvar och uppföljning

    [här](https://exempel.example)
    """,
    "dokument/vattenplan.md": """
    ---
    titel: Vattenplan
    typ: plan
    sammanfattning: En plan för vatten.
    giltig-från: 2020
    giltig-till: 2025
    ---

    Se [[luftplan]] och [[luftplann]].
    """,
  ]

  static func report() async throws -> Report {
    let sources = Example.base.merging(files) { _, own in own }.sorted { $0.key < $1.key }
      .map { SourceFile(path: $0.key, text: $0.value) }
    let content = try await Content.parse(sources)
    let today = try #require(LocalDate("2026-11-20"))
    let register = Register(content, today: today)
    return Report(register, findings: register.findings(), sources: sources)
  }

  @Test func textIsWhole() async throws {
    let text = try await Self.report().text()
    #expect(text == (try Expected.text("rapport.txt", of: text)))
  }

  @Test func jsonIsWhole() async throws {
    let text = try await Self.report().json()
    #expect(text == (try Expected.text("rapport.json", of: text)))
  }

  @Test func gitHubIsWhole() async throws {
    let report = try await Self.report()
    let text = report.github(under: "content") + "\n" + report.githubSummary()
    #expect(text == (try Expected.text("rapport-github.txt", of: text)))
  }

  @Test func sarifIsWhole() async throws {
    let text = try await Self.report().sarif(under: "content")
    #expect(text == (try Expected.text("rapport.sarif", of: text)))
  }

  @Test func junitIsWhole() async throws {
    let text = try await Self.report().junit()
    #expect(text == (try Expected.text("rapport-junit.xml", of: text)))
  }

  @Test func markdownIsWhole() async throws {
    let text = try await Self.report().markdown()
    #expect(text == (try Expected.text("rapport.md", of: text)))
  }

  /// Two lines put in above do not change who a finding is.
  @Test func fingerprintsStayWhenLinesMove() async throws {
    func fingerprints(_ text: String) async throws -> [Substring] {
      var files = Self.files
      files["dokument/luftplan.md"] = text
      let sources = Example.base.merging(files) { _, own in own }.sorted { $0.key < $1.key }
        .map { SourceFile(path: $0.key, text: $0.value) }
      let register = Register(
        try await Content.parse(sources), today: try #require(LocalDate("2026-11-20")))
      let report = Report(register, findings: register.findings(), sources: sources)
      return report.sarif(under: "content").split(separator: "\n")
        .filter { $0.contains("styr/v1") }
    }
    let text = try #require(Self.files["dokument/luftplan.md"])
    let moved = text.replacing("\nSe 👩🏽‍🚒", with: "\nEtt stycke till.\n\nSe 👩🏽‍🚒")
    let before = try await fingerprints(text)
    #expect(before == (try await fingerprints(moved)))
    #expect(Set(before).count == before.count)
    #expect(before.count > 4)
  }
}
