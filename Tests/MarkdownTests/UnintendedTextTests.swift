import Findings
import Testing

@testable import Markdown

/// Text that plainly was to become something else is told, and text that is meant as it stands is not.
struct UnintendedTextTests {
  private func lines(_ text: String) -> [String] {
    parse(text).findings.filter { $0.rule == "unintended-text" }
      .map { "\($0.location.line):\($0.location.column) \($0.message)" }
  }

  @Test(arguments: [
    ("##Mål", "1:1 ”##Mål” blir ingen rubrik, för det saknas ett mellanslag efter ##"),
    (
      "Å\n###1. Mål\nb",
      "2:1 ”###1. Mål” blir ingen rubrik, för det saknas ett mellanslag efter ###"
    ),
    ("> ##Å *b*", "1:3 ”##Å ” blir ingen rubrik, för det saknas ett mellanslag efter ##"),
    ("- ##Mål", "1:3 ”##Mål” blir ingen rubrik, för det saknas ett mellanslag efter ##"),
    ("#Mål", "1:1 ”#Mål” blir ingen rubrik, för det saknas ett mellanslag efter #"),
    ("#Åtgärder", "1:1 ”#Åtgärder” blir ingen rubrik, för det saknas ett mellanslag efter #"),
  ])
  func aHeadingWithoutItsSpace(text: String, line: String) { #expect(lines(text) == [line]) }

  @Test(arguments: [
    "## Mål", "\\##Mål", "#\\#Mål", "&#35;#Mål", "`##Mål`", "    ##Mål", "a ##Mål", "#metoo",
    "#Metoo är ett upprop.", "#A #B", "#1", "##", "## ", "####### Mål", "*##Mål*", "##!",
    "| ##Mål |\n|---|\n| a |", "# #Mål", "<div>\n##Mål\n</div>",
  ])
  func whatIsNoHeadingOrIsMeant(text: String) { #expect(lines(text) == []) }

  @Test(arguments: [
    "| a | b |\n| 1 | 2 |", "|a|b|\n|---|\n|1|2|", "a | b\nc | d", "> | a | b |\n> | 1 | 2 |",
    "| a | b |", "- | a | b |\n  | 1 | 2 |", "a \\| b | c\nd | e",
  ])
  func barsThatAreNoTable(text: String) {
    #expect(
      lines(text).map { $0.drop { $0 != " " }.dropFirst() } == [
        "Raderna med lodräta streck blir ingen tabell, utan löpande text"
      ])
  }

  @Test(arguments: ["torg\tklart\nStortorget\t2028", "å\tb\tc\n1\t2\t3\n4\t5\t6", "> a\tb\n> c\td"])
  func tabsThatAreNoTable(text: String) {
    #expect(
      lines(text).map { $0.drop { $0 != " " }.dropFirst() } == [
        "Raderna med tabbar blir ingen tabell, utan löpande text"
      ])
  }

  @Test(arguments: [
    "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n-|-\n1 | 2", "a | b", "a | b\nc", "a \\| b\nc \\| d",
    "[[a|b]] c\n[[d|e]] f", "[[a|b]]\n[[c|d]]", "`a|b`\n`c|d`", "```\na | b\nc | d\n```",
    "a\tb", "a\tb\nc", "\ta\n\tb", "1.\ta\n2.\tb", "a\t\nb\t", "|a|", "|x| < 2",
  ])
  func whatIsATableOrNone(text: String) { #expect(lines(text) == []) }

  @Test(arguments: [
    ("Se [a](b c.md)", "1:4 Länken ”a” blir löpande text, för adressen har ett mellanslag"),
    ("# [Å](/b c/)", "1:3 Länken ”Å” blir löpande text, för adressen har ett mellanslag"),
    ("**[a](b c.md#d)**", "1:3 Länken ”a” blir löpande text, för adressen har ett mellanslag"),
    ("| [a](b c.md) |\n|---|", "1:3 Länken ”a” blir löpande text, för adressen har ett mellanslag"),
    (
      "[a] (b.md)",
      "1:1 Länken ”a” blir löpande text, för det står ett mellanslag mellan ] och ("
    ),
    (
      "[a](b(c.md)",
      "1:1 Länken ”a” blir löpande text, för adressen är inte skriven så att den kan läsas"
    ),
    (
      "Å [webb](https://a.se/b c)",
      "1:3 Länken ”webb” blir löpande text, för adressen har ett mellanslag"
    ),
    ("Se.[^1]", "1:4 Fotnoten [^1] finns inte, så hänvisningen blir löpande text"),
  ])
  func aLinkThatIsNone(text: String, line: String) { #expect(lines(text) == [line]) }

  @Test(arguments: [
    "[a](b.md)", "[a](<b c.md>)", "\\[a](b c.md)", "[a\\](b c.md)", "[a]\\(b c.md)",
    "`[a](b c.md)`",
    "[1](se nedan)", "[a] (och b)", "[a](1.5 procent)", "[a]", "[a](", "[a](b c.md", "[ ] [x]",
    "a[^1]\n\n[^1]: b", "\\[^1]", "[^]", "[^a b]", "[[a b.md]](c)",
  ])
  func whatIsALinkOrNone(text: String) { #expect(lines(text) == []) }

  @Test(arguments: [
    ("Skriv texten här.", "1:1 Mallens text ”Skriv texten här.” står kvar"),
    (
      "## Å\n\nSkriv texten här.",
      "3:1 Mallens text ”Skriv texten här.” står kvar under rubriken ”Å”"
    ),
    ("## Skriv frågan här?\n\nJa.", "1:1 Mallens text ”Skriv frågan här?” står kvar"),
    (
      "## Å?\n\nSkriv svaret här.",
      "3:1 Mallens text ”Skriv svaret här.” står kvar under rubriken ”Å?”"
    ),
  ])
  func whatTheTemplateWrote(text: String, line: String) { #expect(lines(text) == [line]) }

  @Test(arguments: ["Skriv texten här. Och där.", "Skriv texten", "Skriv *texten* här.", "Syfte"])
  func whatSomebodyWrote(text: String) { #expect(lines(text) == []) }

  /// What costs more than a letter is bounded.
  @Test(arguments: ["[", "[^", "[a](", "[a](b.md", "##a\n", "|a\n", "a\tb\n", "#", "a|"])
  func hostileTextTakesNoTime(piece: String) {
    let clock = ContinuousClock()
    let text = String(repeating: piece, count: 100_000)
    #expect(clock.measure { _ = parse(text) } < .seconds(20))
  }
}
