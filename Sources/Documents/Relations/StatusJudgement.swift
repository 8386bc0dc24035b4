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
}

extension Version {
  /// When a version begins to take the place of others.
  enum Beginning: Hashable {
    /// No start is stated, so nobody knows of a day on which it did not hold.
    case always
    case on(LocalDate)
    /// A draft; one whose start is written but cannot be read, because nobody knows that it has
    /// come; or one that was repealed before it could begin.
    case never
  }

  var beginning: Beginning {
    if isDraft { return .never }
    guard let firstDay else { return validity.hasUnreadableStart ? .never : .always }
    let isRepealedBefore = events.contains { event in
      event.kind == .repealed && event.date.map { $0.lastDay <= firstDay } ?? false
    }
    return isRepealedBefore ? .never : .on(firstDay)
  }

  func hasBegun(by day: LocalDate) -> Bool {
    switch beginning {
    case .always: true
    case .on(let first): first <= day
    case .never: false
    }
  }
}

/// Which version has taken the place of which, by a day.
struct Replacements {
  /// For each version the one that replaced it; the first to begin of those that do.
  let successors: [Int?]

  /// - Parameter versions: sorted by document and start.
  init(_ versions: [Version], today: LocalDate) {
    let begun = versions.map { $0.hasBegun(by: today) }
    var replacers: [String: Int] = [:]
    for index in versions.indices where begun[index] {
      for id in versions[index].replaces {
        let document = Reference(id.value).document
        if document == versions[index].documentID { continue }
        if let other = replacers[document],
          Self.start(versions[other]) <= Self.start(versions[index])
        {
          continue
        }
        replacers[document] = index
      }
    }
    successors = versions.indices.map { index in
      let next = index + 1
      let later = next..<Self.end(of: versions[index].documentID, after: next, in: versions)
      if let found = later.first(where: { begun[$0] }) { return found }
      return replacers.isEmpty ? nil : replacers[versions[index].documentID]
    }
  }

  /// Past the last version from `index` on that is of the document.
  private static func end(of id: String, after index: Int, in versions: [Version]) -> Int {
    var end = index
    while end < versions.count, versions[end].documentID == id { end += 1 }
    return end
  }

  private static func start(_ version: Version) -> Int { version.firstDay?.dayNumber ?? .min }
}
