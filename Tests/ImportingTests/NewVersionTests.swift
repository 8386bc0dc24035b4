import Documents
import Findings
import Importing
import Testing

struct NewVersionTests {
  private static let today = LocalDate(year: 2026, month: 11, day: 20)

  private static let current = """
    ---
    # Namnet.
    titel: Luftplan
    typ: plan

    # Vem som svarar för planen.
    dokumentansvarig: miljonamnden
    giltig-från: 2024
    # Slutet.
    giltig-till: 2026
    # Besluten.
    historik:
    - händelse: antagen
      datum: 2024-01-10

      av: KF
    original: https://prov.example/luftplan.pdf
    mål: # kommentar
      - text: Ren luft 2026
    ---

    Se [målen](2024.md#mal) och [vattenplanen](../vattenplan.md "x").

    ## Mål

    """

  private func version(
    of id: String = "luftplan", from start: String? = nil, _ files: [String: String]
  ) async throws -> Result<NewVersion, NewVersion.Refusal> {
    let sources = Sample.sources(files)
    let today = try #require(Self.today)
    let register = Register(
      try await Content.parse(sources), today: today, includingDrafts: true)
    let document = try #require(register.document(id))
    let date = start.flatMap(StatedDate.init) ?? NewVersion.start(after: document, in: register)
    let first = try #require(date)
    return Result { () throws(NewVersion.Refusal) in
      try NewVersion(of: document, in: register, from: first, sources: sources)
    }
  }

  @Test func copiesFieldsAndTextAndBeginsAnew() async throws {
    let result = try await version(["dokument/luftplan/2024.md": Self.current]).get()
    #expect(
      result.changes == [
        .create(
          path: "dokument/luftplan/2027.md",
          text: """
            ---
            # Namnet.
            titel: Luftplan
            typ: plan

            # Vem som svarar för planen.
            dokumentansvarig: miljonamnden
            giltig-från: 2027
            # Slutet.
            giltig-till:
            utkast: true # Ta bort raden när versionen är beslutad.
            # Besluten.
            # Skriv in beslutet om den nya versionen här, och ta bort # och mellanslaget efter det:
            # historik:
            #   - händelse: antagen
            #     datum: 2026-11-25
            #     av: kommunfullmaktige
            #     paragraf: 123
            #     diarienummer: 00123/2026
            mål: # kommentar
              - text: Ren luft 2026
            ---

            Se [målen](2027.md#mal) och [vattenplanen](../vattenplan.md "x").

            ## Mål

            """)
      ])
  }

  @Test(arguments: [
    ("2026", "2027"), ("2026-12", "2027-01"), ("2026-12-31", "2027-01-01"), ("2028-02", "2028-03"),
  ])
  func beginsWhereTheCurrentOneEnds(end: String, start: String) async throws {
    let text = Self.current.replacing("giltig-till: 2026", with: "giltig-till: \(end)")
    let result = try await version(["dokument/luftplan/2024.md": text]).get()
    #expect(result.path == "dokument/luftplan/\(start).md")
  }

  @Test func aSingleFileBecomesAFolderAndLinksFollow() async throws {
    let text = Self.current.replacing("2024.md#mal", with: "luftplan.md#mal")
      .replacing("../vattenplan.md", with: "vattenplan.md")
    let files = [
      "dokument/luftplan.md": text,
      "dokument/vattenplan.md":
        "---\ntitel: Vattenplan\ntyp: plan\n---\n\nSe [luft](luftplan.md#mal) och [luft](luftplan.md).\n",
      "sidor/om.md": "---\ntitel: Om\n---\n\nSe [luft](../dokument/luftplan.md \"Luft\").\n",
    ]
    let result = try await version(files).get()
    #expect(
      result.changes.map(\.path) == [
        "dokument/luftplan/2024.md", "dokument/vattenplan.md", "sidor/om.md",
        "dokument/luftplan.md", "dokument/luftplan/2027.md",
      ])
    #expect(result.movedFrom == "dokument/luftplan.md")
    #expect(result.mended == ["dokument/vattenplan.md", "sidor/om.md"])
    let after = Self.carriedOut(result.changes, on: files)
    let content = try await Sample.content(after)
    let register = Register(content, today: try #require(Self.today), includingDrafts: true)
    #expect(register.documents.map(\.id) == ["luftplan", "vattenplan"])
    let links = Array(register.bodyLinks.joined()) + register.pageLinks.joined()
    let lost = links.filter { !$0.leadsSomewhere }
    #expect(links.count == 7)
    #expect(lost.isEmpty)
    #expect(register.address(ofVersion: 0) == "/dokument/luftplan/")
  }

  @Test(arguments: [
    (
      "2024-06",
      "Det finns redan en version som börjar gälla juni 2024: dokument/luftplan/2024-06.md."
    ),
    (
      "2024-05",
      "Versionen dokument/luftplan/2024-06.md börjar gälla 1 juni 2024, alltså efter maj 2024. En ny version ska börja senare än de som finns."
    ),
  ])
  func refusesAStartThatIsNotTheLatest(start: String, message: String) async throws {
    let files = [
      "dokument/luftplan/2024-06.md": Self.current.replacing("2024\n", with: "2024-06\n")
    ]
    let result = try await version(from: start, files)
    #expect(Self.refusal(result) == message)
  }

  @Test func refusesASingleFileThatDoesNotSayWhenItBegan() async throws {
    let files = ["dokument/luftplan.md": Self.current.replacing("giltig-från: 2024\n", with: "")]
    let result = try await version(files)
    #expect(Self.refusal(result) != nil)
  }

  @Test func refusesADraft() async throws {
    let files = [
      "dokument/luftplan/2024.md": Self.current.replacing(
        "typ: plan", with: "typ: plan\nutkast: ja")
    ]
    let result = try await version(files)
    #expect(Self.refusal(result) != nil)
  }

  private static func refusal(_ result: Result<NewVersion, NewVersion.Refusal>) -> String? {
    if case .failure(let refusal) = result { refusal.message } else { nil }
  }

  private static func carriedOut(
    _ changes: [FileChange], on files: [String: String]
  ) -> [String: String] {
    var files = files
    for change in changes {
      switch change {
      case .create(let path, let text), .replace(let path, let text): files[path] = text
      case .remove(let path): files[path] = nil
      }
    }
    return files
  }
}

extension Resolution {
  fileprivate var leadsSomewhere: Bool {
    if case .broken = self { false } else { true }
  }
}
