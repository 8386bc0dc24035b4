import Documents
package import Findings

extension RuleID {
  package static let gapBetweenVersions: RuleID = "gap-between-versions"
}

extension Rule {
  /// Days between two versions on which no version of the document holds.
  static let gapBetweenVersions = Rule(
    id: .gapBetweenVersions, title: "Det är ett glapp mellan två versioner", severity: .warning,
    rationale: """
      När en version slutar gälla och nästa börjar senare än dagen efter saknar verksamheten \
      beslutad styrning däremellan. Ofta är det ett fel i registret: den tidigare versionen \
      förlängdes, eller så började den senare gälla tidigare.
      Regeln tiger när den senare versionen i sin tur har slutat gälla, och när den tidigare \
      upphävdes.
      """,
    examples: [
      Example(
        "två månader",
        [
          "dokument/luftplan/2020.md": document(["giltig-från: 2020", "giltig-till: 2023"]),
          "dokument/luftplan/2024-03-01.md": document(["giltig-från: ↓2024-03-01"]),
        ],
        finds: [
          "Ingen version av Luftplan gäller från den 1 januari 2024 till och med den 29 februari 2024"
        ]),
      Example(
        "en enda dag, och början står bara i filens namn",
        [
          "dokument/luftplan/2020.md": document(["giltig-från: 2020", "giltig-till: 2026-12-30"]),
          "dokument/luftplan/2027.md": "↓" + document(["-giltig-från"]),
        ],
        finds: ["Ingen version av Luftplan gäller den 31 december 2026"]),
      Example(
        "dagen efter",
        [
          "dokument/luftplan/2020.md": document(["giltig-från: 2020", "giltig-till: 2023"]),
          "dokument/luftplan/2024.md": document(["giltig-från: 2024"]),
        ]),
      Example(
        "den nya tar över i förtid",
        [
          "dokument/luftplan/2020.md": document(["giltig-från: 2020", "giltig-till: 2026"]),
          "dokument/luftplan/2024.md": document(["giltig-från: 2024"]),
        ]),
      Example(
        "tills vidare",
        [
          "dokument/luftplan/2020.md": document(["giltig-från: 2020", "giltig-till: tills vidare"]),
          "dokument/luftplan/2024.md": document(["giltig-från: 2024"]),
        ]),
      Example(
        "båda har slutat gälla",
        [
          "dokument/luftplan/2010.md": document(["giltig-från: 2010", "giltig-till: 2012"]),
          "dokument/luftplan/2014.md": document(["giltig-från: 2014", "giltig-till: 2016"]),
        ]),
      Example(
        "den tidigare upphävdes",
        [
          "dokument/luftplan/2020.md": document([
            "giltig-från: 2020", "giltig-till: 2022",
            "historik: [{ händelse: upphävd, datum: 2021-06-01 }]",
          ]),
          "dokument/luftplan/2024.md": document(["giltig-från: 2024"]),
        ]),
    ],
    check: { context in
      let register = context.register
      return register.documents.flatMap { document in
        zip(document.versions, document.versions.dropFirst()).compactMap { earlier, later in
          register.statuses[earlier] == .repealed || register.statuses[later].isOver
            ? nil : gap(from: register.versions[earlier], to: register.versions[later])
        }
      }
    })
}

private func gap(from earlier: Version, to later: Version) -> Finding? {
  guard let first = earlier.validity.lastDay?.adding(days: 1),
    let last = later.firstDay?.adding(days: -1), first <= last
  else { return nil }
  let days =
    first == last
    ? "den \(first.swedish)" : "från den \(first.swedish) till och med den \(last.swedish)"
  return Finding(
    .gapBetweenVersions, "Ingen version av \(later.title.value) gäller \(days)",
    at: later.validity.from?.location ?? later.location,
    notes: earlier.validity.untilLocation.map {
      [Finding.Note("Den tidigare versionen slutar gälla här", at: $0)]
    } ?? [],
    advice: "Jämför med besluten, och rätta giltig-till i den tidigare versionen eller giltig-från "
      + "i den senare.")
}
