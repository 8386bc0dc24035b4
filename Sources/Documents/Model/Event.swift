package import Findings

/// Something that was decided about a document: an entry of `historik`.
package struct Event: Sendable, Hashable {
  package let kind: EventKind
  /// `nil` when no date is stated.
  package let date: StatedDate?
  /// The deciding body's id.
  package let by: Placed<String>?
  /// Its number, without the sign.
  package let paragraph: String?
  /// The diarienummer.
  package let recordNumber: String?
  package let note: String?
  package let location: SourceLocation
}

/// When and how a document is followed up: the field `uppföljning`.
package struct FollowUp: Sendable, Hashable {
  package let interval: Interval?
  /// The last one that was made.
  package let latest: StatedDate?
  /// The id of the body that is told.
  package let to: Placed<String>?
  package let form: String?
  package let location: SourceLocation

  /// The last day of the next one, counted from the latest or else from the first day of validity.
  package func due(validFrom: LocalDate?) -> LocalDate? {
    guard let interval, let start = latest?.lastDay ?? validFrom else { return nil }
    return start.adding(months: interval.months)
  }
}

/// A goal that a nämnd or a bolag has set: an entry of `mål`.
package struct Target: Sendable, Hashable {
  package let text: Placed<String>
  package let year: Placed<Int>?
  package let measure: String?
  package let baseline: String?
  package let aim: String?
  package let outcomes: [Outcome]
  package let location: SourceLocation

  /// A measured value on a day.
  package struct Outcome: Sendable, Hashable {
    package let date: StatedDate
    package let value: String
  }

  /// The stated year, or the last year between 1900 and 2199 that the text names.
  package var targetYear: Int? {
    if let year { return year.value }
    return text.value.split { !$0.isNumber }.compactMap { Int($0) }
      .filter { (1_900...2_199).contains($0) }.max()
  }
}
