/// Where things stand on the site: every address begins and, but for files, ends with `/`.
package enum Address {
  package static let start = "/"
  package static let register = "/dokument/"
  package static let agenda = "/agenda-2030/"
  package static let organisation = "/organisation/"
  package static let validity = "/giltighet/"
  /// The page of the accessibility statement, when the city has written it.
  package static let accessibility = "/tillganglighetsredogorelse/"
  package static let model = "/styrmodell/"
  package static let planning = "/arshjul/"
  package static let glossary = "/ordlista/"
  package static let questions = "/fragor-och-svar/"
  package static let search = "/sok/"
  package static let registerJSON = "/api/dokument.json"
  package static let registerCSV = "/api/dokument.csv"
  package static let allChanges = "/andringar/"
  package static let feed = "/atom.xml"
  package static let calendar = "/kalender.ics"

  package static func document(_ id: String) -> String { joined("/dokument/", id, "/") }
  package static func version(_ id: String, _ name: String) -> String {
    joined("/dokument/", id, "/", name, "/")
  }
  /// What changed between the versions of a document that has more than one.
  package static func changes(_ id: String) -> String { "/dokument/\(id)/andringar/" }
  /// All that a document hangs together with, where its own page cannot show it.
  package static func relations(ofPage address: String) -> String { address + "samband/" }
  package static func type(_ id: String) -> String { joined("/typer/", id, "/") }
  package static func documentClass(_ value: DocumentClass) -> String {
    "/klass/\(value.rawValue)/"
  }
  package static func goal(_ number: Int) -> String { "/agenda-2030/\(number)/" }
  package static func body(_ id: String) -> String { joined("/organisation/", id, "/") }
  package static func feed(ofBody id: String) -> String { body(id) + "atom.xml" }
  package static func calendar(ofBody id: String) -> String { body(id) + "kalender.ics" }
  package static func calendar(ofType id: String) -> String { type(id) + "kalender.ics" }
  package static func term(_ anchor: String) -> String { "/ordlista/#\(anchor)" }

  /// The parts one after another. Interpolation costs a fifth more.
  private static func joined(
    _ a: String, _ b: String, _ c: String, _ d: String = "", _ e: String = ""
  ) -> String {
    var address = ""
    address.reserveCapacity(
      a.utf8.count + b.utf8.count + c.utf8.count + d.utf8.count + e.utf8.count)
    address += a
    address += b
    address += c
    if !d.isEmpty { address += d }
    if !e.isEmpty { address += e }
    return address
  }

  /// The first parts of the addresses that the site gives to pages of its own.
  static let reserved: Set<String> = [
    "agenda-2030", "andringar", "api", "arshjul", "dokument", "fragor-och-svar", "giltighet",
    "klass", "ordlista", "organisation", "sok", "styrmodell", "tillgangar", "typer",
  ]

  /// Every address that a site has because of its documents.
  static func documents(_ documents: [Document], versions: [Version]) -> Set<String> {
    var result: Set<String> = []
    for document in documents {
      result.insert(Self.document(document.id))
      if document.versions.count > 1 { result.insert(changes(document.id)) }
      for index in document.versions {
        if let name = versions[index].name { result.insert(version(document.id, name)) }
      }
    }
    return result
  }

  /// Every other address of a site with this content, but for the files of its look.
  static func others(of content: Content) -> Set<String> {
    var result: Set<String> = [
      start, register, agenda, organisation, validity, model, planning, glossary, questions,
      search, allChanges, registerJSON, registerCSV, feed, calendar, "/typer/", "/sitemap.xml",
      "/robots.txt",
      "/404.html",
    ]
    result.formUnion(content.types.map { type($0.id.value) })
    result.formUnion(content.types.map { calendar(ofType: $0.id.value) })
    result.formUnion(DocumentClass.allCases.map(documentClass))
    result.formUnion(content.goals.map { goal($0.number.value) })
    for body in content.bodies.map(\.id.value) {
      result.formUnion([Self.body(body), feed(ofBody: body), calendar(ofBody: body)])
    }
    result.formUnion(content.pages.map(\.address))
    return result
  }
}
