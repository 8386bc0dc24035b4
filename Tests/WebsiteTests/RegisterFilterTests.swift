import Testing
import Website

struct RegisterFilterTests {
  private static let content = [
    "organisation.yml": """
    - { id: kf, namn: Kommunfullmäktige, slag: beslutande }
    - { id: ovrigt, namn: Övrigt kontor, slag: förvaltning }
    - { id: arkiv, namn: Ärkivet, slag: förvaltning }
    """,
    "dokument/a.md": plan(
      "A",
      [
        "dokumentansvarig: [ovrigt, arkiv]", "agenda-2030: [3, \"3.4\"]",
        "historik: [{ händelse: antagen, datum: 2020-01-01, av: kf },",
        "  { händelse: reviderad, av: arkiv }, { händelse: aktualiserad, av: kf }]",
      ]),
    "dokument/b.md": plan("B", ["dokumentansvarig: ovrigt"]),
    "dokument/c.md": plan("C"),
  ]

  private func register() async throws -> String {
    try await build(sources(Self.content)).text("dokument/index.html")
  }

  @Test(arguments: [
    "typ:plan klass:aktiverande ansvarig:ovrigt ansvarig:arkiv beslutat-av:kf "
      + "beslutat-av:arkiv mal:3",
    "typ:plan klass:aktiverande ansvarig:ovrigt beslutat-av:saknas",
    "typ:plan klass:aktiverande ansvarig:saknas beslutat-av:saknas",
  ])
  func aRowHasAWordForEverythingItCanBeFilteredOn(_ words: String) async throws {
    #expect(try await register().contains("urval: \(words)\n"))
  }

  @Test func bodiesAreOfferedInSwedishOrderAndTheMissingLast() async throws {
    let lines = try await register().split(separator: "\n").filter { $0.contains(">val_ansvarig") }
    #expect(
      lines.map(String.init) == [
        "<p>val_ansvarig id arkiv, namn Ärkivet, antal 1</p>",
        "<p>val_ansvarig id ovrigt, namn Övrigt kontor, antal 2</p>",
        "<p>val_ansvarig id saknas, namn saknas, antal 1</p>",
      ])
  }

  @Test func onlyGoalsThatADocumentNamesAreOffered() async throws {
    let lines = try await register().split(separator: "\n").filter { $0.contains(">val_mal") }
    #expect(lines.map(String.init) == ["<p>val_mal id 3, namn Hälsa, antal 1</p>"])
  }
}
