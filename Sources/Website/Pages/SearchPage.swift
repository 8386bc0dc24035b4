import Documents
import Findings
import Templates

/// What `templates/sok.html` may say: the search page, whose results a script fills in.
struct SearchPage: PageModel {
  static let template = "sok.html"

  let head: PageHead
  let statuses: [StatusChoice]
  let types: [TypeRow]
  let owners: [FilterOption]
  let goals: [FilterOption]

  init(_ register: Register, rows: [DocumentRow], on site: Site) {
    head = PageHead(
      "Sök", at: Address.search, description: "Sök bland alla dokument och sidor.", on: site)
    statuses = Self.order.map(StatusChoice.init)
    types = TypeRow.all(in: register, rows: rows, on: site)
    owners = FilterOption.bodies(.owner, among: rows, in: register)
    goals = FilterOption.goals(among: rows, in: register)
  }

  /// From what holds to what does not.
  private static let order: [Status] = [
    .inForce, .endingSoon, .unknown, .coming, .expired, .replaced, .repealed, .draft,
  ]

  static let label = "söksidan"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .list("statusar", "Alla statusar, från det som gäller till det som inte gör det") {
      $0.statuses
    },
    .list("typer", "Dokumenttyperna som har dokument") { $0.types },
    .list("ansvariga", "De som svarar för något dokument, och sist dokument utan uppgift") {
      $0.owners
    },
    .list("mal", "Målen i Agenda 2030 som något dokument nämner") { $0.goals },
  ]
}

/// A status to choose.
struct StatusChoice: TemplateModel {
  let status: Status

  static let label = "en status att välja"
  static let fields: Fields<Self> = [.choice("id", "Statusen som ord") { $0.status }]
}
