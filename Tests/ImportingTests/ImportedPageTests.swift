import Documents
import Importing
import Testing

/// What is left out of a text, and that it is told.
struct ImportedPageTests {
  private static let paragraph = """
    Kommunen ska lysa upp gatorna så att alla som går ut på kvällen känner
    sig trygga, och så att de som cyklar ser vägen.
    """

  /// Pages with a header, a heading with a number, a text and the number of the page.
  private static func pages(_ count: Int, offset: Int = 0) -> String {
    (1...count).map { page in
      "Plan för ljus – remiss\n\n\(page). Kapitel \(page)\n\n\(paragraph)\n\nSida \(page + offset)\n"
    }.joined(separator: "\u{0C}")
  }

  @Test(arguments: [0, 4])
  func whatIsRepeatedOnEveryPageIsLeftOutAndTold(offset: Int) async throws {
    let imported = try await Imported(Self.pages(5, offset: offset), title: "Plan för gator")
    let text = Self.paragraph.replacing("\n", with: " ")
    #expect(
      imported.body
        == (1...5).map { "## \($0). Kapitel \($0)\n\n\(text)\n" }.joined(separator: "\n"))
    #expect(
      imported.report.contains(
        """
        Utelämnat:
        - Sidnummer: 5.
        - ”Plan för ljus – remiss”, som står överst eller nederst på 5 sidor (först på rad 1).

        """))
  }

  @Test func numbersThatDoNotFollowThePagesStay() async throws {
    let pages = [17, 4, 99].map { "\(Self.paragraph)\n\n\($0)\n" }.joined(separator: "\u{0C}")
    let imported = try await Imported(pages, title: "Plan för gator")
    #expect(imported.body.contains("\n\n17\n"))
    #expect(imported.report.contains("Utelämnat:\n- Ingenting.\n"))
  }

  @Test func theListOfContentsIsLeftOutAndTold() async throws {
    let source = """
      Innehåll
      1. Kapitel 1 ............ 2
      1.1 Ett långt namn på ett kapitel som inte får plats på
      raden ............ 3
      2. Kapitel 2 . . . . . . 4

      1. Kapitel 1
      \(Self.paragraph)

      2. Kapitel 2
      \(Self.paragraph)
      """
    let imported = try await Imported(source, title: "Plan för gator")
    #expect(
      imported.body.split(separator: "\n").filter { $0.hasPrefix("#") } == [
        "## 1. Kapitel 1", "## 2. Kapitel 2",
      ])
    #expect(!imported.body.contains("..."))
    #expect(
      imported.report.contains(
        "- Innehållsförteckningen, 5 rader (rad 1–5). Webbplatsen gör en egen.\n"))
  }

  @Test func theTitleHasAFieldOfItsOwn() async throws {
    let source =
      "STYRDOKUMENT\n\nPlan för ljus\ni staden\n2025–2028\n\n1. Syfte\n\n\(Self.paragraph)\n"
    let imported = try await Imported(source)
    #expect(imported.fields.first == "titel: Plan för ljus i staden 2025–2028")
    #expect(imported.report.contains("- Titeln (rad 3). Den står nu i fältet titel.\n"))
    #expect(imported.body.hasPrefix("STYRDOKUMENT\n\n## 1. Syfte\n"))
  }

  @Test func aTitleIsNotInvented() async throws {
    let content = try await Sample.content()
    for source in [
      "1. Plan för ljus\n\nText.", "Policy\n\nText.", "Plan\n\nText.", "Vi har en plan.\n",
    ] {
      let text = try DocumentText(Array(source.utf8), form: .text)
      #expect(text.title(in: content) == nil, "\(source)")
    }
  }

  @Test(arguments: [
    ("Biblioteksplan 2030", "plan"), ("Planer för ljus", "plan"), ("Planen", "plan"),
    ("Plank", nil), ("Program för ljus", nil),
  ])
  func theTypeFollowsFromTheTitle(title: String, id: String?) async throws {
    let content = try await Sample.content()
    #expect(DocumentText.type(ofTitle: title, in: content)?.id.value == id)
  }

  @Test func aWordDocumentKeepsItsHeadingsAndTables() async throws {
    let source = """
      ---
      title: "Plan för \\"ljus\\""
      ---

      # Innehåll

      [Mål [2](#_Toc1)](#_Toc1)

      # Mål <span id="_Toc1" class="anchor"></span>

      Antagen av KF 2024-11-19, § 88. Se [målen](#mål) och [kartan](https://prov.example/a).

      ![](media/image1.png)

      <img src="media/image2.png" style="width:5in" />

      | a | b |
      |---|---|
      | 1 | 2 |

      ## Ansvar
      """
    let imported = try await Imported(source, form: .word)
    #expect(
      imported.body == """
        ## Mål

        Antagen av KF 2024-11-19, § 88. Se målen och [kartan](https://prov.example/a).

        | a | b |
        |---|---|
        | 1 | 2 |

        ### Ansvar

        """)
    #expect(
      imported.fields.first == "titel: \"Plan för \\\"ljus\\\"\""
        || imported.fields.first == "titel: Plan för \"ljus\"")
    #expect(imported.report.contains("- Bilder: 2."))
    #expect(imported.report.contains("- Innehållsförteckningen, 2 rader."))
    #expect(imported.report.contains("- Länkar inom dokumentet: 1."))
    #expect(imported.findings.isEmpty)
  }

  @Test func aTitleThatWordDoesNotKnowIsFoundAboveTheFirstHeading() async throws {
    let source = "**STYRDOKUMENT**\n\n**Plan för ljus**\n\n**i staden**\n\n# Mål\n\nText.\n"
    let imported = try await Imported(source, form: .word)
    #expect(imported.fields.first == "titel: Plan för ljus i staden")
    #expect(imported.body == "**STYRDOKUMENT**\n\n## Mål\n\nText.\n")
    #expect(imported.report.contains("- Titeln. Den står nu i fältet titel.\n"))
  }

  @Test(arguments: [
    ("", "Det finns ingen text att hämta."),
    ("\n \u{0C}\n 12 \n", "Det finns ingen text att hämta."),
    ("Plan\0", "Filen innehåller ett nolltecken"),
  ])
  func whatIsNoTextIsRefused(source: String, message: String) throws {
    let error = #expect(throws: ImportRefusal.self) {
      try DocumentText(Array(source.utf8), form: .text)
    }
    #expect(error?.message.hasPrefix(message) == true)
  }

  @Test func otherEncodingsAndHugeTextsAreRefused() throws {
    let latin = #expect(throws: ImportRefusal.self) { try DocumentText([0x50, 0xE5], form: .text) }
    #expect(latin?.message.hasPrefix("Filen är inte sparad som UTF-8.") == true)
    let huge = #expect(throws: ImportRefusal.self) {
      try DocumentText(Array(repeating: 0x61, count: 8_000_001), form: .text)
    }
    #expect(huge?.message.hasPrefix("Texten är större än 8 MB") == true)
  }

  /// What is written of each can be read again.
  @Test(arguments: [
    "ab- ", "a-\n", "1. Ab\n\n", "Mål .... 1\n", "\u{0C}Sida 1\nText\n", "[", "<", "• \n", "§ ",
    "Antagen av \n", "Gäller från\n", "- - ", "\u{1B}[31m", "---\n", "e\u{301}", "Kap 1\n\u{0C}",
  ])
  func hostileTextsAreReadAsText(unit: String) async throws {
    let source =
      "Plan för ljus\n\n" + String(repeating: unit, count: 20_000 / unit.utf8.count) + "slut\n"
    let imported = try await Imported(source, title: "Plan för gator")
    #expect(imported.findings.isEmpty, "\(imported.findings.prefix(3))")
  }

  @Test func theSameTextGivesTheSameFile() async throws {
    let source = Self.pages(7)
    let first = try await Imported(source, title: "Plan för gator")
    let second = try await Imported(source, title: "Plan för gator")
    #expect(first.text == second.text)
    #expect(first.report == second.report)
  }
}
