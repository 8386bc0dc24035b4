/// What an import found, what it could not find, and what it left out, in Swedish.
package struct ImportReport: Sendable {
  let found: [String]
  let uncertain: [String]
  let missing: [String]
  let body: ImportedBody

  /// The report as sections of lines; empty ones are not there.
  package var text: String {
    let sections: [(String, [String])] = [
      ("Hittat i texten och ifyllt:", found),
      ("Osäkert. Står som kommentar ovanför fältet; fyll i fältet om det stämmer:", uncertain),
      ("Inte hittat. Fyll i fältet om du vet:", missing),
      ("Texten:", body.counts),
      ("Utelämnat:", body.leftOut.isEmpty ? ["Ingenting."] : body.leftOut),
      ("Se över:", body.toLookAt),
    ]
    return sections.filter { !$0.1.isEmpty }
      .map { title, lines in title + "\n" + lines.map { "- \($0)\n" }.joined() }
      .joined(separator: "\n")
  }
}
