/// A calendar day in the proleptic Gregorian calendar, without time or time zone.
@usableFromInline
package struct LocalDate: Hashable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let dayNumber: Int

  package init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// `nil` when there is no such day, such as 2025-02-30. Years run from 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// Reads exactly `YYYY-MM-DD`.
  package init?(_ text: String) {
    var text = text
    guard let day = text.withUTF8(Self.read) else { return nil }
    self = day
  }

  /// Reads exactly `YYYY-MM-DD`.
  package init?(_ text: Substring) { self.init(String(text)) }

  private static func read(_ text: UnsafeBufferPointer<UInt8>) -> LocalDate? {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(text[0..<4]), let month = number(text[5..<7]),
      let day = number(text[8..<10])
    else { return nil }
    return LocalDate(year: year, month: month, day: day)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}

extension LocalDate {
  package var year: Int { components.year }
  /// 1 to 12.
  package var month: Int { components.month }
  /// 1 to 31.
  package var day: Int { components.day }

  /// Days from this day to `other`; negative when `other` is earlier.
  package func days(until other: LocalDate) -> Int { other.dayNumber - dayNumber }

  /// Whole years from this day to a later one, and whether they end on that day. A year that begins
  /// on 29 February ends on 1 March.
  package func years(until later: LocalDate) -> (whole: Int, areExact: Bool) {
    let (year, month, day) = components
    let (otherYear, otherMonth, otherDay) = later.components
    let whole = otherYear - year - ((otherMonth, otherDay) < (month, day) ? 1 : 0)
    return (whole, areExact: (otherMonth, otherDay) == (month, day))
  }

  package func adding(days: Int) -> LocalDate { LocalDate(dayNumber: dayNumber + days) }

  /// The same day some months later, or the last of the month where that day does not exist.
  package func adding(months: Int) -> LocalDate {
    let (year, month, day) = components
    let index = year * 12 + (month - 1) + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let newDay = min(day, Self.days(inMonth: newMonth, of: newYear))
    return LocalDate(
      dayNumber: Self.dayNumber(year: newYear, month: newMonth, day: newDay))
  }

  /// 28 to 31.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Years that begin in March make the leap day the last of its year; 400 years have 146,097 days.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }
}

extension LocalDate: Comparable {
  @usableFromInline
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.dayNumber < rhs.dayNumber }
}

extension LocalDate: CustomStringConvertible {
  /// `2025-09-01`.
  @usableFromInline
  package var description: String {
    let (year, month, day) = components
    guard (0...9_999).contains(year) else {
      let sign = year < 0 ? "-" : ""
      return sign + "\(year.magnitude)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
    }
    return String(unsafeUninitializedCapacity: 10) { Self.write(year, month, day, to: $0) }
  }

  /// Appends what `description` says.
  package func append(to output: inout [UInt8]) {
    let (year, month, day) = components
    guard (0...9_999).contains(year) else {
      output.append(contentsOf: description.utf8)
      return
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { text in
      let count = Self.write(year, month, day, to: text)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<count]))
    }
  }

  private static func write(
    _ year: Int, _ month: Int, _ day: Int, to text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    write(year / 100, to: text, at: 0)
    write(year % 100, to: text, at: 2)
    text[4] = UInt8(ascii: "-")
    write(month, to: text, at: 5)
    text[7] = UInt8(ascii: "-")
    write(day, to: text, at: 8)
    return 10
  }

  /// `1 september 2025`.
  package var swedish: String {
    let (year, month, day) = components
    guard (1_000...9_999).contains(year) else {
      return "\(day) \(Self.monthNames[month - 1]) \(year)"
    }
    return String(unsafeUninitializedCapacity: 20) { Self.writeSwedish(year, month, day, to: $0) }
  }

  /// Appends what `swedish` says.
  package func appendSwedish(to output: inout [UInt8]) {
    let (year, month, day) = components
    guard (1_000...9_999).contains(year) else {
      output.append(contentsOf: swedish.utf8)
      return
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { text in
      let count = Self.writeSwedish(year, month, day, to: text)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<count]))
    }
  }

  /// Writes at most 20 bytes and says how many. The year has four digits.
  private static func writeSwedish(
    _ year: Int, _ month: Int, _ day: Int, to text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    if day > 9 {
      write(day, to: text, at: 0)
      count = 2
    } else {
      text[0] = 0x30 + UInt8(day)
      count = 1
    }
    text[count] = 0x20
    count += 1
    for byte in monthNames[month - 1].utf8 {
      text[count] = byte
      count += 1
    }
    text[count] = 0x20
    write(year / 100, to: text, at: count + 1)
    write(year % 100, to: text, at: count + 3)
    return count + 5
  }

  /// The Swedish names, January first.
  package static let monthNames = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
  ]

  /// Writes a number of at most two digits as two.
  private static func write(
    _ number: Int, to text: UnsafeMutableBufferPointer<UInt8>, at place: Int
  ) {
    text[place] = 0x30 + UInt8(truncatingIfNeeded: number / 10)
    text[place + 1] = 0x30 + UInt8(truncatingIfNeeded: number % 10)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
