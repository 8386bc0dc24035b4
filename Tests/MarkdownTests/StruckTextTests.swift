import Findings
import Testing

@testable import Markdown

struct StruckTextTests {
  @Test(arguments: [
    ("~~a~~", "<del>a</del>"), ("~a~", "<del>a</del>"), ("a~~b~~c", "a<del>b</del>c"),
    ("~~a *b* c~~ d", "<del>a <em>b</em> c</del> d"),
    ("**~~a~~**", "<strong><del>a</del></strong>"),
    ("*~~a~~*", "<em><del>a</del></em>"), ("~~a~", "~~a~"), ("~a~~", "~a~~"),
    ("~~~a~~~", "~~~a~~~"),
    ("ca ~5 och ~6", "ca ~5 och ~6"), ("~~ a ~~", "~~ a ~~"), ("\\~~a~~", "~~a~~"),
    ("\\~\\~a\\~\\~", "~~a~~"), ("~~a~~ ~~b~~", "<del>a</del> <del>b</del>"),
    ("~~a ~b~ c~~", "<del>a <del>b</del> c</del>"), ("~a ~~b~", "<del>a ~~b</del>"),
    ("`~~a~~`", "<code>~~a~~</code>"),
    ("*a ~~b* c~~", "<em>a ~~b</em> c~~"), ("~~å~~", "<del>å</del>"),
    ("~~a\nb~~", "<del>a\nb</del>"),
    ("~~", "~~"), ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
    ("[a~~b](c) d~~", "<a href=\"c\">a~~b</a> d~~"),
  ])
  func tildesStrikeText(_ text: String, _ expected: String) {
    #expect(html("x " + text) == "<p>x \(expected)</p>\n")
  }

  @Test func aHeadingSaysStruckText() {
    #expect(parse("## a ~~b~~ ~c").headings[0].text == "a b ~c")
  }
}
