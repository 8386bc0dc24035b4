import Documents
import Testing

@testable import Website

struct ModelPlaceTests {
  private static let parts = """
    - { id: vision, namn: Vision, typer: [vision] }
    - { id: styrdokument, namn: Styrdokument, typer: [plan] }
    - { id: mal, namn: Mål, typer: [plan] }
    - { id: uppdrag, namn: Uppdrag, typer: [] }
    """
  private static let types = """
    - { id: plan, namn: plan, plural: planer, familj: styrdokument }
    - { id: vision, namn: vision, plural: visioner, familj: styrmodell }
    - { id: lag, namn: lag, plural: lagar, familj: regelverk }
    """

  @Test(arguments: [
    ("typ: plan", [false, true, true, false]), ("typ: vision", [true, false, false, false]),
    ("typ: lag", []), ("typ: finns-inte", []), ("sammanfattning: Text", []),
  ])
  func aDocumentStandsInThePartsOfItsType(_ line: String, _ isHere: [Bool]) async throws {
    let register = try await register([
      "styrmodell.yml": Self.parts, "dokumenttyper.yml": Self.types,
      "dokument/a.md": "---\ntitel: A\n\(line)\n---\n",
    ])
    let site = SitePages(register, findings: []).site
    let places = ModelPlace.all(of: register.versions[0], in: register, on: site)
    #expect(places.map(\.isHere) == isHere)
    #expect(places.isEmpty || places.map(\.href)[1] == "/styrmodell/#styrdokument")
  }
}
