import Testing

@testable import Markdown

struct CommonMarkTests {
  @Test(arguments: [
    "",
    "Ett stycke.",
    "Ett stycke\növer två rader.\n\nEtt till.",
    "- ett\n- två\n",
    "- ett\n\n- två\n",
    "- ett\n  - under\n    - under det\n- två",
    "1. ett\n2. två",
    "7. sju\n8. åtta",
    "- ett\n\n  nytt stycke\n- två",
    "1) ett\n\n   > citat\n\n2) två",
    "*a* **b** ***c*** _d_ __e__ a_b_c *a **b** c*",
    "`kod` och ``kod ` i kod`` och `<b>&`",
    "    kod i block\n    <a>\n",
    "```\nkod & <b>\n```",
    "``` swift bra\nlet a = 1\n```",
    "~~~\nkod\n~~~",
    "> citat\nlat fortsättning\n>\n> > inre",
    "a\n\n---\n\nb\n***",
    "&amp; &lt; &quot; &aring; &#229; &#xE5; &inget; & < > \"",
    "hårt  \nbrott\\\nhär",
    "\\*inte\\* \\`kod\\` \\[länk\\] \\\\",
    "[länk](https://helsingborg.se \"En \\\"titel\\\"\")",
    "[länk][ref] och [ref] och [Ref][]\n\n[REF]: https://helsingborg.se/å?a=1&b=2 'Titel'",
    "<https://helsingborg.se> <namn@helsingborg.se>",
    "www.helsingborg.se, https://helsingborg.se/a_b?c=d&e=f. Skriv till namn@helsingborg.se!",
    "tab\tmitt i, slut\\",
    "- a\n\n      kod i punkt\n",
    "+ a\n* b\n- c",
    "Rad\n- direkt lista\n1. direkt nummer",
    "a*b*c a * b * c **a*",
    "- \n- tom ovan\n-",
    ">\n",
    "😀 *é* **å**, ”citat” – tankstreck",
  ])
  func isWrittenAsCmarkWritesIt(_ text: String) {
    #expect(html(text) == cmarkHTML(text))
  }

  @Test(arguments: [
    ("", 0), ("ett", 1), ("ett två\ntre", 3), ("- ett\n- två", 2), ("et*t* två", 2),
    ("# Rubrik här\n\ntext", 3), ("| a | b |\n|---|---|\n| c d | e |", 5),
    ("`kod` ![en bild](b)", 1),
    ("[två ord](https://a.se)", 2),
  ])
  func wordsAreCounted(_ text: String, _ count: Int) {
    #expect(parse(text).wordCount == count)
  }

  @Test func anEmptyBodyIsEmpty() {
    let body = parse("")
    #expect(body.html.isEmpty && body.holes.isEmpty && body.findings.isEmpty)
    #expect(body.sections.isEmpty)
  }
}
