import Documents
package import Findings

extension RuleID {
  package static let brokenLink: RuleID = "broken-link"
}

extension Rule {
  /// A link or another pointer to what does not exist, or to what must not be linked to.
  static let brokenLink = Rule(
    id: .brokenLink, title: "Länken leder ingenstans", severity: .error,
    rationale: """
      Den som följer en länk ska komma till det som länken lovar. En länk till ett dokument, en \
      version, en fil eller en sida som inte finns slutar i ett felmeddelande.
      Regeln gäller länkar och bilder i dokument och sidor, fälten ersätter, bygger-på, \
      konkretiserar, bidrar-till och relaterade, källorna i ordlistan, årshjulet och \
      styrmodellen, och webbplatsens meny och sidfot. Den gäller också dokument som inte längre \
      gäller, för de går att läsa för alltid. En hänvisning till en fil som finns men inte kan \
      läsas räknas till felet i den filen.
      En länk till ett utkast räknas som bruten, för utkast publiceras inte. En adress som börjar \
      med något annat än https, http, mailto eller tel, till exempel javascript, publiceras aldrig.
      """,
    examples: BrokenLinkExamples.all,
    check: { context in
      let register = context.register
      return register.brokenPointers.compactMap { pointer in
        if case .unread(let path) = pointer.fault, context.unread.contains(path) { return nil }
        return finding(for: pointer, in: register)
      }
    })
}

private func finding(for pointer: BrokenPointer, in register: Register) -> Finding? {
  guard let (object, advice) = words(for: pointer, in: register) else { return nil }
  return Finding(
    .brokenLink, "\(pointer.words) \(object)", at: pointer.location, advice: advice)
}

/// The end of the sentence and the advice; `nil` for what `broken-anchor` reports.
private func words(
  for pointer: BrokenPointer, in register: Register
) -> (object: String, advice: String)? {
  switch pointer.fault {
  case .unknownAnchor: nil
  case .unknownDocument(let id, let near):
    (
      "dokumentet \(id.shortened), som inte finns",
      .listAdvice(id) { _ in nil }
        ?? .nearAdvice(
          near == VersionPath(pointer.location.path).documentID ? nil : near,
          else: "Skriv dokumentets id, som är namnet på dess mapp eller fil.")
    )
  case .draft(let id): draftWords(register.title(ofDocument: id))
  case .ambiguous(let id, let paths):
    (
      "dokumentet \(id.shortened), som finns på flera ställen",
      "Ge dokumenten i \(paths.swedishList) olika id."
    )
  case .unknownVersion(let name, let id, let known):
    versionWords(name, of: id, known: known, in: register)
  case .unknownFile(let path, let near):
    fileWords(path, near: near, from: pointer.location.path, in: register)
  case .unknownAddress(let address, let near):
    (
      "adressen \(address.shortened), som inte finns på webbplatsen",
      .nearAdvice(near, else: "Öppna sidan på webbplatsen och kopiera dess adress.")
    )
  case .unread(let path):
    ("filen \(path.shortened), som inte kan läsas", "Rätta felet i filen.")
  case .unsafe(let address):
    (
      "\(address.shortened), och sådana adresser publiceras inte",
      "Skriv en adress som börjar med https://, mailto: eller tel:, eller vägen till ett dokument."
    )
  }
}

private func draftWords(_ name: String) -> (String, String) {
  (
    "\(name), som är ett utkast och inte publiceras",
    "Publicera utkastet genom att ta bort raden utkast: i det, eller ta bort hänvisningen så länge."
  )
}

private func versionWords(
  _ name: String, of id: String, known: [String], in register: Register
) -> (String, String) {
  let words = "versionen \(name.shortened) av \(register.title(ofDocument: id))"
  if register.content.versions.contains(where: {
    $0.isDraft && $0.documentID == id && $0.name == name
  }) {
    return draftWords(words)
  }
  return (
    "\(words), som inte finns",
    known.isEmpty
      ? "Ta bort @\(name.shortened): dokumentet har bara en version."
      : "Versionerna som finns: \(known.swedishList)."
  )
}

private func fileWords(
  _ path: String, near: String?, from source: String, in register: Register
) -> (String, String) {
  let draft = register.content.versions.first { $0.isDraft && $0.path == path }
  if let draft { return draftWords(draft.title.value) }
  let isOutside = path.split(separator: "/").contains("..")
  let end = isOutside ? "som ligger utanför mappen med innehållet" : "som inte finns"
  let moved = register.document(VersionPath(path).documentID)
    .map { register.versions[$0.current].path }
  let suggestion = moved ?? near
  let other =
    path.hasSuffix(".md")
    ? "Skriv vägen till filen från mappen där den här filen ligger."
    : "Skriv hela adressen till filen på webben, som börjar med https://."
  return (
    "filen \(path.shortened), \(end)",
    .nearAdvice(
      suggestion == source ? nil : suggestion.map { relativePath(to: $0, from: source) },
      else: other)
  )
}

/// A path as it is written in a link of another file.
func relativePath(to path: String, from file: String) -> String {
  let folder = file.split(separator: "/").dropLast()
  let parts = path.split(separator: "/")
  let common = zip(folder, parts).prefix { $0 == $1 }.count
  let up = Array(repeating: Substring(".."), count: folder.count - common)
  return (up + parts.dropFirst(common)).joined(separator: "/")
}
