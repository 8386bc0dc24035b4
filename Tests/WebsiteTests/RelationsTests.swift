import Findings
import Testing
import Website

struct RelationsTests {
  /// A document that `count` others name, each in as many sections as its number says.
  private func site(leaning count: Int) async throws -> Build {
    var files = [
      "dokument/nav.md": plan("Nav", ["giltig-från: 2020", "giltig-till: tills vidare"])
    ]
    for number in 1...count {
      let sections = (1...number).map { "## \($0) Del \($0)\n\nSe [[nav]].\n\n" }.joined()
      let until = number == 1 ? "2021" : "tills vidare"
      let fields = ["giltig-från: 2020", "giltig-till: \(until)", "bygger-på: [nav]"]
      files["dokument/d\(number).md"] = plan("Plan \(number + 100)", fields, body: sections)
    }
    return try await build(sources(files))
  }

  private func rows(_ page: String) -> [Substring] {
    page.split(separator: "\n").filter { $0.contains(", avsnitt ") }
  }

  @Test func aDocumentThatFewLeanOnShowsThemAllAndHasNoPageMore() async throws {
    let build = try await site(leaning: 3)
    let page = try build.text("dokument/nav/index.html")
    #expect(rows(page).count == 6)
    #expect(page.contains("samband_adress , samband_antal 6"))
    #expect(!build.files.contains { $0.path.contains("/samband/") })
    #expect(try !build.text("sitemap.xml").contains("/samband/"))
  }

  @Test func theOthersStandOnAPageOfTheirOwn() async throws {
    let build = try await site(leaning: 30)
    let page = try build.text("dokument/nav/index.html")
    #expect(rows(page).count == 10)
    #expect(page.contains("samband_adress /dokument/nav/samband/, samband_antal 60"))
    #expect(page.contains("ligger_till_grund_for, antal 30, fler 25"))
    let all = try build.text("dokument/nav/samband/index.html")
    #expect(rows(all).count == 60)
    #expect(all.contains("ligger_till_grund_for, antal 30, fler :"))
    #expect(try build.text("sitemap.xml").contains("/dokument/nav/samband/<"))
  }

  @Test func whatIsOverStandsLast() async throws {
    let all = try await site(leaning: 30).text("dokument/nav/samband/index.html")
    let titles = rows(all).prefix(30)
    #expect(titles.last?.contains("Plan 101<") == true)
    #expect(titles.first?.contains("Plan 102<") == true)
  }

  @Test func everySectionThatRefersIsNamedAndAFewOnTheDocumentsPage() async throws {
    let build = try await site(leaning: 5)
    let shown = try rows(build.text("dokument/nav/index.html")).last { $0.contains("Plan 105<") }
    #expect(shown?.contains("<a href=\"/dokument/d5/#del-3\">3</a> , fler_avsnitt 2") == true)
    let all = try rows(build.text("dokument/nav/samband/index.html"))
      .last { $0.contains("Plan 105<") }
    #expect(all?.contains("<a href=\"/dokument/d5/#del-5\">5</a> , fler_avsnitt ,") == true)
  }

  @Test func aPageWeighsTheSameHoweverManyLeanOnIt() async throws {
    let few = try await site(leaning: 40).text("dokument/nav/index.html").utf8.count
    let many = try await site(leaning: 90).text("dokument/nav/index.html").utf8.count
    #expect(abs(many - few) < 10)
  }
}
