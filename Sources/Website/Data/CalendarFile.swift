import Documents
import Findings

/// Last days, follow-ups and the planning year as a calendar by RFC 5545.
struct CalendarFile {
  let file: OutputFile

  /// - Parameters:
  ///   - versions: indices of the versions whose days are told.
  ///   - planning: what happens every year; told for this year and the next.
  ///   - address: where the calendar stands on the site.
  init(
    _ name: String, versions: [Int], planning: [PlanningEvent], at address: String,
    in register: Register, on site: Site
  ) {
    var text = CalendarText()
    text.raw("BEGIN", "VCALENDAR")
    text.raw("VERSION", "2.0")
    text.text("PRODID", "-//styr//\(site.settings.name)//SV")
    text.raw("CALSCALE", "GREGORIAN")
    text.text("X-WR-CALNAME", name)
    for index in versions { Self.write(index, in: register, on: site, to: &text) }
    var told: Set<String> = []
    for event in planning where told.insert(Self.identity(of: event)).inserted {
      Self.write(event, in: register, on: site, to: &text)
    }
    text.raw("END", "VCALENDAR")
    file = OutputFile(address: address, bytes: text.bytes)
  }

  private static func write(
    _ index: Int, in register: Register, on site: Site, to text: inout CalendarText
  ) {
    let version = register.versions[index]
    let name = "\(version.documentID)-\(version.name ?? "utan-datum")"
    let url = site.absolute(register.address(ofVersion: index))
    if let last = version.validity.lastDay {
      let event = AllDayEvent(
        uid: "\(name)-sista-dagen@\(site.host)", first: last, dayAfter: last.adding(days: 1),
        summary: "\(version.title.value): sista dagen", url: url,
        alarms: register.content.settings.warningDays)
      event.write(to: &text)
    }
    if let due = register.followUpDue(ofVersion: index) {
      let event = AllDayEvent(
        uid: "\(name)-uppfoljning-\(due)@\(site.host)", first: due,
        dayAfter: due.adding(days: 1), summary: "\(version.title.value): följs upp senast",
        url: url, alarms: register.content.settings.warningDays)
      event.write(to: &text)
    }
  }

  /// The same for the same text in the same months, and no other.
  private static func identity(of event: PlanningEvent) -> String {
    let months = [event.month, event.lastMonth].compactMap { $0 }.map(String.init)
    return (months + [String(StableHash.hex(event.text).prefix(12))]).joined(separator: "-")
  }

  private static func write(
    _ event: PlanningEvent, in register: Register, on site: Site, to text: inout CalendarText
  ) {
    guard let month = event.month else { return }
    for year in [register.today.year, register.today.year + 1] {
      let last = event.lastMonth ?? month
      let length = last >= month ? last - month + 1 : last + 13 - month
      guard let first = LocalDate(year: year, month: month, day: 1) else { continue }
      AllDayEvent(
        uid: "arshjul-\(year)-\(identity(of: event))@\(site.host)", first: first,
        dayAfter: first.adding(months: length), summary: event.text,
        url: site.absolute(Address.planning), alarms: []
      ).write(to: &text)
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
  /// Days before at which to remind.
  let alarms: [Int]

  func write(to text: inout CalendarText) {
    text.raw("BEGIN", "VEVENT")
    text.raw("UID", uid)
    // Not the time of the build, so that the same content gives the same bytes.
    text.raw("DTSTAMP", CalendarText.day(first) + "T000000Z")
    text.raw("DTSTART;VALUE=DATE", CalendarText.day(first))
    // Without an end it is that one day; the year 10000 cannot be written.
    if dayAfter.year <= 9_999 { text.raw("DTEND;VALUE=DATE", CalendarText.day(dayAfter)) }
    text.text("SUMMARY", summary)
    text.raw("URL", url)
    text.raw("TRANSP", "TRANSPARENT")
    for days in alarms.sorted(by: >) {
      text.raw("BEGIN", "VALARM")
      text.raw("ACTION", "DISPLAY")
      text.text("DESCRIPTION", "\(summary) om \(days) dagar")
      text.raw("TRIGGER", "-P\(days)D")
      text.raw("END", "VALARM")
    }
    text.raw("END", "VEVENT")
  }
}
