import Checks
import Documents
import Findings
import Templates

/// What holds of a version on the day of the site, with everything a banner says.
struct StatusPart: TemplateModel {
  let status: Status
  let firstDay: LocalDate?
  let lastDay: LocalDate?
  let isUntilFurtherNotice: Bool
  let daysLeft: Int?
  let warningDays: Int
  let successor: NamedLink?
  let inForce: NamedLink?
  let inForceUntilThen: NamedLink?
  let repealedOn: String?
  let repealedBy: String?
  let responsible: String?

  init(_ index: Int, in register: Register, on site: Site) {
    let version = register.versions[index]
    status = register.statuses[index]
    firstDay = version.firstDay
    lastDay = version.validity.lastDay
    isUntilFurtherNotice =
      if case .untilFurtherNotice = version.validity.until { true } else { false }
    daysLeft = register.daysLeft(ofVersion: index)
    warningDays = register.content.settings.longestWarning
    successor = register.successors[index].map { NamedLink(version: $0, in: register, on: site) }
    inForce = register.lastSuccessor(ofVersion: index)
      .flatMap { register.statuses[$0].holds ? $0 : nil }
      .map { NamedLink(version: $0, in: register, on: site) }
    let siblings = register.document(ofVersion: index).versions
    inForceUntilThen = siblings.last { $0 < index && register.statuses[$0].holds }
      .map { NamedLink(version: $0, in: register, on: site) }
    let repeal = version.repeal(on: register.today)
    repealedOn = repeal?.date?.swedish
    repealedBy = repeal?.by.map { register.body($0.value)?.name ?? $0.value }
    let owners = version.owners.map { register.body($0.value)?.name ?? $0.value }
    responsible = owners.isEmpty ? nil : owners.swedishList
  }

  static let label = "en status"
  static let fields: Fields<Self> = [
    .choice("id", "Statusen som ord") { $0.status },
    .flag("galler", "Sant när dokumentet gäller eller inget säger att det inte gör det") {
      $0.status.holds
    },
    .flag("over", "Sant när dokumentet har gällt och inte längre gör det") { $0.status.isOver },
    .date("fran", "Första dagen") { $0.firstDay },
    .date("till", "Sista dagen") { $0.lastDay },
    .flag("tills_vidare", "Sant när dokumentet gäller tills vidare") { $0.isUntilFurtherNotice },
    .number("dagar_kvar", "Dagar till sista dagen; negativt när den har passerat") { $0.daysLeft },
    .number("dagar_sedan", "Dagar sedan sista dagen, när den har passerat") {
      $0.daysLeft.flatMap { $0 < 0 ? -$0 : nil }
    },
    .number("varningsdagar", "Med färre dagar kvar än så går dokumentet snart ut") {
      $0.warningDays
    },
    .object("ersatt_av", "Det som har tagit vid närmast") { $0.successor },
    .object("galler_i_stallet", "Det som gäller i dag i dess ställe") { $0.inForce },
    .object("galler_till_dess", "Versionen som gäller tills denna börjar") { $0.inForceUntilThen },
    .text("upphavt_datum", "När det upphävdes") { $0.repealedOn },
    .text("upphavt_av", "Vem som upphävde det") { $0.repealedBy },
    .text("ansvarig", "De som svarar för dokumentet, i ord") { $0.responsible },
  ]
}

extension NamedLink {
  /// A link to a version, by its title.
  init(version index: Int, in register: Register, on site: Site) {
    self.init(
      register.versions[index].title.value,
      href: site.href(register.address(ofVersion: index)))
  }

  /// A link to a body, or only its id where it is not known.
  init(body id: String, in register: Register, on site: Site) {
    guard let body = register.body(id) else {
      self.init(BodyGroup(id)?.words ?? id, href: "")
      return
    }
    self.init(body.name, href: site.href(Address.body(id)))
  }
}
