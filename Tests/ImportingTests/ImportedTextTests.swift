import Findings
import Importing
import Testing

/// How lines that were taken out of a document become Markdown.
struct ImportedTextTests {
  private func body(_ source: String) async throws -> String {
    try await Imported(source, title: "Plan för ljus").body
  }

  /// A line as wide as those of the texts below, so that the others are short beside it.
  private static let wide = "Gatorna ska vara så väl upplysta att alla som går ut på kvällen ser"

  @Test(arguments: [
    ("Staden ska genom-\nföra planen.", "Staden ska genomföra planen."),
    ("Nämnden för hälso-\noch sjukvård.", "Nämnden för hälso- och sjukvård."),
    ("På stadens LSS-\nboenden finns ljus.", "På stadens LSS-boenden finns ljus."),
    ("Skicka det med e-\npost i dag.", "Skicka det med e-post i dag."),
    ("Ett 50-\ntal gator.", "Ett 50-tal gator."),
    ("Vägen från Nord-\nSyd är lång.", "Vägen från Nord-Syd är lång."),
    ("En it-plan finns. Läs it-\nplan i dag.", "En it-plan finns. Läs it-plan i dag."),
    ("MOT KLIMAT-\nFÖRÄNDRINGAR ska vi agera.", "MOT KLIMATFÖRÄNDRINGAR ska vi agera."),
    ("Gator –\noch torg.", "Gator – och torg."),
    ("Staden ska belysa\u{AD}\nningen väl.", "Staden ska belysaningen väl."),
    ("Gator\u{A0}och   torg\tska lysa.", "Gator och torg ska lysa."),
    ("Pla\u{FB01}ket bla\u{030A}nker.", "Plafiket blånker."),
  ])
  func joinsTheLinesOfAParagraph(source: String, text: String) async throws {
    #expect(try await body(source) == text + "\n")
  }

  @Test func aPageThatEndsWithinAWordIsNoEndOfTheParagraph() async throws {
    let source = "\(Self.wide) klimatom-\n\u{0C}ställningen tydligt.\n\n\u{0C}Slut på texten."
    #expect(
      try await body(source) == "\(Self.wide) klimatomställningen tydligt.\n\nSlut på texten.\n")
  }

  @Test func headingsWithNumbersLieAsDeepAsTheirNumbers() async throws {
    let source = """
      1 Inledning
      \(Self.wide).

      1.1 Varför en plan?

      \(Self.wide).

      1.1.1.1 Ännu djupare

      \(Self.wide).
      2. Ansvar och uppföljning
      \(Self.wide).
      """
    #expect(
      try await body(source).split(separator: "\n").filter { $0.hasPrefix("#") } == [
        "## 1 Inledning", "### 1.1 Varför en plan?", "#### 1.1.1.1 Ännu djupare",
        "## 2. Ansvar och uppföljning",
      ])
  }

  @Test func aShortLineAboveATextIsAHeading() async throws {
    let source = """
      Ljus på torgen
      Torgen ska lysas upp så att alla som går över dem på kvällen känner
      sig trygga.

      Ljus på gatorna

      Gatorna ska lysas upp så att alla som går längs dem på kvällen känner
      sig trygga.

      Anna Andersson
      """
    #expect(
      try await body(source) == """
        ## Ljus på torgen

        Torgen ska lysas upp så att alla som går över dem på kvällen känner sig trygga.

        ## Ljus på gatorna

        Gatorna ska lysas upp så att alla som går längs dem på kvällen känner sig trygga.

        Anna Andersson

        """)
  }

  @Test func theHeadingsOfTheTypeLieAboveTheOthers() async throws {
    let source = """
      Ansvar och uppföljning

      \(Self.wide).

      Nämnden

      \(Self.wide).
      """
    #expect(
      try await body(source).split(separator: "\n").filter { $0.hasPrefix("#") } == [
        "## Ansvar och uppföljning", "## Nämnden",
      ], "one alone says nothing of the others")
    let contents = "Innehåll\nAnsvar och uppföljning ..... 2\nSyfte ..... 3\nMål ..... 4\n\n"
    let all = try await body(contents + source + "\n\nSyfte\n\n\(Self.wide).")
    #expect(
      all.split(separator: "\n").filter { $0.hasPrefix("#") } == [
        "## Ansvar och uppföljning", "### Nämnden", "## Syfte",
      ])
  }

  @Test func shortLinesInARowAreToldAndNoHeadings() async throws {
    let source =
      "\(Self.wide).\n\nEkologi\n\nEkonomi\n\nHälsa\n\nTrygghet\n\nVad vi vill\n\n\(Self.wide)."
    let imported = try await Imported(source, title: "Plan för ljus")
    #expect(
      imported.body.split(separator: "\n").filter { $0.hasPrefix("#") } == ["## Vad vi vill"])
    #expect(
      imported.report.contains(
        "- 4 korta rader i följd, från ”Ekologi” till ”Trygghet” (rad 3–9). De kommer troligen ur "
          + "en bild eller en tabell, och står kvar som stycken.\n"))
  }

  @Test func aTextWithAnEmptyLineAfterEachLineHasParagraphsToo() async throws {
    let paragraph = """
      Kommunen ska lysa upp gatorna så att alla som går ut på kvällen känner\u{20}

      sig trygga, och så att de som cyklar ser vägen framför sig i god tid.\u{20}

      Därför har nämnden bestämt att varje gata får nya lampor före vintern\u{20}

      och att de gamla lamporna tas om hand av den som har satt upp dem.\u{20}\u{20}


      """
    let source = "1 Inledning\n\n" + String(repeating: paragraph, count: 4)
    let lines = try await body(source).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0] == "## 1 Inledning")
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("Kommunen ") && $0.hasSuffix(" dem.") })
  }

  @Test func listsAreLists() async throws {
    let source = """
      Staden ska

      • lysa upp gatorna
      så att de syns
      •\tlaga lampor
      o både gamla
      o och nya
      – spara ström

      Vi vill – som alltid
      – ha ljus.

      1. Börja i tid.
      2. Sluta i tid.
      """
    #expect(
      try await body(source) == """
        Staden ska

        - lysa upp gatorna så att de syns
        - laga lampor
          - både gamla
          - och nya
        - spara ström

        Vi vill – som alltid – ha ljus.

        1. Börja i tid.
        2. Sluta i tid.

        """)
  }

  @Test(arguments: [
    (
      "Text med *stjärnor*, _streck_ och `kod`.",
      "Text med \\*stjärnor\\*, \\_streck\\_ och \\`kod\\`."
    ),
    ("Se [[ljus]] och <b>.", "Se \\[\\[ljus]] och \\<b>."),
    ("# ingen rubrik här.", "\\# ingen rubrik här."), ("> inget citat.", "\\> inget citat."),
    ("2024. Ett år.", "2024\\. Ett år."), ("+ 3 grader.", "\\+ 3 grader."),
    ("Ett &amp; två & tre.", "Ett \\&amp; två & tre."),
    (
      "Läs https://prov.example/a_b_.pdf?x=1&copy;=2 nu.",
      "Läs https://prov.example/a_b_.pdf?x=1&copy;=2 nu."
    ), ("fil_namn_här finns.", "fil_namn_här finns."),
    ("Ett ~~struket~~ ord.", "Ett \\~\\~struket\\~\\~ ord."),
  ])
  func signsMeanThemselves(source: String, text: String) async throws {
    #expect(try await body(source) == text + "\n")
  }
}
