package import Findings

/// From when and until when a version holds, as stated.
package struct Validity: Sendable, Hashable {
  /// `nil` when no start is stated.
  package let from: Placed<StatedDate>?
  package let until: End
  /// True when a start is written, but not as a date. There is a finding then, and no start.
  package let hasUnreadableStart: Bool

  package init(from: Placed<StatedDate>?, until: End, hasUnreadableStart: Bool = false) {
    self.from = from
    self.until = until
    self.hasUnreadableStart = hasUnreadableStart
  }

  package enum End: Sendable, Hashable {
    case unstated
    /// `tills vidare`.
    case untilFurtherNotice(SourceLocation)
    /// Until the last day of the date, that day included.
    case date(Placed<StatedDate>)
  }

  package var firstDay: LocalDate? { from?.value.firstDay }

  /// `nil` when the validity has no stated end.
  package var lastDay: LocalDate? { statedEnd?.lastDay }

  /// The end as exactly as it is stated.
  package var statedEnd: StatedDate? {
    switch until {
    case .unstated, .untilFurtherNotice: nil
    case .date(let date): date.value
    }
  }

  package var untilLocation: SourceLocation? {
    switch until {
    case .unstated: nil
    case .untilFurtherNotice(let location): location
    case .date(let date): date.location
    }
  }
}
