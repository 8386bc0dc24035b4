import Findings
import Testing

@testable import Markdown

struct HeadingTests {
  @Test func aHeadingShowsItsNumberAndLinksToItself() {
    #expect(
      html("## 2.1. Minimera *klimatpåverkan*") == """
        <h2 id="minimera-klimatpaverkan"><span class="nr">2.1</span> Minimera <em>klimatpåverkan</em> \
        <a class="ankare" href="#minimera-klimatpaverkan" \
        aria-label="Länk till avsnittet Minimera klimatpåverkan">#</a></h2>

        """)
  }

  @Test func aHeadingIsAValue() {
    let body = parse("Text\n\n ## 2.1 Mål & \"medel\"\n", firstLine: 10)
    let heading = body.headings[0]
    #expect(heading.level == 2)
    #expect(heading.number == "2.1")
    #expect(heading.text == "Mål & \"medel\"")
    #expect(heading.anchor == "mal-medel")
    #expect(heading.location == SourceLocation("a.md", line: 12, column: 2))
    let html = String(decoding: body.html[heading.htmlStart..<heading.htmlEnd], as: UTF8.self)
    #expect(html.hasPrefix("<h2 id=") && html.hasSuffix("</h2>"))
    #expect(html.contains("aria-label=\"Länk till avsnittet Mål &amp; &quot;medel&quot;\""))
    #expect(body.holes == [Hole(offset: heading.htmlEnd, kind: .afterHeading(0))])
  }

  @Test(arguments: [
    ("# A\n\n## B\n\n###### C", 0, [2, 3, 6]), ("## A\n\n### B", 0, [2, 3]),
    ("## A\n\n# B", 0, [3, 2]), ("## A", 2, [4]), ("# A", 2, [3]), ("> # A\n\n## B", 0, [2, 3]),
    ("A\n=\n\nB\n-", 0, [2, 3]),
  ])
  func headingsAreShifted(_ text: String, _ shift: Int, _ levels: [Int]) {
    let body = parse(text, headingShift: shift)
    let tags = body.headings.map {
      String(decoding: body.html[$0.htmlStart..<($0.htmlStart + 3)], as: UTF8.self)
    }
    #expect(tags == levels.map { "<h\($0)" })
  }

  @Test func anchorsAreUnique() {
    let body = parse("## Mål\n## 1. Mål\n## Mål 2\n## Mål\n## !\n## ?\n## Fotnot 1\n## Fotnoter")
    #expect(
      body.headings.map(\.anchor) == [
        "mal", "mal-2", "mal-2-2", "mal-3", "avsnitt", "avsnitt-2", "avsnitt-fotnot-1", "fotnoter",
      ])
  }

  @Test(arguments: [
    "## 1\\. Mål", "## 1. Mål", "## 1) Mål", "## 1 Mål",
  ])
  func aNumberIsReadHoweverItIsWritten(_ text: String) {
    #expect(parse(text).headings[0].number == "1")
    #expect(html(text).contains("><span class=\"nr\">1</span> Mål <a "))
  }

  @Test func aNumberInEmphasisStaysWhereItIs() {
    #expect(parse("## **1.1** Mål").headings[0].number == "1.1")
    #expect(html("## **1.1** Mål").contains("><strong>1.1</strong> Mål <a "))
    #expect(html("## **1.1 Mål**").contains("><strong>1.1 Mål</strong> <a "))
  }

  @Test func aYearIsNoNumber() {
    #expect(parse("## 2027 års mål").headings[0].number == nil)
    #expect(html("## 2027 års mål").contains(">2027 års mål <a"))
  }

  @Test func anEmptyHeadingHasAnAnchor() {
    #expect(html("##").contains("<h2 id=\"avsnitt\"> <a class=\"ankare\" href=\"#avsnitt\""))
  }

  @Test(arguments: [
    ("# A\n## B\n### C\n## D\n# E", 0), ("## A\n### B", 0), ("## A\n#### B\n#### C", 1),
    ("### A", 1),
    ("# A\n### B", 1), ("text", 0), ("### A\n# B", 1),
  ])
  func skippedLevelsAreFound(_ text: String, _ count: Int) {
    #expect(
      parse(text).findings.map(\.rule) == Array(repeating: "skipped-heading-level", count: count))
  }

  @Test func aSkippedLevelIsSaidWithItsPlace() {
    let finding = parse("## A\n\n#### B").findings.first
    #expect(finding?.message == "Rubriken ”B” hoppar från nivå 2 till nivå 4")
    #expect(finding?.advice == "Inled rubriken med ### i stället.")
    #expect(finding?.location == SourceLocation("a.md", line: 3))
  }
}
