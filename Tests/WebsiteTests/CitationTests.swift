import Testing
import Website

struct CitationTests {
  private func page(_ fields: [String], others: [String: String] = [:]) async throws -> String {
    let files = [
      "dokument/a.md": plan("Plan A", fields, body: "## 2.1 Ansvar\n\nText.\n\n## Slut\n")
    ]
    return try await build(sources(files.merging(others) { _, other in other }))
      .text("dokument/a/index.html")
  }

  @Test(arguments: [
    (["giltig-från: 2025-09-01", "giltig-till: 2027-12-31"], "gäller 2025-09-01–2027-12-31"),
    (["giltig-från: 2026", "giltig-till: 2026"], "gäller 2026"),
    (["giltig-från: 2022-03", "giltig-till: 2025"], "gällde 2022-03–2025"),
    (["giltig-från: 2028", "giltig-till: 2030"], "ska gälla 2028–2030"),
    (["giltig-från: 2020", "giltig-till: tills vidare"], "gäller från 2020 tills vidare"),
    (["giltig-till: tills vidare"], "gäller tills vidare"),
    (["giltig-till: 2027"], "gäller till och med 2027"),
    (["giltig-från: 2020"], "gäller från 2020, slutet är inte angivet"),
    ([], "giltighet ej angiven"),
  ])
  func itSaysWhenTheDocumentHoldsAsExactlyAsItIsKnown(
    fields: [String], validity: String
  ) async throws {
    let page = try await page(fields)
    #expect(
      page.contains("<p>hanvisning Plan A, \(validity), https://prov.example/dokument/a/"))
    #expect(page.contains("<p class=\"citat\">Plan A, avsnitt 2.1, \(validity)</p>"))
    #expect(page.contains("<p class=\"citat\">Plan A, avsnittet ”Slut”, \(validity)</p>"))
  }

  @Test func whatWasReplacedHeldUntilTheDayBefore() async throws {
    let successor = plan(
      "Plan B", ["giltig-från: 2024-07-01", "giltig-till: 2029", "ersätter: [a]"])
    let page = try await page(
      ["giltig-från: 2020", "giltig-till: 2026"], others: ["dokument/b.md": successor])
    #expect(page.contains("<p>hanvisning Plan A, gällde 2020–2024-06-30, "))
  }

  @Test func aVersionIsReferredToByTheAddressThatNeverChanges() async throws {
    let text = plan("Plan C", ["giltig-från: 2025-01-01", "giltig-till: 2027"])
    let build = try await build(sources(["dokument/c/2025-01-01.md": text]))
    let page = try build.text("dokument/c/index.html")
    #expect(page.contains("gäller 2025-01-01–2027, https://prov.example/dokument/c/2025-01-01/<"))
  }
}
