import Documents
package import Findings

extension RuleID {
  package static let reversedPeriod: RuleID = "reversed-period"
}

extension Rule {
  /// A version that ends before it begins.
  static let reversedPeriod = Rule(
    id: .reversedPeriod, title: "Giltigheten slutar innan den börjar", severity: .error,
    rationale: """
      Ett dokument vars sista dag ligger före den första gäller aldrig. Något av datumen är \
      felskrivet, och sidan kan inte säga vilket.
      Saknas giltig-från räknas den första dagen från filens namn. Regeln gäller alla versioner, \
      för också historien ska stämma.
      """,
    examples: [
      Example(
        "slutet ligger före början",
        [
          "dokument/luftplan.md": document([
            "giltig-från: 2025-06-01", "giltig-till: ↓2025-05-31",
          ])
        ],
        finds: ["Luftplan slutar gälla den 31 maj 2025, före sin första dag den 1 juni 2025"]),
      Example(
        "ett slut som är angivet som månad",
        [
          "dokument/luftplan.md": document(["giltig-från: 2025-06-01", "giltig-till: ↓2025-05"])
        ],
        finds: ["Luftplan slutar gälla den 31 maj 2025, före sin första dag den 1 juni 2025"]),
      Example(
        "början är filens namn",
        ["dokument/luftplan/2025.md": document(["-giltig-från", "giltig-till: ↓2024"])],
        finds: [
          "Luftplan slutar gälla den 31 december 2024, före sin första dag den 1 januari 2025"
        ]),
      Example(
        "en enda dag",
        [
          "dokument/luftplan.md": document([
            "giltig-från: 2025-06-01", "giltig-till: 2025-06-01",
          ])
        ]),
      Example(
        "samma år",
        ["dokument/luftplan.md": document(["giltig-från: 2025-06-01", "giltig-till: 2025"])]),
      Example(
        "ingen början är angiven",
        ["dokument/luftplan.md": document(["-giltig-från", "giltig-till: 1999"])]),
    ],
    check: { $0.register.versions.compactMap(finding(for:)) })
}

extension Version {
  /// Its last day is before its first.
  var isReversed: Bool {
    guard let first = firstDay, let last = validity.lastDay else { return false }
    return last < first
  }
}

private func finding(for version: Version) -> Finding? {
  guard let first = version.firstDay, let last = version.validity.lastDay, last < first,
    let place = version.validity.untilLocation
  else { return nil }
  let start = version.validity.from.map { Finding.Note("Här börjar den gälla", at: $0.location) }
  return Finding(
    .reversedPeriod,
    "\(version.title.value) slutar gälla den \(last.swedish), före sin första dag den \(first.swedish)",
    at: place, notes: start.map { [$0] } ?? [],
    advice: "Jämför med beslutet, och rätta giltig-från eller giltig-till.")
}
