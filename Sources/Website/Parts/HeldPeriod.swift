import Documents
import Findings

/// From when until when a version has held, holds or will hold: what it says of itself, cut short
/// where it was repealed or replaced before its end.
struct HeldPeriod: Sendable, Hashable {
  /// `nil` when no start is stated.
  let first: LocalDate?
  let end: End

  enum End: Sendable, Hashable {
    /// The last day, that day included.
    case day(LocalDate)
    /// Until further notice.
    case open
    /// Not stated, or over since a day that is not known.
    case unknown
  }

  init(_ index: Int, in register: Register) {
    let version = register.versions[index]
    let status = register.statuses[index]
    let stated: End =
      switch version.validity.until {
      case .unstated: .unknown
      case .untilFurtherNotice: .open
      case .date(let date): .day(date.value.lastDay)
      }
    first = version.firstDay
    switch status {
    case .repealed:
      let day = version.repeal(on: register.today)?.date?.firstDay
      end = Self.cut(stated, after: day?.adding(days: -1), from: first)
    case .replaced:
      let taken = register.successors[index].flatMap { register.versions[$0].firstDay }
      end = Self.cut(stated, after: taken?.adding(days: -1), from: first)
    case .draft, .expired, .coming, .unknown, .endingSoon, .inForce: end = stated
    }
  }

  /// The earlier of the stated end and the day of the cut, and never before the first day.
  private static func cut(_ stated: End, after day: LocalDate?, from first: LocalDate?) -> End {
    switch (stated, day) {
    case (.day(let last), let day?): .day(max(min(last, day), first ?? day))
    case (.day, nil): stated
    case (.open, let day?), (.unknown, let day?): .day(max(day, first ?? day))
    case (.open, nil), (.unknown, nil): .unknown
    }
  }
}
