package import Findings

extension Version {
  /// The status on a day: the first of `Status` that fits.
  ///
  /// - Parameters:
  ///   - replacedBy: the version that has begun to hold in its place by that day, if any.
  ///   - warningDays: a version with fewer days left than this is ending soon.
  package func status(
    on day: LocalDate, replacedBy: Int?, warningDays: Int
  ) -> Status {
    if isDraft { return .draft }
    if repeal(on: day) != nil { return .repealed }
    if replacedBy != nil { return .replaced }
    if let last = validity.lastDay, last < day { return .expired }
    if let first = firstDay, first > day { return .coming }
    switch validity.until {
    case .unstated: return .unknown
    case .untilFurtherNotice: return .inForce
    case .date(let end):
      return day.days(until: end.value.lastDay) < warningDays ? .endingSoon : .inForce
    }
  }

  /// The event that has repealed the version by `day`. One without a date has already done so:
  /// a page must not say that a dead document is alive.
  package func repeal(on day: LocalDate) -> Event? {
    events.indices.first { index in
      events[index].kind == .repealed && events[index].date.map { $0.firstDay <= day } ?? true
    }.map { events[$0] }
  }

  /// The first day on which it is repealed, known or to come; `nil` when no repeal has a date.
  package var repealDay: LocalDate? {
    var first: LocalDate?
    for index in events.indices where events[index].kind == .repealed {
      guard let day = events[index].date?.firstDay else { continue }
      first = first.map { min($0, day) } ?? day
    }
    return first
  }

  /// The last day on which it holds by what is decided: the stated one, or the day before a repeal.
  package var decidedLastDay: LocalDate? {
    guard let repealed = repealDay?.adding(days: -1) else { return lastDay }
    return lastDay.map { min($0, repealed) } ?? repealed
  }
}
