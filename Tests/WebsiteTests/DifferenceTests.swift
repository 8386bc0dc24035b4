import Documents
import Findings
import Testing

@testable import Website

struct DifferenceTests {
  @Test(arguments: [
    ("en två tre", "en två tre", "en två tre"),
    ("en två tre", "en fyra tre", "en -två- +fyra+ tre"),
    ("en två tre", "en tre", "en -två- tre"),
    ("en tre", "en två tre fyra", "en +två+ tre +fyra+"),
    ("målet är att minska", "målet för år 2030 är att minska", "målet +för år 2030+ är att minska"),
    ("en  två – tre ", " en två – fyra", "en två – -tre- +fyra+"),
    ("kafe\u{301} och  te", "kafé och te", "kafé och te"),
    ("en  \u{301}två tre", "en två tre", "en - \u{301}två- +två+ tre"),
  ])
  func theWordsThatWentAndCameAreMarked(_ old: String, _ new: String, _ expected: String) {
    var words = 100
    #expect(runs(old, to: new, wordsLeft: &words).map(marked) == expected)
  }

  @Test(arguments: [("en två tre fyra", "fem sex sju en"), ("a", "b"), ("", "a b")])
  func textsWithLittleInCommonAreNotMarked(_ old: String, _ new: String) {
    var words = 100
    #expect(runs(old, to: new, wordsLeft: &words) == nil)
  }

  @Test func longTextsAndTheRestOfLongDocumentsAreNotCompared() {
    let long = String(repeating: "ord ", count: 601)
    var words = WordDifference.mostWords
    #expect(runs(long, to: long + "till", wordsLeft: &words) == nil)
    #expect(words == WordDifference.mostWords)
    words = 3
    #expect(runs("en två", to: "en två", wordsLeft: &words) == nil)
    words = 4
    #expect(runs("en två", to: "en två", wordsLeft: &words) != nil)
    #expect(words == 0)
  }

  @Test(arguments: [
    ("samma\n\nandra\n", "samma\n\nandra\n", []),
    ("ett två tre\n\nsamma\n", "ett två fyra\n\nsamma\n", ["ett två -tre- +fyra+"]),
    ("samma\n", "samma\n\nny rad här\n", ["+ny rad här+"]),
    ("borta nu\n\nsamma\n", "samma\n", ["-borta nu-"]),
    ("- ett\n- två\n", "- ett\n- tre\n- två\n", ["+tre+"]),
    ("helt annan text\n", "något som är nytt\n", ["-helt annan text- +något som är nytt+"]),
    ("ett kafe\u{301}\n\nborta\n", "ett kafé\n", ["-borta-"]),
    ("ett kafe\u{301}\n", "ett kafé\n", []),
  ])
  func onlyTheParagraphsThatChangedAreShown(
    _ old: String, _ new: String, _ expected: [String]
  ) async throws {
    let made = try await comparison(old, new)
    #expect(made.sections.flatMap(\.paragraphs).map { marked($0.runs) } == expected)
    #expect(made.unchangedSections == (expected.isEmpty ? 1 : 0))
  }

  @Test func sectionsAreFollowedByTheirAnchorsAndByTheirText() async throws {
    let made = try await comparison(
      """
      # Syfte

      Samma.

      ## Gammal rubrik

      En text som bara bytte namn.

      ## Borta

      Försvann.

      ## 3. Ansvar

      Nämnden svarar.
      """,
      """
      # Syfte

      Samma.

      ## Ny rubrik

      En text som bara bytte namn.

      ## 4. Ansvar

      Styrelsen svarar.

      ## Uppföljning

      Kom till.
      """)
    let told = made.sections.map {
      "\($0.kind.rawValue) \($0.title) < \($0.oldTitle ?? "–") \($0.href)"
    }
    #expect(
      told == [
        "ny_rubrik Ny rubrik < Gammal rubrik /dokument/a/2024/#ny-rubrik",
        "andrat 4 Ansvar < 3 Ansvar /dokument/a/2024/#ansvar",
        "nytt Uppföljning < – /dokument/a/2024/#uppfoljning",
        "borttaget Borta < – /dokument/a/2020/#borta",
      ])
    #expect(made.unchangedSections == 1)
  }

  @Test func theNameOfALinkedDocumentIsPartOfTheTextAndNoChange() async throws {
    let made = try await comparison("Se [[b]] först.\n", "Se [[b]] sist.\n")
    let runs = made.sections.flatMap(\.paragraphs).map { marked($0.runs) }
    #expect(runs == ["Se Bra plan -först.- +sist.+"])
  }

  @Test func theFactsThatChangedAreTold() async throws {
    let made = try await comparison(
      "T.\n", "T.\n", old: ["giltig-från: 2020", "giltig-till: 2023", "dokumentansvarig: [kf]"],
      new: [
        "giltig-från: 2024", "giltig-till: tills vidare",
        "historik: [{ händelse: antagen, datum: 2023-12-01, av: kf, paragraf: 7 }]",
      ])
    #expect(
      made.fields == [
        FieldChange(
          field: .validity, before: "från 2020 till och med 2023", after: "från 2024 tills vidare"),
        FieldChange(field: .owners, before: "Kommunfullmäktige", after: nil),
        FieldChange(
          field: .decision, before: nil, after: "Kommunfullmäktige, 1 december 2023, § 7"),
      ])
    #expect(made.sections == [] && made.hasTexts)
  }

  @Test func aVersionWithoutATextIsNotComparedWithOneThatHasIt() async throws {
    let made = try await comparison("", "Ny text.\n")
    #expect(!made.hasTexts && made.sections == [] && made.unchangedSections == 0)
  }

  @Test func onlyADocumentWithMoreThanOneVersionHasAPageOfChanges() async throws {
    let made = try await build(
      sources([
        "dokument/a/2020.md": plan("A"), "dokument/a/2024.md": plan("A"),
        "dokument/b.md": plan("B"),
      ]))
    let pages = made.files.map(\.path).filter { $0.hasSuffix("andringar/index.html") }
    #expect(pages == ["andringar/index.html", "dokument/a/andringar/index.html"])
  }

  private func runs(_ old: String, to new: String, wordsLeft: inout Int) -> [WordRun]? {
    Array(old.utf8).withUnsafeBufferPointer { old in
      Array(new.utf8).withUnsafeBufferPointer { new in
        WordDifference.runs(from: old, to: new, wordsLeft: &wordsLeft)
      }
    }
  }

  private func marked(_ runs: [WordRun]) -> String {
    runs.map { run in
      switch run.kind {
      case .same: run.text
      case .removed: "-\(run.text)-"
      case .added: "+\(run.text)+"
      }
    }.joined(separator: " ")
  }

  /// What changed from version 2020 to version 2024 of a document.
  private func comparison(
    _ oldBody: String, _ newBody: String, old: [String] = [], new: [String] = []
  ) async throws -> VersionComparison {
    let register = try await register([
      "dokument/a/2020.md": plan("A", old, body: oldBody),
      "dokument/a/2024.md": plan("A", new, body: newBody),
      "dokument/b.md": plan("Bra plan"),
    ])
    return VersionComparison(
      from: 0, to: 1, in: register, on: SitePages(register, findings: []).site)
  }
}
