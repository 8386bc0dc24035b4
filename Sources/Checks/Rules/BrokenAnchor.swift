import Documents
package import Findings
import Markdown

extension RuleID {
  package static let brokenAnchor: RuleID = "broken-anchor"
}

extension Rule {
  /// A link to a section that does not exist.
  static let brokenAnchor = Rule(
    id: .brokenAnchor, title: "Avsnittet finns inte", severity: .error,
    rationale: """
      En länk till ett avsnitt lovar läsaren en viss rubrik. Finns ingen sådan rubrik hamnar \
      läsaren överst på sidan och får leta själv, och mål för Agenda 2030 som anges för ett avsnitt \
      hör inte ihop med någon text.
      Avsnittets namn är rubriken med små bokstäver, utan nummer, med a för å och ä, o för ö och \
      bindestreck mellan orden: "2.1 Målen för luften" blir malen-for-luften.
      """,
    examples: [
      Example(
        "ett avsnitt som inte finns",
        [
          "dokument/luftplan.md": document(body: "Se ↓[[vattenplan#malen]].\n\n## Mål"),
          "dokument/vattenplan.md": document(["titel: Vattenplan"], body: "## Målet"),
        ],
        finds: ["Det finns inget avsnitt malen i Vattenplan"]),
      Example(
        "ett avsnitt som bara finns i en tidigare version",
        [
          "dokument/luftplan.md": document(body: "Se ↓[målen](vattenplan/2024.md#mal)."),
          "dokument/vattenplan/2016.md": document(
            ["titel: Vattenplan", "giltig-från: 2016"], body: "## Mål"),
          "dokument/vattenplan/2024.md": document(
            ["titel: Vattenplan", "giltig-från: 2024"], body: "## Inriktning"),
        ],
        finds: ["Det finns inget avsnitt mal i Vattenplan"]),
      Example(
        "ett avsnitt på samma sida",
        [
          "dokument/luftplan.md": document(body: "Se ↓[målen](#mål).\n\n## Mål"),
          "sidor/om.md": "---\ntitel: Om\n---\n\nSe ↓[målen](#mal).\n",
        ],
        finds: [
          "Det finns inget avsnitt mål på den här sidan",
          "Det finns inget avsnitt mal på den här sidan",
        ]),
      Example(
        "ett ord som inte står i ordlistan, och ett avsnitt på en annan sida",
        [
          "dokument/luftplan.md": document(
            body: "Se ↓[luft](/ordlista/#luft) och ↓[hjälpen](/om/#hjalp)."),
          "sidor/om.md": "---\ntitel: Om webbplatsen\n---\n\n## Kontakt\n",
        ],
        finds: [
          "Det finns inget avsnitt luft på sidan /ordlista/",
          "Det finns inget avsnitt hjalp på sidan Om webbplatsen",
        ]),
      Example(
        "mål för ett avsnitt som inte finns",
        ["dokument/luftplan.md": document(["avsnitt: { ↓malen: [13] }"], body: "## Mål")],
        finds: ["Det finns ingen rubrik för avsnittet malen, som har mål i fältet avsnitt"]),
      Example(
        "avsnitt som finns",
        [
          "dokument/luftplan.md": document(
            ["avsnitt: { mal-for-luften: [13] }"],
            body: "Se [[vattenplan#mal]] och [luften](#mal-for-luften).\n\n## 2.1 Mål för luften"),
          "dokument/vattenplan.md": document(["titel: Vattenplan"], body: "## Mål"),
        ]),
      Example(
        "början av sidan", ["dokument/luftplan.md": document(body: "Gå till [början](#).")]),
      Example(
        "ett dokument som inte finns tas upp av broken-link",
        ["dokument/luftplan.md": document(body: "Se [[vattenplan#mal]].")]),
    ],
    check: { context in
      let register = context.register
      return register.brokenPointers.compactMap { finding(for: $0, in: register) }
        + register.versions.flatMap(sectionsWithoutHeading)
    })
}

private func finding(for pointer: BrokenPointer, in register: Register) -> Finding? {
  guard case .unknownAnchor(let anchor, let place, let near) = pointer.fault else { return nil }
  let isSamePage = place == pointer.location.path
  let page = register.content.pages.first { $0.address == place }?.title.value
  let words =
    isSamePage
    ? "på den här sidan"
    : place.hasPrefix("/")
      ? "på sidan \(page ?? place)" : "i \(register.title(ofDocument: place))"
  let advice = [
    near.map { "Menade du \($0)?" }, otherVersion(with: anchor, of: place, in: register),
  ].compactMap { $0 }
  return Finding(
    .brokenAnchor, "Det finns inget avsnitt \(anchor.shortened) \(words)", at: pointer.location,
    advice: advice.isEmpty ? anchorAdvice : advice.joined(separator: " "))
}

private let anchorAdvice =
  "Öppna sidan, välj tecknet # vid rubriken och kopiera det som står efter # i adressen."

/// Words about a version of the document that has the section.
private func otherVersion(with anchor: String, of id: String, in register: Register) -> String? {
  let name = register.document(id)?.versions.last { index in
    register.versions[index].body.headings.contains { $0.anchor == anchor }
  }.flatMap { register.versions[$0].name }
  return name.map { "Avsnittet finns i versionen \($0): skriv [[\(id)@\($0)#\(anchor)]]." }
}

private func sectionsWithoutHeading(in version: Version) -> [Finding] {
  if version.sectionGoals.isEmpty { return [] }
  let known = version.body.headings.map(\.anchor)
  return version.sectionGoals.map(\.anchor).filter { !known.contains($0.value) }.map { anchor in
    Finding(
      .brokenAnchor,
      "Det finns ingen rubrik för avsnittet \(anchor.value.shortened), som har mål i fältet avsnitt",
      at: anchor.location,
      advice: .nearAdvice(
        NearMiss.of(anchor.value, among: known),
        else: known.isEmpty
          ? "Skriv målen i fältet agenda-2030 i stället: dokumentet har inga rubriker."
          : "Skriv något av dokumentets avsnitt: \(known.prefix(12).joined(separator: ", "))."))
  }
}
