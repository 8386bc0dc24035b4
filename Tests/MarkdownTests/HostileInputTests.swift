import Testing

@testable import Markdown

@Suite(.serialized)
struct HostileInputTests {
  /// Each makes a text of about as many bytes as it is told.
  static let texts: [(name: String, text: @Sendable (Int) -> String)] = [
    ("quotations", { repeated(">", $0) + "a" }),
    ("spaced quotations", { repeated("> ", $0) + "a" }),
    ("lists", { size in repeated("- ", size) + "a" }),
    (
      "nested lists by line",
      { size in
        var text = ""
        var depth = 0
        while text.utf8.count < size {
          text += String(repeating: " ", count: depth) + "- a\n"
          depth += 2
        }
        return text
      }
    ),
    ("emphasis", { repeated("*a ", $0 / 2) + repeated("a*", $0 / 2) }),
    ("strong", { repeated("**a ", $0) }), ("stars", { repeated("*", $0) }),
    ("mixed", { repeated("*a_ ", $0) }),
    ("tildes", { repeated("~", $0) }),
    ("open tildes", { repeated("~a ", $0 / 2) + repeated("a~~ ", $0 / 2) }),
    ("pairs of tildes", { repeated("~~a~~ ", $0) }),
    ("nested tildes", { repeated("~~a ~b ", $0 / 2) + repeated("b~ a~~ ", $0 / 2) }),
    ("brackets", { repeated("[", $0) }),
    ("closed brackets", { repeated("[", $0 / 2) + repeated("]", $0 / 2) }),
    ("images", { repeated("![", $0 / 2) + repeated("](a)", $0 / 2) }),
    ("links", { repeated("[a](b) ", $0) }),
    ("wiki links", { repeated("[[a]] ", $0) }), ("open wiki links", { repeated("[[a|", $0) }),
    ("open wiki links in nodes", { repeated("[[a|*b* ", $0) }),
    ("long wiki label", { "[[a|" + repeated("*b* `c` ", $0) + "]]" }),
    ("escaped wiki links", { repeated("\\[\\[a]] ", $0) }),
    ("half escaped", { repeated("\\[[a]] ", $0) }),
    ("wiki links by line", { repeated("[[a\n", $0) }),
    ("mail", { repeated("a@b.se ", $0) }), ("signs", { repeated("a@", $0) }),
    ("www", { repeated("www.", $0) }),
    ("addresses", { repeated("http://a.se ", $0) }), ("schemes", { repeated("http://", $0) }),
    ("raw", { repeated("<b>", $0) }), ("open raw", { repeated("<b ", $0) }),
    ("comments", { repeated("<!--", $0) }),
    ("code", { repeated("`a", $0) }), ("backticks", { repeated("`", $0) }),
    ("entities", { repeated("&#0;", $0) }),
    ("escapes", { repeated("\\", $0) }), ("quotes", { repeated("\"'", $0) }),
    ("one line", { repeated("a å ", $0) }),
    ("one word", { repeated("a", $0) }), ("lines", { repeated("\n", $0) }),
    ("headings", { repeated("# a\n", $0) }),
    ("empty headings", { repeated("#\n", $0) }),
    ("footnotes", { repeated("[^a]", $0) + "\n\n[^a]: b" }),
    ("footnote notes", { repeated("[^a]: b\n", $0) }),
    ("footnotes unknown", { repeated("[^a] ", $0) }),
    (
      "footnotes of footnotes",
      { size in
        (0..<(size / 20)).map { "[^\($0)]: a[^\($0 + 1)]\n" }.joined() + "\n[^0]"
      }
    ),
    ("references", { size in (0..<(size / 12)).map { "[\($0)]: a\n" }.joined() + "\n[1]" }),
    ("one reference", { "[a]: b\n\n" + repeated("[a]", $0) }),
    ("wide table", { repeated("|a", $0 / 2) + "|\n" + repeated("|-", $0 / 2) + "|\n" }),
    ("wide rows", { "|a|\n|-|\n" + repeated("|b", $0) }),
    ("many rows", { "|a|b|\n|-|-|\n" + repeated("|b\n", $0) }),
    (
      "wide short rows",
      { size in repeated("|a", 998) + "|\n" + repeated("|-", 998) + "|\n" + repeated("|\n", size) }
    ),
    ("delimiter rows", { repeated("|-|\n|-|-|\n", $0) }),
    ("delimiter lines", { "a\n" + repeated("|-|-\n", $0) }),
    ("many tables", { repeated("|a|\n|-|\n\n", $0) }), ("bars", { repeated("|", $0) }),
    ("tasks", { repeated("- [ ] a\n", $0) }), ("task marks", { repeated("[ ] ", $0) }),
    ("fences", { repeated("```\n", $0) }), ("nul", { repeated("\0", $0) }),
    ("tabs", { repeated("\t", $0) }),
    ("shy addresses", { repeated("[r]: x\n", 3) + "\n" + repeated("\\a@b.se [\\c](d) ", $0) }),
    ("far heading", { repeated("a\n\n", $0) + "### b" }),
    ("emoji links", { repeated("😀[a](b)", $0) }),
  ]

  private static func repeated(_ text: String, _ size: Int) -> String {
    String(repeating: text, count: max(1, size / text.utf8.count))
  }

  @Test(arguments: texts.indices)
  func hostileTextTakesNoTime(_ index: Int) {
    let (name, text) = Self.texts[index]
    let clock = ContinuousClock()
    let source = text(100_000)
    var body: MarkdownBody?
    let time = clock.measure { body = parse(source) }
    #expect(body != nil)
    #expect(time < .seconds(5), "\(name): \(time)")
    if time > .milliseconds(1000) { print("SLOW \(name): \(time)") }
  }

  @Test func deepNestingIsWrittenFlat() {
    let body = parse(String(repeating: ">", count: 100_000) + "djupt")
    let html = String(decoding: body.html, as: UTF8.self)
    #expect(
      html.split(separator: "<blockquote>", omittingEmptySubsequences: false).count == BodyWriter
        .deepest + 1)
    #expect(html.contains("<p>djupt</p>"))
    #expect(html.split(separator: "</blockquote>").count == BodyWriter.deepest + 1)
  }

  @Test func bytesThatAreNoTextDoNotStopIt() {
    var bytes = Array("# \u{0}å ".utf8)
    bytes += [0xC3, 0x28, 0xFF, 0xFE, 0x0A, 0x0A, 0xF0, 0x9F]
    bytes += Array("[a](b) [[c]] ~~".utf8)
    bytes += [0xE2, 0x82]
    bytes += Array("~~ | x@y.se\n".utf8)
    bytes += [0xC3]
    for end in bytes.indices {
      let body = MarkdownBody.parse(bytes[...end], path: "a.md")
      _ = body.sections
    }
    #expect(MarkdownBody.parse(bytes, path: "a.md").links.count == 3)
  }
}
