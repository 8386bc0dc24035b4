import Documents
import Findings
import Foundation
import Testing
import Website

/// What a feed says of days that are not stated. Day of the site: 2026-11-20.
struct AtomFeedTests {
  /// What an entry says, and on which day.
  private struct Entry: Equatable {
    let id: String
    let title: String
    let updated: String
    let summary: String
  }

  @Test(arguments: [
    (
      "historik: [{ händelse: antagen, datum: 2025-03-31 }]",
      "2025-03-31:a/utan-datum/antagen", "A antogs", "2025-03-31", "A antogs 31 mars 2025."
    ),
    (
      "historik: [{ händelse: antagen, datum: 2025-02 }]",
      "2025-02:a/utan-datum/antagen", "A antogs i februari 2025", "2025-02-28",
      "A antogs i februari 2025."
    ),
    (
      "historik: [{ händelse: reviderad, datum: 2025 }]",
      "2025:a/utan-datum/reviderad", "A reviderades 2025", "2025-12-31", "A reviderades 2025."
    ),
    (
      "giltig-till: 2025", "2025:a/utan-datum/gick-ut", "A gick ut", "2026-01-01",
      "A gick ut och gällde till och med 2025."
    ),
    (
      "giltig-från: 2026", "2026:a/2026/borjade-galla", "A började gälla 2026", "2026-01-01",
      "A började gälla 2026."
    ),
  ])
  func aDayIsNamedOnlyWhereItIsStated(
    _ field: String, _ id: String, _ title: String, _ updated: String, _ summary: String
  ) async throws {
    let feed = try await feed(field)
    let expected = Entry(
      id: "tag:prov.example," + id, title: title, updated: updated + "T00:00:00Z",
      summary: summary)
    #expect(entries(in: feed).first == expected)
    #expect(feed.contains("\n  <updated>\(updated)T00:00:00Z</updated>"))
  }

  @Test(arguments: ["2026", "2026-11"])
  func whatMayBeStillToComeIsNoNewsYet(_ date: String) async throws {
    let feed = try await feed("historik: [{ händelse: antagen, datum: \(date) }]")
    #expect(entries(in: feed).isEmpty)
  }

  @Test func twoOfAYearAreTwoEntriesAndOneOfItsLastDayIsAThird() async throws {
    let feed = try await feed(
      "historik: [{ händelse: reviderad, datum: 2024 }, { händelse: reviderad, datum: 2024 }, "
        + "{ händelse: reviderad, datum: 2024-12-31 }]")
    #expect(
      entries(in: feed).map(\.id).sorted() == [
        "tag:prov.example,2024-12-31:a/utan-datum/reviderad",
        "tag:prov.example,2024:a/utan-datum/reviderad",
        "tag:prov.example,2024:a/utan-datum/reviderad/2",
      ])
  }

  private func feed(_ field: String) async throws -> String {
    try await build(sources(["dokument/a.md": plan("A", [field])])).text("atom.xml")
  }

  private func entries(in feed: String) -> [Entry] {
    feed.components(separatedBy: "<entry>").dropFirst().map { entry in
      func text(_ name: String) -> String {
        String(
          entry.components(separatedBy: "<\(name)>").dropFirst().first?
            .components(separatedBy: "</").first ?? "")
      }
      return Entry(
        id: text("id"), title: text("title"), updated: text("updated"), summary: text("summary"))
    }
  }
}
