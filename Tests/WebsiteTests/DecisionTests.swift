import Documents
import Findings
import Foundation
import Testing
import Website

/// The page of a document says of its decisions what the page of the body that made them says.
struct DecisionTests {
  @Test(arguments: [
    ("[{ händelse: antagen, datum: 2020, av: kf }]", "antagen 2020 kf", "–"),
    (
      "[{ händelse: antagen, datum: 2020, av: kf }, { händelse: reviderad, datum: 2025, av: ks }]",
      "antagen 2020 kf", "–"
    ),
    ("[{ händelse: reviderad, datum: 2025, av: kf }]", "–", "reviderad 2025 kf"),
    ("[{ händelse: reviderad, datum: 2025 }]", "–", "reviderad 2025 –"),
    (
      "[{ händelse: antagen, datum: 2020 }, { händelse: reviderad, datum: 2025, av: kf }]",
      "antagen 2020 –", "reviderad 2025 kf"
    ),
    (
      "[{ händelse: reviderad, datum: 2023, av: kf }, { händelse: aktualiserad, datum: 2024, av: ks "
        + "}, { händelse: förlängd, datum: 2025 }, { händelse: upphävd, datum: 2027, av: kf }]",
      "–", "aktualiserad 2024 ks"
    ),
    ("[{ händelse: upphävd, datum: 2027, av: kf }]", "–", "upphävd 2027 kf"),
    ("[]", "–", "–"),
  ])
  func theDecisionThatIsKnownIsToldWhenTheAdoptionIsNot(
    _ history: String, _ adoption: String, _ later: String
  ) async throws {
    let site = try await site(["historik: \(history)"])
    let lines = try site.text("dokument/a/index.html").split(separator: "\n").map(String.init)
    #expect(try decision("beslut", in: lines) == adoption)
    #expect(try decision("senare_beslut", in: lines) == later)
  }

  @Test func aBodyThatIsSaidToHaveDecidedIsFoundByTheFilterAndInTheOpenData() async throws {
    let site = try await site(["historik: [{ händelse: reviderad, datum: 2025, av: kf }]"])
    #expect(
      try site.text("organisation/kf/index.html").contains("beslutar <a href=\"/dokument/a/\">"))
    #expect(try site.text("dokument/index.html").contains("beslutat-av:kf"))
    let data = try site.text("api/dokument.json")
    #expect(data.contains("\"beslutad_av\": null"))
    #expect(data.contains("\"handelse\": \"reviderad\",\n          \"datum\": \"2025\""))
  }

  private func site(_ fields: [String]) async throws -> Build {
    try await build(
      sources([
        "organisation.yml": """
        - { id: kf, namn: kf, slag: beslutande }
        - { id: ks, namn: ks, slag: nämnd }
        """, "dokument/a.md": plan("A", fields),
      ]))
  }

  /// What happened, when and by whom.
  private func decision(_ name: String, in lines: [String]) throws -> String {
    let start = "<p>\(name) "
    let line = try #require(lines.first { $0.hasPrefix(start) }).dropFirst(start.count)
    guard !line.hasPrefix("–") else { return "–" }
    func value(_ name: String) -> String {
      let rest = line.components(separatedBy: name + " ").dropFirst().first ?? ""
      let text = rest.components(separatedBy: ",").first ?? ""
      return text.components(separatedBy: ">").dropFirst().first?
        .components(separatedBy: "<").first ?? text
    }
    return [value("namn"), value("datum_kort"), value("av")].joined(separator: " ")
  }
}
