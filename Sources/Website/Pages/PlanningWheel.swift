import Documents
import Findings
import Templates

/// The planning year drawn as a wheel: January begins at the top, and the months go clockwise.
///
/// Everything is told as whole degrees and lengths, so that the drawing itself is the template's.
struct PlanningWheel: TemplateModel {
  let today: LocalDate
  let spans: [PlanningSpan]

  /// - Parameter events: those with a month; others have no place on a wheel.
  init(_ events: [PlanningEvent], today: LocalDate) {
    self.today = today
    spans = PlanningSpan.all(of: events)
  }

  /// Clockwise from the top, 0 to 359; the year is taken as twelve months of equal width, as drawn.
  var angle: Int {
    let days = LocalDate.days(inMonth: today.month, of: today.year)
    return 30 * (today.month - 1) + 30 * (today.day - 1) / days
  }

  static let label = "årshjulet"
  static let fields: Fields<Self> = [
    .number("i_dag", "Var i dag står, i grader medsols från toppen") { $0.angle },
    .text("i_dag_ord", "Dagen i ord: 20 november") {
      "\($0.today.day) \(LocalDate.monthNames[$0.today.month - 1])"
    },
    .list("spann", "Det som pågår i flera månader") { $0.spans },
  ]
}

/// Something that goes on for several months, as an arc outside them.
struct PlanningSpan: TemplateModel {
  let text: String
  let firstMonth: Int
  /// 2 to 12.
  let months: Int
  /// 0 lies closest to the months; arcs that meet lie in different lanes.
  let lane: Int

  /// There is room for so many arcs outside each other; more than that are drawn on the last.
  private static let lanes = 4

  /// Between an arc and the edge of its months, so that arcs end to end are seen as two. In degrees.
  private static let gap = 2

  var radius: Int { 199 + 8 * lane }

  /// In the unit of the radius, rounded down; in whole numbers, so that it is the same everywhere.
  var length: Int { radius * (30 * months - 2 * Self.gap) * 31_416 / 1_800_000 }

  static func all(of events: [PlanningEvent]) -> [PlanningSpan] {
    var taken: [Set<Int>] = []
    return events.compactMap { event in
      guard let first = event.month, let last = event.lastMonth, last != first else { return nil }
      let count = (last - first + 12) % 12 + 1
      let months = Set((0..<count).map { (first - 1 + $0) % 12 })
      let free = taken.firstIndex { $0.isDisjoint(with: months) } ?? taken.count
      let lane = min(free, lanes - 1)
      if lane == taken.count { taken.append([]) }
      taken[lane].formUnion(months)
      return PlanningSpan(text: event.text, firstMonth: first, months: count, lane: lane)
    }
  }

  static let label = "en båge i årshjulet"
  static let fields: Fields<Self> = [
    .text("text", "Vad som händer") { $0.text },
    .number("vinkel", "Var bågen börjar, i grader medsols från toppen") {
      30 * ($0.firstMonth - 1) + gap
    },
    .number("langd", "Hur lång bågen är, i samma mått som radien") { $0.length },
    .number("radie", "Bågens radie, när månadernas är 192; bågar som möts har olika") {
      $0.radius
    },
  ]
}
