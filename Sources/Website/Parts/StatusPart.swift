import Checks
import Documents
import Findings
import Templates

/// What holds of a version on the day of the site, with everything a banner says.
///
/// It finds out what it is asked for, and no more: most lists ask for little.
struct StatusPart: TemplateModel {
  private let index: Int
  private let register: Register
  private let site: Site

  init(_ index: Int, in register: Register, on site: Site) {
    self.index = index
    self.register = register
    self.site = site
  }

  var status: Status { register.statuses[index] }
  var firstDay: LocalDate? { version.firstDay }
  var lastDay: LocalDate? { version.lastDay }
  var daysLeft: Int? { register.daysLeft(ofVersion: index) }

  /// How long it is from today to the last day, or since it, when that is two years or more.
  private var years: (whole: Int, areExact: Bool)? {
    guard let lastDay else { return nil }
    let today = register.today
    let years = min(today, lastDay).years(until: max(today, lastDay))
    return years.whole >= 2 ? years : nil
  }

  private var version: Version { register.versions[index] }

  var isUntilFurtherNotice: Bool {
    if case .untilFurtherNotice = version.validity.until { true } else { false }
  }

  private func link(to index: Int?) -> NamedLink? {
    index.map { NamedLink(version: $0, in: register, on: site) }
  }

  private var inForce: Int? {
    register.lastSuccessor(ofVersion: index).flatMap { register.statuses[$0].holds ? $0 : nil }
  }

  /// What holds today instead of it.
  var holdsInstead: NamedLink? { link(to: inForce) }

  private var inForceUntilThen: Int? {
    register.document(ofVersion: index).versions
      .last { $0 < index && register.statuses[$0].holds }
  }

  private var repeal: Event? { version.repeal(on: register.today) }

  /// What will take its place after today.
  private var comingSuccessor: Int? {
    switch status {
    case .draft, .repealed, .replaced: nil
    case .expired, .coming, .unknown, .endingSoon, .inForce: register.comingSuccessors[index]
    }
  }

  /// The day after today on which something else takes its place.
  var successorDay: LocalDate? { comingSuccessor.flatMap { register.versions[$0].firstDay } }

  /// The day after today on which it will be repealed.
  var repealDay: LocalDate? {
    guard status.holds || status == .coming else { return nil }
    return version.repealDay.flatMap { $0 > register.today ? $0 : nil }
  }

  private var responsible: String? {
    let owners = version.owners.map { register.bodyName($0.value) ?? $0.value }
    return owners.isEmpty ? nil : owners.swedishList
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
    .number("ar", "Hela år till sista dagen eller sedan den, när de är minst två") {
      $0.years?.whole
    },
    .flag("ar_jamnt", "Sant när det är så många år på dagen") { $0.years?.areExact == true },
    .number("varningsdagar", "Med färre dagar kvar än så går dokumentet snart ut") {
      $0.site.longestWarning
    },
    .object("ersatt_av", "Det som har tagit vid närmast") {
      $0.link(to: $0.register.successors[$0.index])
    },
    .object("galler_i_stallet", "Det som gäller i dag i dess ställe") { $0.holdsInstead },
    .object("galler_till_dess", "Versionen som gäller tills denna börjar") {
      $0.link(to: $0.inForceUntilThen)
    },
    .date("ersatts", "Dagen då något annat ska ta vid, när den inte har kommit") {
      $0.successorDay
    },
    .object("ersatts_av", "Det som ska ta vid då") { $0.link(to: $0.comingSuccessor) },
    .date("upphavs", "Dagen då det ska upphävas, när den inte har kommit") { $0.repealDay },
    .swedishDate("upphavt_datum", "När det upphävdes") { $0.repeal?.date },
    .text("upphavt_av", "Vem som upphävde det") { part in
      part.repeal?.by.map { part.register.bodyName($0.value) ?? $0.value }
    },
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
    guard let name = register.bodyName(id) else {
      self.init(BodyGroup(id)?.words ?? id, href: "")
      return
    }
    self.init(name, href: site.href(Address.body(id)))
  }
}
