import Documents
import Findings
import Markdown
import Testing

@testable import Website

struct GlossaryMarksTests {
  private static let words = GlossaryWords(
    GlossaryTerm.parse(
      SourceFile(
        path: "ordlista.yml",
        text: """
          - { term: plan, alias: [planer, planen], förklaring: F }
          - { term: mål, förklaring: F }
          - { term: mål och ekonomi, förklaring: F }
          - { term: KIC, förklaring: F }
          - { term: trend- och omvärldsanalys, förklaring: F }
          - { term: ägardirektiv, förklaring: F }
          """)
    ).value)

  /// The words that are marked, as they stand in the text.
  private func marked(_ text: String) -> [String] {
    let body = MarkdownBody.parse(Array(text.utf8), path: "a.md")
    return GlossaryMarks(Self.words, in: body.html).marks.map {
      String(decoding: body.html[$0.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("En plan är en plan.", ["plan"]),
    ("Planen, och Planer.", ["Planen"]),
    ("Ett mål, **kic** och KIC.", ["mål", "kic"]),
    ("Mål och ekonomi har ett mål.", ["Mål och ekonomi", "mål"]),
    ("Mål\noch ekonomi", ["Mål\noch ekonomi"]),
    ("En trend- och omvärldsanalys.", ["trend- och omvärldsanalys"]),
    ("ÄGARDIREKTIV", ["ÄGARDIREKTIV"]),
    ("–mål” och »plan«", ["mål", "plan"]),
    ("a &amp; b <plan", ["plan"]),
    ("plan", ["plan"]),
  ])
  func aWordIsFoundAsItIsWritten(text: String, expected: [String]) {
    #expect(marked(text) == expected)
  }

  @Test(arguments: [
    "planering, kulturplan, e-plan, plan-, målö, planenå", "mål-en", "måla", "Amål",
    "[en plan](https://a.example/plan) och `plan`", "# Plan\n\n## Mål", "    plan\n",
    "| plan | mål |\n|---|---|\n| a | b |", "![plan](a.png)", "[[plan]]",
  ])
  func aPartOfAWordAndWhatIsNoRunningTextIsNotMarked(text: String) {
    #expect(marked(text) == [])
  }

  /// Texts are read eight and 64 bytes at a time.
  @Test(arguments: ["a", "a-b ", "å", "– ", "”", "&", "<", "\u{A0}", "日", "𝄞", "- ", "д"])
  func aWordIsFoundWhateverStandsBeforeIt(before: String) {
    for count in 0...150 {
      let filler = String(repeating: before, count: count)
      #expect(marked("\(filler) planen \(filler)") == ["planen"], "\(count)")
    }
  }

  @Test func aWordIsMarkedOnceInEverySection() {
    let text = "plan plan\n\n## A\n\nplan mål plan\n\n### B\n\nplan `x` mål\n"
    #expect(marked(text) == ["plan", "plan", "mål", "plan", "mål"])
  }

  @Test func aCellUnderAHeadingOfATableIsMarked() {
    #expect(marked("| a | b |\n|---|---|\n| plan | b |\n\nmål") == ["plan", "mål"])
  }

  @Test func theWordsOfATextAreToldOnceInTheirOrder() {
    let body = MarkdownBody.parse(Array("mål plan\n\n# A\n\nplan mål\n".utf8), path: "a.md")
    #expect(GlossaryMarks(Self.words, in: body.html).terms == [1, 0])
  }
}
