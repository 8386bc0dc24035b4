import Documents
import Findings
import Templates

/// A document in a list: the same facts wherever it is listed.
///
/// A class, because it is made once and stands in many lists.
final class DocumentRow: TemplateModel {
  let index: Int
  let version: Version
  let href: String
  let typeName: String?
  let typeHref: String?
  let documentClass: DocumentClass?
  let owners: [NamedLink]
  let status: StatusPart
  let validity: ValidityPart
  let strip: ValidityStrip
  let goals: [GoalChip]
  let decided: StatedDate?
  /// The first day of what takes over when this ends, when that is ready.
  let successorDay: LocalDate?
  /// The day by which it should have been followed up, when that day has passed.
  let missedFollowUp: LocalDate?

  init(_ index: Int, in register: Register, on site: Site) {
    let version = register.versions[index]
    let type = register.type(of: version)
    self.index = index
    self.version = version
    href = site.href(register.address(ofVersion: index))
    typeName = type?.name ?? version.type?.value
    typeHref = type.map { site.href(Address.type($0.id.value)) }
    documentClass = register.documentClass(of: version)
    owners = version.owners.map { NamedLink(body: $0.value, in: register, on: site) }
    status = StatusPart(index, in: register, on: site)
    validity = ValidityPart(version)
    strip = ValidityStrip(
      HeldPeriod(index, in: register), today: register.today, on: site.scale)
    goals = version.allGoalNumbers.compactMap { register.goal($0) }.map { GoalChip($0, on: site) }
    decided = version.adoption?.date
    successorDay = register.successorInTime(ofVersion: index)
      .flatMap { register.versions[$0].firstDay }
    let due = register.statuses[index].holds ? register.followUpDue(ofVersion: index) : nil
    missedFollowUp = due.flatMap { $0 < register.today ? $0 : nil }
  }

  static let label = "ett dokument i en lista"
  static let fields: Fields<DocumentRow> = [
    .text("id", "Dokumentets id") { $0.version.documentID },
    .text("titel", "Dokumentets titel") { $0.version.title.value },
    .text("adress", "Dokumentets sida") { $0.href },
    .text("sammanfattning", "Dokumentet i en eller två meningar") { $0.version.summary?.value },
    .text("typ", "Dokumenttypen, med liten bokstav") { $0.typeName },
    .text("typ_adress", "Dokumenttypens sida") { $0.typeHref },
    .choice("klass", "Aktiverande eller normerande, där typen har en klass") { $0.documentClass },
    .list("ansvariga", "De som svarar för dokumentet") { $0.owners },
    .object("status", "Vad som gäller i dag") { $0.status },
    .object("giltighet", "Från när till när") { $0.validity },
    .object("remsa", "Giltigheten ritad på tidsskalan som alla remsor delar") { $0.strip },
    .list("mal", "Målen i Agenda 2030, utan delmål") { $0.goals },
    .swedishDate("beslutat", "När det beslutades, så exakt som det är känt") { $0.decided },
    .date("tar_vid", "Första dagen för det som tar över i tid") { $0.successorDay },
    .date("uppfoljning_missad", "Dagen då det skulle ha följts upp, när den har gått") {
      $0.missedFollowUp
    },
    .text("version", "Versionens namn") { $0.version.name },
    .text(
      "urval", "Ord för registrets filter: typ:plan klass:aktiverande ansvarig:kf mal:3",
      isOptional: false, { $0 }, text: { RegisterFilter.words(of: $0) },
      write: { RegisterFilter.appendWords(of: $0, to: &$1) }),
  ]
}

/// From when until when, as exactly as it is stated.
struct ValidityPart: TemplateModel {
  private let from: StatedDate?
  private let until: StatedDate?
  private let isUntilFurtherNotice: Bool

  init(_ version: Version) {
    from = version.validity.from?.value
    switch version.validity.until {
    case .date(let date): (until, isUntilFurtherNotice) = (date.value, false)
    case .untilFurtherNotice: (until, isUntilFurtherNotice) = (nil, true)
    case .unstated: (until, isUntilFurtherNotice) = (nil, false)
    }
  }

  /// "2022–2025" where both are years, else nil.
  private var years: String? {
    guard let from, let until, from.precision == .year,
      until.precision == .year
    else { return nil }
    return from == until ? from.description : "\(from)–\(until)"
  }

  /// "2025-09-01–2027-12-31", "2022–2025", "från 2025", "till 2025", or nil when nothing is stated.
  var short: String? {
    switch (from, until) {
    case (let from?, let until?): from == until ? from.description : "\(from)–\(until)"
    case (let from?, nil): isUntilFurtherNotice ? "från \(from) tills vidare" : "från \(from)"
    case (nil, let until?): "till \(until)"
    case (nil, nil): isUntilFurtherNotice ? "tills vidare" : nil
    }
  }

  static let label = "en giltighet"
  static let fields: Fields<Self> = [
    .flag("angiven", "Sant när början eller slut är angivet") {
      $0.from != nil || $0.until != nil || $0.isUntilFurtherNotice
    },
    .swedishDate(
      "fran", "Början så som den är angiven: 1 september 2025, september 2025 eller 2025"
    ) { $0.from },
    .swedishDate("till", "Slutet så som det är angivet") { $0.until },
    .flag("tills_vidare", "Sant när dokumentet gäller tills vidare") { $0.isUntilFurtherNotice },
    .text("ar", "Åren, 2022–2025, när både början och slut är angivna som år") { $0.years },
    .writtenDate("fran_kort", "Början som den är skriven: 2025-09-01, 2025-09 eller 2025") {
      $0.from
    },
    .writtenDate("till_kort", "Slutet som det är skrivet") { $0.until },
  ]
}

/// A goal of Agenda 2030 as a coloured chip.
struct GoalChip: TemplateModel {
  let goal: AgendaGoal
  let href: String
  let targets: [String]

  init(_ goal: AgendaGoal, targets: [GoalID] = [], on site: Site) {
    self.goal = goal
    href = site.href(Address.goal(goal.number.value))
    self.targets = targets.map(\.description)
  }

  static let label = "ett mål i Agenda 2030"
  static let fields: Fields<Self> = [
    .number("nummer", "Målets nummer") { $0.goal.number.value },
    .text("namn", "Målets namn") { $0.goal.name },
    .text("adress", "Målets sida") { $0.href },
    .text("farg", "Målets färg som #RRGGBB") { $0.goal.colour },
    .flag("ljus_text", "Sant när vit text syns på färgen") {
      Colour($0.goal.colour)?.carriesWhiteText ?? true
    },
    .list("delmal", "Delmålen som dokumentet namnger") { $0.targets },
  ]

  /// The chips of `ids`, each goal once with the targets of it that are named.
  static func chips(_ ids: [GoalID], in register: Register, on site: Site) -> [GoalChip] {
    var numbers: [Int] = []
    for id in ids where !numbers.contains(id.goal) { numbers.append(id.goal) }
    return numbers.sorted().compactMap { number in
      register.goal(number).map { goal in
        let targets = ids.filter { $0.goal == number && $0.target != nil }
        return GoalChip(
          goal, targets: targets.count > 1 ? Set(targets).sorted() : targets, on: site)
      }
    }
  }
}
