import Documents
import Findings
import Templates

/// What `templates/dokument-andringar.html` may say: everything that has happened to a document,
/// and what changed from each version to the next.
struct DocumentChangesPage: PageModel {
  static let template = "dokument-andringar.html"

  let head: PageHead
  let row: DocumentRow
  let events: [EventLineRow]
  let comparisons: [VersionComparison]

  /// - Parameter row: that of the current version.
  init(_ document: Document, _ row: DocumentRow, in register: Register, on site: Site) {
    head = PageHead(
      "Historik och ändringar: \(row.version.title.value)", at: Address.changes(document.id),
      under: [
        NamedLink("Dokument", href: site.href(Address.register)),
        NamedLink(row.version.title.value, href: row.href),
      ], on: site)
    self.row = row
    events = EventLineRow.all(of: document, in: register, on: site)
    comparisons = document.versions.dropFirst().reversed().map {
      VersionComparison(from: $0 - 1, to: $0, in: register, on: site)
    }
  }

  /// A document with a single version has nothing to compare; all that has happened to it stands on
  /// its own page.
  static func exists(for document: Document) -> Bool { document.versions.count > 1 }

  static let label = "ett dokuments historik"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .object("dokument", "Dokumentet som det står i listor") { $0.row },
    .list("handelser", "Allt som har hänt och ska hända, det senaste först") { $0.events },
    .list("jamforelser", "Vad som ändrades från varje version till nästa, det senaste först") {
      $0.comparisons
    },
  ]
}

/// What `templates/andringar.html` may say: what has changed on the site, and what soon will.
struct ChangesPage: PageModel {
  static let template = "andringar.html"

  let head: PageHead
  let upcoming: [HappeningRow]
  let years: [HappeningYear]

  /// What happened longer ago stands on the pages of the documents only. In years.
  private static let shown = 10

  /// What comes later than this is not yet news. In months.
  private static let ahead = 24

  /// How many of the years are open from the beginning.
  private static let openYears = 2

  /// - Parameter happenings: all of them, also those to come; the latest first.
  init(_ happenings: [Happening], in register: Register, on site: Site) {
    head = PageHead("Ändringar", at: Address.allChanges, on: site)
    let told = happenings.filter { $0.kind != .endsSoon }
    let today = register.today
    upcoming = told.filter { $0.day > today && $0.day <= today.adding(months: Self.ahead) }
      .reversed()
      .map { HappeningRow($0, in: register, on: site) }
    let past = told.filter { $0.day <= today && $0.year > today.year - Self.shown }
    let byYear = Dictionary(grouping: past, by: \.year)
    years = byYear.keys.sorted(by: >).enumerated().map { place, year in
      HappeningYear(
        year, byYear[year] ?? [], isOpen: place < Self.openYears, in: register, on: site)
    }
  }

  static let label = "ändringarnas sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .list("kommande", "Det som ska hända inom två år, det närmaste först") { $0.upcoming },
    .list("ar", "Åren då något har hänt, det senaste först, högst tio år bakåt") { $0.years },
  ]
}

extension Happening {
  /// The year under which it is listed: that of the date that stands beside it.
  fileprivate var year: Int { stated.firstDay.year }
}

/// What happened in a year.
struct HappeningYear: TemplateModel {
  let year: Int
  let months: [HappeningMonth]
  /// What is not stated to the month, the latest first.
  let rest: [HappeningRow]
  let count: Int
  let isOpen: Bool

  init(_ year: Int, _ all: [Happening], isOpen: Bool, in register: Register, on site: Site) {
    func rows(_ happenings: [Happening]) -> [HappeningRow] {
      let sorted = happenings.sorted {
        ($1.stated.lastDay, $0.version, $0.kind.rawValue)
          < ($0.stated.lastDay, $1.version, $1.kind.rawValue)
      }
      return sorted.map { HappeningRow($0, in: register, on: site) }
    }
    let byMonth = Dictionary(
      grouping: all.filter { $0.stated.precision != .year }, by: \.stated.firstDay.month)
    self.year = year
    self.isOpen = isOpen
    count = all.count
    months = byMonth.keys.sorted(by: >).map { month in
      HappeningMonth(month: month, rows: rows(byMonth[month] ?? []))
    }
    rest = rows(all.filter { $0.stated.precision == .year })
  }

  static let label = "ett år med ändringar"
  static let fields: Fields<Self> = [
    .number("ar", "Året") { $0.year },
    .list("manader", "Månaderna då något hände, den senaste först") { $0.months },
    .list("utan_manad", "Det som bara är angivet till året") { $0.rest },
    .number("antal", "Hur mycket som hände") { $0.count },
    .flag("oppet", "Sant för de senaste åren, som visas på en gång") { $0.isOpen },
  ]
}

/// What happened in a month.
struct HappeningMonth: TemplateModel {
  let month: Int
  let rows: [HappeningRow]

  static let label = "en månad med ändringar"
  static let fields: Fields<Self> = [
    .text("namn", "Månadens namn med liten bokstav") { LocalDate.monthNames[$0.month - 1] },
    .list("handelser", "Det som hände, det senaste först") { $0.rows },
  ]
}

/// Something that happened to a document, in a list of changes.
struct HappeningRow: TemplateModel {
  let happening: Happening
  let document: NamedLink
  let successor: NamedLink?
  let isToCome: Bool

  init(_ happening: Happening, in register: Register, on site: Site) {
    let version = register.versions[happening.version]
    let page =
      version.name.map { Address.version(version.documentID, $0) }
      ?? Address.document(version.documentID)
    self.happening = happening
    document = NamedLink(version.title.value, href: site.href(page))
    successor = happening.successor.map { NamedLink(version: $0, in: register, on: site) }
    isToCome = happening.day > register.today
  }

  static let label = "en ändring"
  static let fields: Fields<Self> = [
    .choice("slag", "Vad som hände") { $0.happening.kind },
    .text("ord", "Vad som hände, som fortsättning på dokumentets namn: började gälla") {
      $0.isToCome ? $0.happening.kind.wordsToCome : $0.happening.kind.words
    },
    .object("dokument", "Dokumentets version") { $0.document },
    .text(
      "datum", "När, så exakt som det är angivet; för det som går ut till och med när det gäller"
    ) {
      $0.happening.statedDay
    },
    .object("efterfoljare", "Det som tog över") { $0.successor },
  ]
}
