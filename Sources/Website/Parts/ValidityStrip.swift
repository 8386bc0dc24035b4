import Documents
import Findings
import Templates

/// The validity of a version as a drawn strip, with today on it.
///
/// A filled strip holds today, a hollow one does not, and where an end is not stated it is dashed
/// with a question mark. The words beside it say the same, so the drawing is hidden from those who
/// listen.
struct ValidityStrip: TemplateModel {
  let start: Start
  let end: End
  let from: Place
  let until: Place
  let today: Place

  enum Start: String, CaseIterable, Sendable {
    case day = "dag"
    case unknown = "okand"
  }

  enum End: String, CaseIterable, Sendable {
    case day = "dag"
    case open = "oppet"
    case unknown = "okant"
  }

  /// What stands at an edge, such as a question mark, needs this much of the width.
  private static let mark = 60
  /// A shorter period would not be seen.
  private static let shortest = 12

  /// The strip of a row: on the scale that all rows share.
  init(_ period: HeldPeriod, today: LocalDate, on scale: TimeScale) {
    self.today = scale.place(of: today)
    start = period.first == nil ? .unknown : .day
    let from =
      period.first.map { scale.place(of: $0).limited(to: -50...(1_000 - Self.shortest)) }
      ?? Place(permille: Self.mark)
    let stated: Place
    switch period.end {
    case .day(let last):
      end = .day
      stated = scale.place(of: last.adding(days: 1)).limited(to: Self.shortest...1_050)
    case .open:
      end = .open
      stated = Place(permille: 1_000 - Self.mark)
    case .unknown:
      end = .unknown
      stated = Place(permille: 1_000 - Self.mark)
    }
    // An end before the window has no start within it either, and is shown at the edge.
    self.from =
      period.first == nil ? min(from, Place(permille: max(0, stated.permille - 200))) : from
    until = max(stated, Place(permille: self.from.permille + Self.shortest))
  }

  /// The strip of a document's own page, on a scale of its own.
  ///
  /// The period takes the whole width when today is in it, so that what has passed and what is left
  /// can be seen; otherwise today stands apart from it, at the nearer edge.
  init(own period: HeldPeriod, today day: LocalDate) {
    start = period.first == nil ? .unknown : .day
    let last: LocalDate?
    switch period.end {
    case .day(let end):
      last = end
      self.end = .day
    case .open:
      last = nil
      end = .open
    case .unknown:
      last = nil
      end = .unknown
    }
    if let first = period.first, day < first {
      (from, until, today) = (Place(permille: 280), .end, .start)
    } else if let last, last < day {
      (from, until, today) = (.start, Place(permille: 720), .end)
    } else {
      from = .start
      until = .end
      if let first = period.first, let last {
        let length = first.days(until: last) + 1
        today = Place(permille: (first.days(until: day) * 1_000 + length / 2) / length)
      } else {
        today = Place(permille: last == nil && period.first == nil ? 500 : 640)
      }
    }
  }

  static let label = "en remsa"
  static let fields: Fields<Self> = [
    .choice("start", "Om början är angiven") { $0.start },
    .choice("slut", "Om slutet är en dag, öppet eller inte angivet") { $0.end },
    .place("borjan", "Var remsan börjar: 43.2%") { $0.from },
    .place("langd", "Hur lång remsan är: 12.5%") { $0.from.distance(to: $0.until) },
    .place("slutar", "Var remsan slutar: 55.7%") { $0.until },
    .place("i_dag", "Var i dag står: 47.5%") { $0.today },
    .place("gatt", "Hur mycket av remsan som har gått: 4.4%") {
      $0.from.distance(to: min(max($0.today, $0.from), $0.until))
    },
    .flag("i_dag_sent", "Sant när i dag står i den högra halvan") { $0.today.permille > 500 },
  ]
}
