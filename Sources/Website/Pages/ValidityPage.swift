import Documents
import Findings
import Templates

/// What `templates/giltighet.html` may say: what has ended, what soon will, what nobody knows.
struct ValidityPage: PageModel {
  static let template = "giltighet.html"

  let head: PageHead
  let counts: StatusCounts
  let levels: [WarningLevel]
  let rows: [Status: [DocumentRow]]
  let missedFollowUps: [DocumentRow]
  let timeline: [TimelineGroup]

  init(_ register: Register, rows: [DocumentRow], on site: Site) {
    head = PageHead("Giltighet", at: Address.validity, on: site)
    counts = StatusCounts(rows)
    self.rows = Dictionary(grouping: rows) { $0.status.status }
    levels = WarningLevel.all(
      rows.filter { $0.status.status == .endingSoon }, days: site.settings.warningDays)
    timeline = TimelineGroup.all(in: register, rows: rows, on: site)
    missedFollowUps = rows.filter { row in
      row.status.status.holds
        && register.followUpDue(ofVersion: row.index).map { $0 < register.today } ?? false
    }
  }

  private func rows(_ status: Status) -> [DocumentRow] { (rows[status] ?? []).sortedByLastDay }

  static let label = "giltighetens sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .object("antal", "Hur många dokument som har vilken status") { $0.counts },
    .list("utgangna", "De som har gått ut utan att ersättas, det senaste först") {
      $0.rows(.expired).reversed()
    },
    .list("snart", "De som snart går ut, i steg efter tid som är kvar") { $0.levels },
    .list("okanda", "De som saknar angiven giltighet") { $0.rows(.unknown) },
    .list("missade_uppfoljningar", "De som skulle ha följts upp") { $0.missedFollowUps },
    .list("tidslinje", "Alla dokument på tidslinjen, efter typ") { $0.timeline },
    .list("kommande", "De som ännu inte gäller") { $0.rows(.coming) },
    .list("ersatta", "De som har ersatts") { $0.rows(.replaced) },
    .list("upphavda", "De som har upphävts") { $0.rows(.repealed) },
    .list("galler", "De som gäller") { $0.rows(.inForce) },
  ]
}

/// The documents that have less than a number of days left, and not less than the next lower.
struct WarningLevel: TemplateModel {
  let days: Int
  let rows: [DocumentRow]

  /// The nearest level first; levels without documents are left out.
  ///
  /// - Parameter days: the levels, in any order.
  static func all(_ rows: [DocumentRow], days: [Int]) -> [WarningLevel] {
    var rest = rows.sortedByLastDay
    return days.sorted().compactMap { limit in
      let near = rest.prefix { ($0.status.daysLeft ?? .max) < limit }
      rest.removeFirst(near.count)
      return near.isEmpty ? nil : WarningLevel(days: limit, rows: Array(near))
    }
  }

  static let label = "ett steg mot slutet"
  static let fields: Fields<Self> = [
    .number("dagar", "Färre dagar än så är kvar") { $0.days },
    .list("dokument", "Dokumenten, det närmaste först") { $0.rows },
  ]
}
