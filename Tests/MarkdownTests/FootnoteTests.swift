import Findings
import Testing

@testable import Markdown

struct FootnoteTests {
  @Test func aFootnoteIsWrittenInSwedish() {
    #expect(
      html("Text[^a].\n\n[^a]: Noten.\n") == """
        <p>Text<sup class="fotnotsref"><a href="#fotnot-1" id="fotnotsref-1" role="doc-noteref" \
        aria-describedby="fotnot-1" aria-label="Fotnot 1">1</a></sup>.</p>
        <section class="fotnoter" role="doc-endnotes" aria-label="Fotnoter">
        <ol>
        <li id="fotnot-1">
        <p>Noten. <a class="fotnotstillbaka" href="#fotnotsref-1" role="doc-backlink" \
        aria-label="Tillbaka till texten, fotnot 1">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func repeatedReferencesAreNumbered() {
    let html = html("A[^a] b[^b] c[^a]\n\n[^b]: B\n[^a]: A")
    #expect(html.contains("id=\"fotnotsref-1-2\""))
    #expect(
      html.contains(
        "href=\"#fotnotsref-1-2\" role=\"doc-backlink\" aria-label=\"Tillbaka till texten, fotnot 1, hänvisning 2\">↩<sup>2</sup></a>"
      ))
    #expect(
      ids(in: html) == ["fotnotsref-1", "fotnotsref-2", "fotnotsref-1-2", "fotnot-1", "fotnot-2"])
  }

  @Test(arguments: [
    "A[^a]\n\n[^a]: - lista\n", "A[^a]\n\n[^a]:\n\n    ```\n    kod\n    ```\n",
    "## R[^a]\n\n[^a]: n", "![b[^a]](c)\n\n[^a]: n", "[l[^a]](c)\n\n[^a]: n",
    "| a[^a] |\n|---|\n\n[^a]: n",
    "A[^a]\n\n[^a]: se[^b]\n[^b]: och[^a]",
    "A[^1] **b[^2]** ~~c[^1]~~\n\n[^1]: x\n\n    y\n\n[^2]: z",
    "[^c]: se[^d]\n[^d]: n\n\nA", "> A[^a]\n>\n> [^a]: n",
  ])
  func everyWayThereAndBackLeadsSomewhere(_ text: String) {
    let html = html(text)
    let ids = ids(in: html)
    #expect(Set(ids).count == ids.count)
    for address in html.split(separator: "href=\"#").dropFirst() {
      #expect(ids.contains(String(address.prefix { $0 != "\"" })))
    }
  }

  @Test func aFootnoteThatIsMissingStaysText() {
    #expect(html("A[^a]") == "<p>A[^a]</p>\n")
  }

  @Test func aHeadingDoesNotSayItsFootnote() {
    let heading = parse("## Mål[^a]\n\n[^a]: n").headings[0]
    #expect(heading.text == "Mål" && heading.anchor == "mal")
  }

  @Test func linksInFootnotesHaveTheirPlaces() {
    let body = parse("A[^a]\n\n[^a]: se [b](c.md) och [[d]]\n\n[e](f.md)")
    #expect(body.links.map(\.location.line) == [5, 3, 3])
    #expect(body.links.map(\.location.column) == [1, 10, 24])
  }

  private func ids(in html: String) -> [String] {
    html.split(separator: " id=\"", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }
}
