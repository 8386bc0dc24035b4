import Importing
import Testing

/// What a text is found to say about itself, and what it is not.
struct ImportedFactTests {
  private static let paragraph = """
    Kommunen ska lysa upp gatorna så att alla som går ut på kvällen känner
    sig trygga, och så att de som cyklar ser vägen.
    """

  private func imported(_ lines: String, title: String = "Plan för ljus") async throws -> Imported {
    let imported = try await Imported(
      "\(lines)\n\n1. Syfte\n\n\(Self.paragraph)\n", title: title)
    #expect(imported.findings.isEmpty, "\(imported.findings)")
    return imported
  }

  /// The fields that the text gave, without those that every document has.
  private func fields(_ lines: String) async throws -> [String] {
    try await imported(lines).fields
      .filter { !["titel", "typ", "utkast"].contains($0.prefix { $0 != ":" }) }
  }

  private static let adopted = [
    "  - händelse: antagen", "    datum: 2023-05-16", "    av: kommunfullmaktige",
    "    paragraf: 88",
  ]

  @Test(arguments: [
    "Antagen av kommunfullmäktige 2023-05-16, § 88",
    "Antagen av kommunfullmäktige den 16 maj 2023 §88", "KF 2023-05-16 § 88",
    "Beslutad av: Kommunfullmäktige\nBeslutsdatum: 2023-05-16, § 88",
    "Beslutad av\nKommunfullmäktige 2023-05-16 § 88", "Fastställd i KF, 20230516, § 88",
    "Antagen av kommunfullmäktige\n2023-05-16, § 88",
  ])
  func aDecisionIsFound(line: String) async throws {
    #expect(try await fields(line) == Self.adopted)
  }

  @Test func theNumberOfTheMatterBelongsToTheDecision() async throws {
    #expect(
      try await fields("Antagen av KF 2023-05-16 § 88\nDnr: KS 2023/123")
        == Self.adopted + ["    diarienummer: KS 2023/123"])
    let alone = try await imported("Diarienummer 00123/2023")
    #expect(alone.remarks("Kanske").first?.hasPrefix("Kanske diarienummer 00123/2023 ") == true)
  }

  @Test func decisionsStandInTheirOrder() async throws {
    #expect(
      try await fields(
        "Antagen av KF 2019-03-26 § 7, reviderad 2023-05-16\nAktualiserad av KF 2021-01-02")
        == [
          "  - händelse: antagen", "    datum: 2019-03-26", "    av: kommunfullmaktige",
          "    paragraf: 7", "  - händelse: aktualiserad", "    datum: 2021-01-02",
          "    av: kommunfullmaktige", "  - händelse: reviderad", "    datum: 2023-05-16",
        ])
  }

  @Test(arguments: [
    ("Gäller från och med 2024-01-01 till och med 2027-12-31", "2024-01-01", "2027-12-31"),
    ("Giltighetstid: 2024–2027", "2024", "2027"),
    (
      "Dokumentets giltighet: Från och med 1 januari 2024 till och med december 2027", "2024-01-01",
      "2027-12"
    ),
    ("Gäller fr.o.m. 2024-01-01 tills vidare", "2024-01-01", "tills vidare"),
    ("Gäller: 2024-01-01 – 2027-12-31", "2024-01-01", "2027-12-31"),
  ])
  func aPeriodIsFound(line: String, from: String, until: String) async throws {
    let imported = try await imported(line)
    #expect(imported.fields.contains("giltig-från: \(from)"), "\(imported.fields)")
    #expect(imported.fields.contains("giltig-till: \(until)"), "\(imported.fields)")
    #expect(imported.path == "dokument/prov/\(from).md")
    #expect(imported.remarks("Ur texten:").contains { $0.contains("rad 1: ”\(line.prefix(20))") })
  }

  @Test(arguments: ["Dokumentansvarig: Miljönämnden", "Dokumentansvarig\n\nMiljönämnden"])
  func anOwnerThatTheRegisterHasIsFound(line: String) async throws {
    #expect(try await fields(line) == ["dokumentansvarig: [miljonamnden]"])
  }

  /// What may be another document's, or is not said in so many words, is a comment.
  @Test(arguments: [
    ("Samtliga planer är antagna av kommunfullmäktige 2023-05-16.", "Kanske antagen 2023-05-16"),
    ("Livskvalitetsprogrammet, som gäller till och med 2024, är en grund.", "Kanske 2024 (rad 1: "),
    ("Nämnden är dokumentansvarig för denna plan.", "Kanske rad 1: ”Nämnden är dokumentansvarig"),
    ("Antagen av Rymdnämnden", "Kanske av Rymdnämnden. Inget organ med det namnet"),
    (
      "Dokumentansvarig: Anna Andersson",
      "Kanske rad 1: ”Dokumentansvarig: Anna Andersson”. Inget organ"
    ),
    ("Antagen av KF 2023-05-16\n\nAntagen av KF 2024-05-16", "Kanske antagen 2023-05-16 av"),
    (
      "Gäller till 2024\n\nGiltighet: till 2026",
      "Kanske 2024 (rad 1: ”Gäller till 2024”). Texten säger olika"
    ),
    ("Gäller från 2027-01-01 till 2026-01-01", "Kanske 2027-01-01 (rad 1: "),
    ("Dokumentet gäller för: Alla nämnder och Miljönämnden", "Kanske [alla-nämnder, miljonamnden]"),
    ("Kommunfullmäktige 2023-05-16", "Kanske antagen 2023-05-16 av kommunfullmaktige"),
  ])
  func whatIsUncertainIsAComment(lines: String, remark: String) async throws {
    let imported = try await imported(lines)
    #expect(imported.remarks("Kanske").contains { $0.hasPrefix(remark) }, "\(imported.text)")
    #expect(imported.report.contains("\nOsäkert.") || imported.report.hasPrefix("Osäkert."))
    #expect(try await fields(lines) == [])
  }

  @Test(arguments: [
    "Vid mötet den 16 maj 2023 beslutade kommunfullmäktige att ge nämnden ett uppdrag.",
    "Policyn beslutade kommunfullmäktige om 2012.", "Beslut om ljus fattas av nämnden.",
    "Det gäller exempelvis planen för ljus.", "Giltig biljett krävs.",
  ])
  func whatIsNoDecisionIsNone(line: String) async throws {
    let imported = try await imported(line)
    #expect(imported.remarks("Kanske") == [])
    #expect(try await fields(line) == [])
  }

  @Test func theYearsInATitleAreASuggestion() async throws {
    let imported = try await Imported("Plan för ljus 2025–2028\n\n1. Syfte\n\nText.\n")
    #expect(imported.path == "dokument/prov.md")
    #expect(
      imported.remarks("Kanske").map { $0.prefix(12) } == ["Kanske 2025.", "Kanske 2028."])
  }

  @Test func theReportSaysWhatWasFoundAndWhatWasNot() async throws {
    let imported = try await imported("Antagen av KF 2023-05-16 § 88")
    #expect(
      imported.report.hasPrefix(
        """
        Hittat i texten och ifyllt:
        - typ: plan, efter titeln
        - historik: antagen 2023-05-16 av kommunfullmaktige, § 88 (rad 1: ”Antagen av KF 2023-05-16 § 88”)

        Inte hittat. Fyll i fältet om du vet:
        - sammanfattning: En eller två meningar om vad dokumentet vill. De visas i listor och i sökträffar.
        - dokumentansvarig:
        """))
  }
}
