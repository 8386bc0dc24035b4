import Documents
package import Findings

/// Files, a day, and what a rule says about them. The arrow ↓ marks each expected place.
package struct Example: Sendable {
  /// What the example shows, in Swedish.
  package let name: String
  /// The day on which it is judged, `YYYY-MM-DD`.
  package let today: String
  /// Path within the content folder to text. What is not here is taken from `base`.
  package let files: [String: String]
  /// The findings' sentences in reading order; none when the rule stays silent.
  package let messages: [String]

  init(
    _ name: String, on today: String = "2026-11-20", _ files: [String: String],
    finds messages: [String] = []
  ) {
    self.name = name
    self.today = today
    self.files = files
    self.messages = messages
  }

  /// Registers of a small municipality that every example stands in.
  package static let base: [String: String] = [
    "webbplats.yml": """
    namn: Så styrs Exempelstad
    adress: https://styrning.example
    kommun: Exempelstads kommun
    varna-dagar: [180, 90, 30]
    mandatperioder: [{ från: 2023-01-01, till: 2026-12-31 }]
    """,
    "dokumenttyper.yml": """
    - { id: program, namn: program, plural: program, familj: styrdokument, klass: aktiverande }
    - { id: plan, namn: plan, plural: planer, familj: styrdokument, klass: aktiverande }
    - { id: policy, namn: policy, plural: policyer, familj: styrdokument, klass: normerande }
    - { id: rapport, namn: rapport, plural: rapporter, familj: information }
    """,
    "organisation.yml": """
    - { id: kommunfullmaktige, namn: Kommunfullmäktige, slag: beslutande }
    - { id: miljonamnden, namn: Miljönämnden, slag: nämnd, överordnad: kommunfullmaktige }
    - { id: miljokontoret, namn: Miljökontoret, slag: förvaltning, överordnad: miljonamnden }
    """,
    "agenda2030.yml": """
    - { nummer: 11, namn: Hållbara städer och samhällen, färg: "#FD9D24", delmål: ["11.1", "11.a"] }
    - { nummer: 13, namn: Bekämpa klimatförändringarna, färg: "#3F7E44", delmål: ["13.1", "13.2"] }
    """,
  ]

  /// All files of the example, as they would be read, in the order of their paths.
  package func sources(_ transform: (String) -> String = { $0 }) -> [SourceFile] {
    Example.base.merging(files) { _, own in own }
      .sorted { $0.key < $1.key }
      .map { SourceFile(path: $0.key, text: transform($0.value)) }
  }
}

/// A document of an example: front matter of the lines given, over sensible ones, and a body.
///
/// A line `key: value` in `fields` replaces the usual line with that key; `-key` takes it away.
func document(_ fields: [String] = [], body: String = "## Ansvar och uppföljning\n\nText.")
  -> String
{
  var lines = [
    "titel: Luftplan", "typ: plan", "sammanfattning: En plan för ren luft.",
    "dokumentansvarig: miljokontoret", "giltig-från: 2024-01-01", "giltig-till: 2030-12-31",
  ]
  for field in fields {
    let key = field.prefix { $0 != ":" && $0 != "\n" }.filter { $0 != "↓" }
    if key.hasPrefix("-") {
      lines.removeAll { $0.hasPrefix(key.dropFirst() + ":") }
    } else if let index = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) {
      lines[index] = field
    } else {
      lines.append(field)
    }
  }
  return "---\n\(lines.joined(separator: "\n"))\n---\n\n\(body)\n"
}
