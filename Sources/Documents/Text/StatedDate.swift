package import Findings

/// A date as exact as the decision that states it: a day, a month or a year.
package struct StatedDate: Sendable, Hashable {
  package let precision: Precision
  package let firstDay: LocalDate
  package let lastDay: LocalDate

  package enum Precision: Sendable, Hashable { case day, month, year }

  /// Reads `2025-09-01`, `2025-09` or `2025`; `nil` for anything else and for days that do not
  /// exist.
  package init?(_ text: String) {
    if let day = LocalDate(text) {
      self.init(.day, day, day)
      return
    }
    switch text.utf8.count {
    case 7:
      guard let first = LocalDate(text + "-01") else { return nil }
      self.init(.month, first, first.adding(months: 1).adding(days: -1))
    case 4:
      guard let first = LocalDate(text + "-01-01") else { return nil }
      self.init(.year, first, first.adding(months: 12).adding(days: -1))
    default: return nil
    }
  }

  /// A day that is stated as one.
  package init(_ day: LocalDate) { self.init(.day, day, day) }

  private init(_ precision: Precision, _ first: LocalDate, _ last: LocalDate) {
    self.precision = precision
    self.firstDay = first
    self.lastDay = last
  }
}

extension StatedDate: CustomStringConvertible {
  /// As it was written: `2025-09-01`, `2025-09` or `2025`.
  package var description: String {
    let day = firstDay.description
    return switch precision {
    case .day: day
    case .month: String(day.dropLast(3))
    case .year: String(day.dropLast(6))
    }
  }

  /// Appends what `description` says.
  package func append(to output: inout [UInt8]) {
    let start = output.count
    firstDay.append(to: &output)
    switch precision {
    case .day: break
    case .month: output.removeLast(min(3, output.count - start))
    case .year: output.removeLast(min(6, output.count - start))
    }
  }

  /// Appends what `swedish` says.
  package func appendSwedish(to output: inout [UInt8]) {
    switch precision {
    case .day: firstDay.appendSwedish(to: &output)
    case .month, .year: output.append(contentsOf: swedish.utf8)
    }
  }

  /// `1 september 2025`, `september 2025` or `2025`.
  package var swedish: String {
    switch precision {
    case .day: firstDay.swedish
    case .month: "\(LocalDate.monthNames[firstDay.month - 1]) \(firstDay.year)"
    case .year: String(firstDay.year)
    }
  }
}
