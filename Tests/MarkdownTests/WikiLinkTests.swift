import Findings
import Testing

@testable import Markdown

struct WikiLinkTests {
  @Test(
    arguments: [
      ("[[plan]]", "plan", nil, nil), ("[[plan#mal]]", "plan", "mal", nil),
      ("[[plan@2025-09-01]]", "plan", nil, "2025-09-01"),
      ("[[plan#mal@2025-09-01|text]]", "plan", "mal", "2025-09-01"),
      ("[[plan@2025-09-01#mal]]", "plan", "mal", "2025-09-01"),
      ("[[Plan Med Versaler|text]]", "Plan Med Versaler", nil, nil),
      ("[[ plan ]]", "plan", nil, nil),
      ("[[a_b_c]]", "a_b_c", nil, nil), ("[[a\\_b]]", "a_b", nil, nil),
      ("[[plan#]]", "plan", nil, nil),
    ] as [(String, String, String?, String?)])
  func formsAreRead(_ text: String, _ id: String, _ anchor: String?, _ version: String?) {
    #expect(
      parse(text).links.map(\.target) == [.document(id: id, anchor: anchor, version: version)])
  }

  @Test func withoutALabelTheTextIsAHole() {
    let body = parse("Se [[plan]].")
    #expect(String(decoding: body.html, as: UTF8.self) == "<p>Se <a></a>.</p>\n")
    #expect(
      body.holes == [
        Hole(offset: 8, kind: .linkAttributes(0)), Hole(offset: 9, kind: .linkText(0)),
      ])
    #expect(body.findings.isEmpty)
  }

  @Test(arguments: [
    ("[[plan|a & b]] c", "<p><a href=\"doc:plan\">a &amp; b</a> c</p>\n"),
    ("[[plan|]]", "<p><a href=\"doc:plan\">(doc:plan)</a></p>\n"),
    ("[[plan|en *viktig* plan]]!", "<p><a href=\"doc:plan\">en <em>viktig</em> plan</a>!</p>\n"),
    ("[[plan|två\nrader]]", "<p><a href=\"doc:plan\">två\nrader</a></p>\n"),
    ("[[plan|ca ~5]]", "<p><a href=\"doc:plan\">ca ~5</a></p>\n"),
    ("[[plan|~~en~~ två]]", "<p><a href=\"doc:plan\"><del>en</del> två</a></p>\n"),
    ("[[a]] [[b]]", "<p><a href=\"doc:a\">(doc:a)</a> <a href=\"doc:b\">(doc:b)</a></p>\n"),
    ("**[[a|b]]**", "<p><strong><a href=\"doc:a\">b</a></strong></p>\n"),
  ])
  func labelsAreWritten(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test(arguments: [
    "[[]]", "[[ ]]", "[[#a]]", "[[a@]]", "[[a", "[[a]", "[a]", "[[a|b", "[[a|b]", "`[[a]]`",
    "\\[[a]]",
    "\\[\\[a\\]\\]", "[[a@b@c]]", "    [[a]]", "[[a|~~b]] c~~", "~~a [[b|c~~ d]]", "[[a|x www",
  ])
  func anythingElseStaysText(_ text: String) {
    #expect(parse(text).links.isEmpty)
    #expect(parse(text).holes.isEmpty)
  }

  @Test func aLinkHoldsNoLink() {
    #expect(html("[a [[b]]](c.md)") == "<p><a href=\"c.md\">a [[b]]</a></p>\n")
    #expect(html("[[a|b [c](d.md) e]]") == "<p>[[a|b <a href=\"d.md\">c</a> e]]</p>\n")
  }

  @Test func aBarIsEscapedInATable() {
    let body = parse("| a |\n|---|\n| [[plan\\|Planen]] |")
    #expect(String(decoding: body.html, as: UTF8.self).contains("<td><a>Planen</a></td>"))
    #expect(body.links[0].location == SourceLocation("a.md", line: 3, column: 3))
  }

  @Test func placesAreExact() {
    let body = parse("å 😀 [[a]] och `[[a]]`, [[a]]\n\n> text\n> é [[b|c]]\n", firstLine: 5)
    #expect(body.links.map(\.location.line) == [5, 5, 8])
    #expect(body.links.map(\.location.column) == [5, 24, 5])
  }

  @Test func aMeaninglessLabelIsFound() {
    #expect(parse("[[plan|här]]").findings.map(\.rule) == ["meaningless-link-text"])
  }

  @Test func aHeadingSaysWhatItsLinksSay() {
    let headings = parse("## 1 Om [[plan|Planen]]\n## [[plan#a]] [[x|]] [[y").headings
    #expect(headings.map(\.text) == ["Om Planen", "plan x [[y"])
    #expect(headings.map(\.anchor) == ["om-planen", "plan-x-y"])
  }
}
