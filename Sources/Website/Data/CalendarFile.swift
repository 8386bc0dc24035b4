import Documents
import Findings

/// Last days, follow-ups and the planning year as a calendar by RFC 5545.
struct CalendarFile {
  let name: String
  /// Indices of the versions whose days are told.
  let versions: [Int]
  /// What happens every year; told for this year and the next.
  let planning: [PlanningEvent]
  private let events: CalendarEvents
  private let register: Register
  private let site: Site

  init(
    _ name: String, versions: [Int], _ events: CalendarEvents, planning: [PlanningEvent],
    in register: Register, on site: Site
  ) {
    self.name = name
    self.versions = versions
    self.events = events
    self.planning = planning
    self.register = register
    self.site = site
  }

  func write(to output: inout [UInt8]) {
    CalendarText.append(to: &output) { text in
      text.raw("BEGIN", "VCALENDAR")
      text.raw("VERSION", "2.0")
      text.text("PRODID", "-//styr//\(site.settings.name)//SV")
      text.raw("CALSCALE", "GREGORIAN")
      text.text("X-WR-CALNAME", name)
      for index in versions { text.add(events[index]) }
      var told: Set<String> = []
      for event in planning where told.insert(Self.identity(of: event)).inserted {
        write(event, to: &text)
      }
      text.raw("END", "VCALENDAR")
    }
  }

  /// The same for the same text in the same months, and no other.
  private static func identity(of event: PlanningEvent) -> String {
    let months = [event.month, event.lastMonth].compactMap { $0 }.map(String.init)
    return (months + [String(StableHash.hex(event.text).prefix(12))]).joined(separator: "-")
  }

  private func write(_ event: PlanningEvent, to text: inout CalendarText) {
    guard let month = event.month else { return }
    for year in [register.today.year, register.today.year + 1] {
      let last = event.lastMonth ?? month
      let length = last >= month ? last - month + 1 : last + 13 - month
      guard let first = LocalDate(year: year, month: month, day: 1) else { continue }
      AllDayEvent(
        uid: "arshjul-\(year)-\(Self.identity(of: event))@\(site.host)", first: first,
        dayAfter: first.adding(months: length), summary: event.text,
        url: site.absolute(Address.planning), alarms: []
      ).write(to: &text)
    }
  }
}

/// The last days and follow-ups of versions as lines of a calendar: made once for all the calendars
/// that tell of them.
struct CalendarEvents: Sendable {
  private var bytes: [UInt8] = []
  /// For each version, by its index, where its lines stand; empty when it has none.
  private var ranges: [Range<Int>]

  /// - Parameter versions: the indices of those that are told of.
  init(of versions: [Int], in register: Register, on site: Site) {
    // The most first.
    let alarms = register.content.settings.warningDays.sorted(by: >)
    var ranges = [Range<Int>](repeating: 0..<0, count: register.versions.count)
    CalendarText.append(to: &bytes) { text in
      for index in versions {
        let start = text.bytes.count
        Self.write(index, alarms: alarms, in: register, on: site, to: &text)
        ranges[index] = start..<text.bytes.count
      }
    }
    self.ranges = ranges
  }

  /// The lines of the version with an index.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[ranges[index]] }

  private static func write(
    _ index: Int, alarms: [Int], in register: Register, on site: Site, to text: inout CalendarText
  ) {
    let last = register.versions[index].decidedLastDay
    let due = register.followUpDue(ofVersion: index)
    guard last != nil || due != nil else { return }
    let id = register.versions[index].documentID
    let name = register.versions[index].name ?? "utan-datum"
    let title = register.versions[index].title.value
    let url = site.absolute(register.address(ofVersion: index))
    if let last {
      let event = AllDayEvent(
        uid: "\(id)-\(name)-sista-dagen@\(site.host)", first: last, dayAfter: last.adding(days: 1),
        summary: "\(title): sista dagen", url: url, alarms: alarms)
      event.write(to: &text)
    }
    if let due {
      let event = AllDayEvent(
        uid: "\(id)-\(name)-uppfoljning-\(due)@\(site.host)", first: due,
        dayAfter: due.adding(days: 1), summary: "\(title): följs upp senast", url: url,
        alarms: alarms)
      event.write(to: &text)
    }
  }
}

/// An event that takes whole days.
struct AllDayEvent {
  let uid: String
  let first: LocalDate
  /// The end, which RFC 5545 does not count in.
  let dayAfter: LocalDate
  let summary: String
  let url: String
  /// Days before at which to remind, the most first.
  let alarms: [Int]

  func write(to text: inout CalendarText) {
    text.add(lines: "BEGIN:VEVENT\r\n")
    text.raw("UID", uid)
    // Not the time of the build, so that the same content gives the same bytes.
    text.begin("DTSTAMP")
    text.add(first)
    text.add("T000000Z")
    text.end()
    text.begin("DTSTART;VALUE=DATE")
    text.add(first)
    text.end()
    // Without an end it is that one day; the year 10000 cannot be written.
    if dayAfter.year <= 9_999 {
      text.begin("DTEND;VALUE=DATE")
      text.add(dayAfter)
      text.end()
    }
    text.text("SUMMARY", summary)
    text.raw("URL", url)
    text.add(lines: "TRANSP:TRANSPARENT\r\n")
    for days in alarms { writeAlarm(days, to: &text) }
    text.add(lines: "END:VEVENT\r\n")
  }

  private func writeAlarm(_ days: Int, to text: inout CalendarText) {
    let days = String(days)
    text.add(lines: "BEGIN:VALARM\r\nACTION:DISPLAY\r\n")
    text.begin("DESCRIPTION")
    text.addText(summary)
    text.add(" om ")
    text.add(days)
    text.add(" dagar")
    text.end()
    text.begin("TRIGGER")
    text.add("-P")
    text.add(days)
    text.add(lines: "D\r\nEND:VALARM\r\n")
  }
}
