import Findings
import Testing

@testable import Markdown

/// In each text `↓` stands before the link whose place is expected.
struct PlaceTests {
  @Test(arguments: [
    "↓[a](b)", "å ä ö 😀 ↓[a](b)", "👩‍👩‍👧 é ↓![a](b)", "text\nå ↓[a](b)", "- å\n- ↓[a](b)",
    "> å\n> é ↓[a](b)",
    "> å\nlat ↓[a](b)", "-   å\n    ↓[a](b)", "1. a\n\n   > - ↓[a](b)", "a\n      indraget ↓[a](b)",
    "| å | b |\n|---|---|\n| ä | ↓[a](b) |", "[r]: x\ntext ↓[a](b)",
    "[r]: x\n[s]: y\n[t]: z\n\ntext ↓[r]",
    "↓<https://a.se>", "å ↓https://a.se b", "> å\n> ä ↓www.a.se", "å ↓a@b.se", "a\nb ↓a@b.se\nc",
    "*å ↓[a](b)*", "# å ↓[a](b)", "å ↓[a](b)\n===", "&aring; \\* ↓[a](b)", "`å\nä` ↓[a](b)",
    "↓[\\*a](b)",
    "↓[&amp;](b)", "↓[*a*](b)", "↓[`a`](b)", "\tå\n\nä ↓[a](b)", "a ↓[[b]]", "å\n> ↓[[b|c]]",
    "↓[[b\\_c]]",
    "- a\n  - b ↓[[c]]", "[x [[n]]][r] ↓[[n]]", "tab\t↓[a](b)", "- \t↓[a](b)", "~~å~~ ↓[[a]]",
    "a@b.se ↓[[c]]",
  ])
  func theLinkIsFound(_ marked: String) {
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.firstIndex(where: { $0.contains("↓") }),
      let arrow = lines[line].firstIndex(of: "↓")
    else { return }
    let expected = SourceLocation(
      "a.md", line: 7 + line,
      column: lines[line].distance(from: lines[line].startIndex, to: arrow) + 1)
    let text = String(marked.filter { $0 != "↓" })
    let body = parse(text, firstLine: 7)
    #expect(body.links.last?.location == expected)
  }

  @Test func headingsAreFoundInsideOthers() {
    #expect(
      parse("> å\n> ## a").headings.map(\.location) == [SourceLocation("a.md", line: 2, column: 3)])
  }
}

extension PlaceTests {
  @Test(arguments: [
    ("– ", 3), ("”ord” ", 7), ("…–‰ ", 5), ("–\u{301} ", 3), ("”\u{200D}a ", 4), ("€ – ", 5),
    ("👨‍👩‍👧 – ", 5), ("‼\u{FE0F} ", 3),
  ])
  func dashesAndQuotationMarksAreACharacterEach(before: String, column: Int) {
    let body = parse(before + "[länk](a.md)\n")
    #expect(body.links.first?.location.column == column)
  }
}
