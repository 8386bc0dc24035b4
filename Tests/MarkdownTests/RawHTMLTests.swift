import Findings
import Testing

@testable import Markdown

struct RawHTMLTests {
  @Test func rawHTMLIsLeftOutAndFound() {
    let body = parse(
      "å <b>fet</b> <br/> text\n\n<div class=\"x\">\nt\n</div>\n\n<!-- k -->\n\na <!-- å --> b")
    #expect(
      String(decoding: body.html, as: UTF8.self) == "<p>å fet  text</p>\n<p>a  b</p>\n")
    #expect(body.findings.allSatisfy { $0.rule == "raw-html" && $0.advice != nil })
    #expect(
      body.findings.map(\.message) == [
        "<b> är HTML och visas inte på sidan", "<br> är HTML och visas inte på sidan",
        "<div> är HTML och visas inte på sidan",
        "Kommentaren <!-- --> är HTML och visas inte på sidan",
        "Kommentaren <!-- --> är HTML och visas inte på sidan",
      ])
    #expect(body.findings.map(\.location.line) == [1, 1, 3, 7, 9])
    #expect(body.findings.map(\.location.column) == [3, 14, 1, 1, 3])
  }

  @Test func aLoneEndTagIsFound() {
    #expect(parse("a</b>").findings.first?.message == "</b> är HTML och visas inte på sidan")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a <img src=x onerror=a> b", "<a href='javascript:a'>b</a>",
    "<?php ?>", "<![CDATA[x]]>", "<!DOCTYPE x>", "<style>\n\na</style>", "- <b\n  c>\n",
  ])
  func noTagGetsThrough(_ text: String) {
    let html = String(decoding: parse(text).html, as: UTF8.self)
    #expect(!["script", "<img", "<a ", "<?", "<!", "<style", "<b"].contains { html.contains($0) })
    #expect(parse(text).findings.contains { $0.rule == "raw-html" })
  }

  @Test func linesInsideRawHTMLAreCounted() {
    let body = parse("a <b\nc> `x\ny` [d](e.md)")
    #expect(body.links.map(\.location) == [SourceLocation("a.md", line: 3, column: 4)])
  }
}
