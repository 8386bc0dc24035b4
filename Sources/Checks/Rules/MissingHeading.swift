import Documents
package import Findings
import Markdown

extension RuleID {
  package static let missingHeading: RuleID = "missing-heading"
}

extension Rule {
  /// A heading that the document type asks for and the text does not have.
  static let missingHeading = Rule(
    id: .missingHeading, title: "En obligatorisk rubrik saknas", severity: .warning,
    rationale: """
      Vissa avsnitt ska finnas i alla dokument av en typ. Ansvar och uppföljning ska till exempel \
      finnas i varje styrdokument, enligt många kommuners riktlinjer för styrdokument. Med samma rubrik överallt hittar \
      läsaren dit.
      Rubrikens nummer, nivå och stora eller små bokstäver spelar ingen roll, men orden ska vara \
      precis de som står i dokumenttyper.yml. Regeln tiger om dokument som bara är sammanfattade \
      på webbplatsen, och om versioner som inte längre gäller.
      """,
    examples: [
      Example(
        "rubriken saknas",
        ["dokumenttyper.yml": types, "dokument/luftplan.md": "↓" + document(body: "## Mål")],
        finds: ["Luftplan saknar rubriken ”Ansvar och uppföljning”, som typen plan ska ha"]),
      Example(
        "en rubrik med fler ord räcker inte",
        [
          "dokumenttyper.yml": types,
          "dokument/luftplan.md": "↓" + document(body: "## Ansvar, roller och uppföljning"),
        ],
        finds: ["Luftplan saknar rubriken ”Ansvar och uppföljning”, som typen plan ska ha"]),
      Example(
        "två rubriker saknas, och orden i texten räcker inte",
        [
          "dokumenttyper.yml":
            "- { id: plan, namn: plan, familj: styrdokument, obligatoriska-rubriker: [Mål, Ansvar] }",
          "dokument/luftplan.md": "↓↓"
            + document(["giltig-från: 2027"], body: "Mål och **Ansvar**"),
        ],
        finds: [
          "Luftplan saknar rubriken ”Ansvar”, som typen plan ska ha",
          "Luftplan saknar rubriken ”Mål”, som typen plan ska ha",
        ]),
      Example(
        "rubriken finns", ["dokumenttyper.yml": types, "dokument/luftplan.md": document()]),
      Example(
        "med nummer, på en annan nivå och med andra bokstäver",
        [
          "dokumenttyper.yml": types,
          "dokument/luftplan.md": document(body: "## Mål\n\n### 4.2 ANSVAR och  uppföljning"),
        ]),
      Example(
        "bara sammanfattat här",
        [
          "dokumenttyper.yml": types,
          "dokument/luftplan.md": document(["textform: sammanfattad"], body: "Kort om planen."),
        ]),
      Example(
        "har gått ut",
        [
          "dokumenttyper.yml": types,
          "dokument/luftplan.md": document(["giltig-till: 2025"], body: "## Mål"),
        ]),
      Example("typen kräver inga rubriker", ["dokument/luftplan.md": document(body: "## Mål")]),
    ],
    check: { context in
      let register = context.register
      return register.versions.indices.filter { !register.statuses[$0].isOver }
        .flatMap { missing(in: register.versions[$0], register) }
    })
}

private let types = """
  - { id: plan, namn: plan, familj: styrdokument, obligatoriska-rubriker: [Ansvar och uppföljning] }
  """

private func missing(in version: Version, _ register: Register) -> [Finding] {
  guard version.textForm != .summarised, let index = register.typeIndex(of: version) else {
    return []
  }
  let headings = version.body.headings
  let unlike = register.content.types[index].requiredHeadings.filter { required in
    !headings.indices.contains { headings[$0].text == required }
  }
  guard !unlike.isEmpty else { return [] }
  let type = register.content.types[index]
  let known = Set(headings.map { words(of: $0.text) })
  return unlike.filter { !known.contains(words(of: $0)) }.map { required in
    let near = nearest(to: required, among: headings)
    return Finding(
      .missingHeading,
      "\(version.title.value) saknar rubriken ”\(required)”, som typen \(type.name) ska ha",
      at: version.location,
      notes: near.map { [Finding.Note("En rubrik som liknar", at: $0.location)] } ?? [],
      advice: near.map {
        "Döp om rubriken ”\($0.text)” till ”\(required)”, om det är den som menas."
      }
        ?? "Lägg till rubriken ”## \(required)” och text under den.")
  }
}

/// The words of a heading without its number, in the form in which headings are compared.
private func words(of heading: String) -> [Substring] {
  Slug.folded(String(Slug.splitNumber(heading).rest)).split(whereSeparator: \.isWhitespace)
}

/// A heading that has all the words that are asked for and more, or almost the same letters.
private func nearest(to required: String, among headings: [Heading]) -> Heading? {
  let wanted = Set(Slug.hyphenated(required).split(separator: "-"))
  let wider = headings.first { heading in
    wanted.isSubset(of: Slug.hyphenated(heading.text).split(separator: "-"))
  }
  if let wider { return wider }
  let near = NearMiss.of(required, among: headings.map(\.text))
  return headings.first { $0.text == near }
}
