import Findings

/// The years that all drawn strips of the site share.
///
/// One scale for every list makes rows comparable, within a table and between pages: today's line
/// stands at the same place in each of them. It begins at a year that ends in 0 or 5, so that every
/// fifth of the width is five years whatever the day, and has ten years or more on both sides of
/// today. What lies outside is cut off at the edge.
struct TimeScale: Sendable, Hashable {
  let firstYear: Int
  let firstDay: LocalDate
  /// From the first day to the day after the last.
  let days: Int

  static let years = 25
  /// Years from one label of the axis to the next.
  static let step = 5

  init(around day: LocalDate) {
    let year = day.year
    let newYear = day.adding(months: 1 - day.month).adding(days: 1 - day.day)
    firstYear = (year - 10) - ((year - 10) % Self.step + Self.step) % Self.step
    firstDay = newYear.adding(months: 12 * (firstYear - year))
    days = firstDay.days(until: firstDay.adding(months: 12 * Self.years))
  }

  /// The years of the axis, at every fifth of its width.
  var labels: [Int] { Array(stride(from: firstYear, to: firstYear + Self.years, by: Self.step)) }

  /// The place of the beginning of a day.
  func place(of day: LocalDate) -> Place {
    Place(permille: (firstDay.days(until: day) * 1_000 + days / 2) / days)
  }
}

/// A place along a strip, from its left edge, in thousandths of its width.
struct Place: Sendable, Hashable, Comparable {
  let permille: Int

  static let start = Place(permille: 0)
  static let end = Place(permille: 1_000)

  /// `43.2%`, as SVG wants it.
  var percent: String {
    let sign = permille < 0 ? "-" : ""
    let (whole, rest) = abs(permille).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)%" : "\(sign)\(whole).\(rest)%"
  }

  /// Appends what `percent` says.
  func append(to output: inout [UInt8]) {
    guard (0...1_000).contains(permille) else { return output.append(text: percent) }
    if permille > 999 { output.append(0x31) }
    if permille > 99 { output.append(0x30 + UInt8(permille / 100 % 10)) }
    output.append(0x30 + UInt8(permille / 10 % 10))
    if permille % 10 != 0 {
      output.append(UInt8(ascii: "."))
      output.append(0x30 + UInt8(permille % 10))
    }
    output.append(UInt8(ascii: "%"))
  }

  func limited(to range: ClosedRange<Int>) -> Place {
    Place(permille: min(max(permille, range.lowerBound), range.upperBound))
  }

  func distance(to other: Place) -> Place { Place(permille: other.permille - permille) }

  static func < (a: Place, b: Place) -> Bool { a.permille < b.permille }
}
