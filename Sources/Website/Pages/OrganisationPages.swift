import Documents
import Findings
import Templates

/// What `templates/organisation.html` may say: all bodies by their kind.
struct OrganisationPage: PageModel {
  static let template = "organisation.html"

  let head: PageHead
  let groups: [BodyGroupRow]

  init(_ register: Register, _ concerns: Concerns, on site: Site) {
    head = PageHead("Organisation", at: Address.organisation, on: site)
    groups = Body.Kind.allCases.compactMap { kind in
      let bodies = register.content.bodies.filter { $0.kind == kind }
      guard !bodies.isEmpty else { return nil }
      return BodyGroupRow(
        kind: kind, bodies: bodies.map { BodyRow($0, concerns, in: register, on: site) })
    }
  }

  static let label = "organisationens sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .list("grupper", "Organen efter slag") { $0.groups },
  ]
}

/// The bodies of one kind.
struct BodyGroupRow: TemplateModel {
  let kind: Body.Kind
  let bodies: [BodyRow]

  static let label = "ett slags organ"
  static let fields: Fields<Self> = [
    .choice("slag", "Slaget", among: Body.Kind.allCases.map(\.id)) { $0.kind.id },
    .list("organ", "Organen i filens ordning") { $0.bodies },
  ]
}

/// A body in a list.
struct BodyRow: TemplateModel {
  let body: Body
  let href: String
  let ownedCount: Int

  init(_ body: Body, _ concerns: Concerns, in register: Register, on site: Site) {
    self.body = body
    href = site.href(Address.body(body.id.value))
    ownedCount = concerns.ownedCount(by: body, in: register)
  }

  static let label = "ett organ i en lista"
  static let fields: Fields<Self> = [
    .text("namn", "Organets namn") { $0.body.name },
    .text("adress", "Organets sida") { $0.href },
    .choice("slag", "Organets slag", among: Body.Kind.allCases.map(\.id)) { $0.body.kind.id },
    .text("beskrivning", "Vad organet gör") { $0.body.description },
    .number("antal_ansvarar", "Hur många dokument det svarar för") { $0.ownedCount },
  ]
}

/// What `templates/organ.html` may say: one body and its documents, by time left.
struct BodyPage: PageModel {
  static let template = "organ.html"

  let head: PageHead
  let body: Body
  let row: BodyRow
  let parent: NamedLink?
  let children: [BodyRow]
  let decides: [DocumentRow]
  let owns: [DocumentRow]
  let follows: [DocumentRow]
  let planning: [PlanningRow]

  init(
    _ body: Body, rows: [DocumentRow], _ concerns: Concerns, in register: Register, on site: Site
  ) {
    let id = body.id.value
    head = PageHead(
      body.name, at: Address.body(id), description: body.description,
      under: [NamedLink("Organisation", href: site.href(Address.organisation))], on: site)
    self.body = body
    row = BodyRow(body, concerns, in: register, on: site)
    parent = body.parent.map { NamedLink(body: $0.value, in: register, on: site) }
    children = register.content.bodies.filter { $0.parent?.value == id }
      .map { BodyRow($0, concerns, in: register, on: site) }
    let isDecided = concerns.versions(decidedBy: body)
    let isOwned = concerns.versions(ownedBy: body)
    let isFollowed = concerns.versions(followedBy: body)
    decides = rows.filter { isDecided[$0.index] }.sortedByTimeLeft
    owns = rows.filter { isOwned[$0.index] }.sortedByTimeLeft
    follows =
      rows.filter { isFollowed[$0.index] && !register.statuses[$0.index].isOver }.sortedByTimeLeft
    planning = register.content.planning.filter { $0.bodies.contains { $0.value == id } }
      .map { PlanningRow($0, in: register, on: site) }
  }

  static let label = "ett organs sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .object("organ", "Organet") { $0.row },
    .list("andra_namn", "Förkortningar och andra namn") { $0.body.aliases },
    .text("epost", "E-postadress") { $0.body.email },
    .text("telefon", "Telefonnummer") { $0.body.phone },
    .object("overordnad", "Organet ovanför") { $0.parent },
    .list("underordnade", "Organen under") { $0.children },
    .list("beslutar", "Dokument som organet har beslutat om, efter tid som är kvar") {
      $0.decides
    },
    .list("ansvarar_for", "Dokument som organet svarar för, efter tid som är kvar") { $0.owns },
    .list("ska_folja", "Dokument som gäller för organet, efter tid som är kvar") { $0.follows },
    .object("antal_beslutar", "Läget för det som organet har beslutat om") {
      StatusCounts($0.decides)
    },
    .object("antal_ansvarar", "Läget för det som organet svarar för") { StatusCounts($0.owns) },
    .object("antal_foljer", "Läget för det som organet ska följa") { StatusCounts($0.follows) },
    .list("arshjul", "Vad organet gör under planeringsåret") { $0.planning },
  ]
}

extension [DocumentRow] {
  /// The least time left first, then what has no stated end; what has stopped holding comes last,
  /// that which stopped latest first.
  var sortedByTimeLeft: [DocumentRow] {
    let over = filter { $0.status.status.isOver }
    return filter { !$0.status.status.isOver }.sortedByLastDay
      + over.sorted(byNumber: { -($0.status.lastDay?.dayNumber ?? .min + 1) })
  }

  /// The lowest first; those with the same number keep their order.
  func sorted(byNumber number: (DocumentRow) -> Int) -> [DocumentRow] {
    let numbers = enumerated().map { (number($0.element), $0.offset) }
    return numbers.sorted { $0 < $1 }.map { self[$0.1] }
  }
}
