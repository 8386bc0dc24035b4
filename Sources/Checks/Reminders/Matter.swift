package import Documents
package import Findings

/// A day on which somebody must have done something about a document.
package struct Matter: Sendable, Hashable {
  /// The index of the version.
  package let version: Int
  package let kind: Kind
  package let day: LocalDate

  package enum Kind: String, Sendable, Hashable {
    /// The last day of validity.
    case lastDay = "sista-dagen"
    /// The last day for a follow-up.
    case followUp = "uppfoljning"
  }

  /// All matters of current versions that nothing has taken care of: no successor takes over in
  /// time, and the document is not repealed.
  package static func all(in register: Register) -> [Matter] {
    register.currentVersions.flatMap { index -> [Matter] in
      let status = register.statuses[index]
      var matters: [Matter] = []
      let version = register.versions[index]
      if let last = version.lastDay, status.holds || status == .expired,
        !register.isTakenOverInTime(version: index), version.decidedLastDay == last
      {
        matters.append(Matter(version: index, kind: .lastDay, day: last))
      }
      if status.holds, let due = register.followUpDue(ofVersion: index) {
        matters.append(Matter(version: index, kind: .followUp, day: due))
      }
      return matters
    }
  }
}

/// What has been said to whom about which matter, and when: the file of `styr remind --state`.
package struct ReminderState: Sendable, Hashable {
  package var told: [Key: Told] = [:]

  package init() {}

  /// A matter as it is recognised from night to night.
  package struct Key: Sendable, Hashable, Comparable {
    package let document: String
    package let version: String
    package let kind: String
    package let day: LocalDate
    package let owner: String

    package init(document: String, version: String, kind: String, day: LocalDate, owner: String) {
      self.document = document
      self.version = version
      self.kind = kind
      self.day = day
      self.owner = owner
    }

    package static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.owner, lhs.document, lhs.version, lhs.kind, lhs.day)
        < (rhs.owner, rhs.document, rhs.version, rhs.kind, rhs.day)
    }
  }

  /// The last time it was said.
  package struct Told: Sendable, Hashable {
    /// The warning day that had been reached: 180, 90, 30 or 0.
    package let level: Int
    package let on: LocalDate

    package init(level: Int, on: LocalDate) {
      self.level = level
      self.on = on
    }
  }
}

/// When a matter is to be said again.
enum ReminderSchedule {
  /// The warning day that has been reached with `days` left; 0 from the last day on; `nil` before
  /// the first warning day.
  static func level(_ days: Int, warningDays: [Int]) -> Int? {
    days <= 0 ? 0 : warningDays.filter { days <= $0 }.min()
  }

  /// A matter is said when a new level is reached, also when the night it was reached was missed,
  /// and once it is overdue again every month.
  static func isDue(level: Int, told: ReminderState.Told?, today: LocalDate) -> Bool {
    guard let told else { return true }
    if level < told.level { return true }
    return level == 0 && told.level == 0 && today >= told.on.adding(months: 1)
  }
}
