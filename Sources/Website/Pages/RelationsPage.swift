import Documents
import Findings
import Templates

/// What `templates/samband.html` may say: all that a document hangs together with.
struct RelationsPage: PageModel {
  static let template = "samband.html"

  let head: PageHead
  let row: DocumentRow
  let groups: [RelationGroup]

  /// - Parameter groups: all groups of the version, if they have been made for another page.
  init(_ row: DocumentRow, _ groups: [RelationGroup]?, in register: Register, on site: Site) {
    let page = register.address(ofVersion: row.index)
    head = PageHead(
      "Så hänger dokumentet ihop med andra", at: Address.relations(ofPage: page),
      description: "Alla dokument som \(row.version.title.value) hänger ihop med.",
      under: [
        NamedLink("Dokument", href: site.href(Address.register)),
        NamedLink(row.version.title.value, href: site.href(page)),
      ], on: site)
    self.row = row
    self.groups =
      groups
      ?? RelationGroup.all(Relations(of: row.index, in: register), in: register, on: site)
  }

  static let label = "alla samband för ett dokument"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .object("dokument", "Dokumentet") { $0.row },
    .list("samband", "Hur dokumentet hänger ihop med andra, från båda hållen") { $0.groups },
    .number("antal", "Hur många samband det är") { $0.groups.reduce(0) { $0 + $1.count } },
  ]
}
