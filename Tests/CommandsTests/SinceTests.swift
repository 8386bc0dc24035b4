import Foundation
import TestSupport
import Testing

/// `styr check --since`: what has gone away is mended only when somebody has mended it.
struct SinceTests {
  private static let files = [
    "webbplats.yml": Municipality.settings + "\nmandatperioder: [{ från: 2023, till: 2030 }]\n",
    // The type asks for a heading, of those that hold.
    "dokumenttyper.yml": """
    - { id: plan, namn: plan, plural: planer, familj: styrdokument, klass: aktiverande,
        obligatoriska-rubriker: [Ansvar] }

    """,
    "dokument/luft.md": plan("Luftplan", until: "2026-11-30"),
    "dokument/vatten.md": plan("Vattenplan"),
  ]

  /// Both lack the heading; then one of them expires and the other gets it.
  private func nextMonth() throws -> Municipality {
    let place = try Municipality(Self.files)
    let earlier = try place.check("--format", "json")
    try place.folder.write(earlier.out, to: "i-gar.json")
    try place.folder.write(
      plan("Vattenplan", body: "## Ansvar\n\nText.\n"), to: "content/dokument/vatten.md")
    return place
  }

  private func changes(_ format: String) throws -> String {
    try nextMonth().check(
      "--since", "i-gar.json", "--rule", "missing-heading", "--format", format, on: "2026-12-01"
    ).out
  }

  @Test func whatWentAwayWithTimeIsNotMended() throws {
    #expect(
      try changes("text") == """
        Åtgärdat sedan 2026-11-20: 1

          dokument/vatten.md: Vattenplan saknar rubriken ”Ansvar”, som typen plan ska ha [missing-heading]

        Inte längre aktuellt sedan 2026-11-20, utan att något är ändrat: 1

          dokument/luft.md: Luftplan saknar rubriken ”Ansvar”, som typen plan ska ha [missing-heading]
            Dokumentet har gått ut.

        """)
  }

  @Test(arguments: [
    ("markdown", "## Inte längre aktuellt, utan att något är ändrat: 1\n\n- Luftplan saknar"),
    (
      "json",
      "\"lapsed\": [\n      {\n        \"rule\": \"missing-heading\",\n        \"file\": \"dokument/luft.md\""
    ),
    ("junit", "name=\"inte längre aktuellt: Luftplan saknar"),
    ("github", "::notice title=Inte längre aktuellt sedan 2026-11-20::content/dokument/luft.md: "),
  ])
  func everyFormatTellsThemApart(format: String, words: String) throws {
    let text = try changes(format)
    #expect(text.contains(words))
    #expect(text.contains("vatten"))
  }
}
