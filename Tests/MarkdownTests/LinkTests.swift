import Findings
import Testing

@testable import Markdown

struct LinkTests {
  @Test func anAddressIsAHole() {
    let body = parse("Se [*Planen*](../plan/2025.md#m%C3%A5l \"historisk\").")
    #expect(String(decoding: body.html, as: UTF8.self) == "<p>Se <a><em>Planen</em></a>.</p>\n")
    #expect(body.holes == [Hole(offset: 8, kind: .linkAttributes(0))])
    #expect(
      body.links == [
        Link(
          target: .file(path: "../plan/2025.md", anchor: "mål"), isImage: false,
          title: "historisk", location: SourceLocation("a.md", line: 1, column: 4))
      ])
  }

  @Test func anImageHasItsTextWithoutMarkup() {
    #expect(
      html("![En *bild* av `x` & \"y\"](bild.png \"T\")")
        == "<p><img src=\"bild.png\" title=\"T\" alt=\"En bild av x &amp; &quot;y&quot;\" /></p>\n")
    #expect(parse("![a](b)").links.first?.isImage == true)
  }

  @Test func aLinkedImageIsTwoLinks() {
    let body = parse("[![Karta](karta.png)](karta.md)")
    #expect(
      String(decoding: body.html, as: UTF8.self)
        == "<p><a><img alt=\"Karta\" /></a></p>\n")
    #expect(body.links.map(\.isImage) == [false, true])
    #expect(body.findings.isEmpty)
  }

  @Test(arguments: ["![](a.png)", "![ ](a.png)"])
  func aMissingAltTextIsFound(_ text: String) {
    let finding = parse("å " + text).findings.first
    #expect(finding?.rule == "missing-alt-text")
    #expect(finding?.message == "Bilden saknar alternativtext")
    #expect(finding?.location == SourceLocation("a.md", line: 1, column: 3))
  }

  @Test(arguments: [
    "här", "Läs mer", "KLICKA HÄR", "här.", "»Läs mer…", "LÄNK", "SE HÄR!", "länk", "", "**här**",
  ])
  func aMeaninglessTextIsFound(_ text: String) {
    #expect(parse("[\(text)](a.md)").findings.map(\.rule) == ["meaningless-link-text"])
  }

  @Test(arguments: [
    "Härnösand", "här 2", "Älmhult", "Läs mer om planen", "Mervärde", "§ 4", "![Karta](a.png)", "…",
  ])
  func aTextThatSaysSomethingIsNot(_ text: String) {
    #expect(parse("[\(text)](a.md)").findings.isEmpty)
  }

  @Test func aMeaninglessTextIsQuoted() {
    let finding = parse("[Läs mer](a.md)").findings.first
    #expect(finding?.message == "Länktexten ”Läs mer” säger inte vart länken leder")
    #expect(parse("[](a.md)").findings.first?.message == "Länken saknar text")
  }

  @Test func addressesInTextAreLinks() {
    let body = parse("Se www.a.se och https://b.se/å, skriv till c@d.se.")
    #expect(
      body.links.map(\.target) == [
        .external("http://www.a.se"), .external("https://b.se/å"), .external("mailto:c@d.se"),
      ])
    #expect(
      String(decoding: body.html, as: UTF8.self)
        == "<p>Se <a>www.a.se</a> och <a>https://b.se/å</a>, skriv till <a>c@d.se</a>.</p>\n")
    #expect(body.links.map(\.location.column) == [4, 17, 44])
  }
}
