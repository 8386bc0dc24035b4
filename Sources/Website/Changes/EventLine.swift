import Documents
import Findings
import Templates

/// Something on the line of a document's events: a decision, its beginning, its end, or today.
struct EventLineRow: TemplateModel {
  let kind: Kind
  /// As exactly as it is stated; `nil` when it is not.
  let date: StatedDate?
  let isToCome: Bool
  /// The version, where the document has more than one.
  let version: NamedLink?
  /// What took over, where that is what happened.
  let successor: NamedLink?
  /// The documents that the version replaces, where it begins.
  let replaces: [NamedLink]
  /// What was decided, where that is what happened.
  let decision: EventRow?

  enum Kind: String, CaseIterable, Sendable {
    case adopted = "antagen"
    case confirmed = "aktualiserad"
    case extended = "forlangd"
    case revised = "reviderad"
    case repealed = "upphavd"
    case begins = "borjar_galla"
    case ends = "slutar_galla"
    case replaced = "ersatts"
    case today = "i_dag"

    init(_ kind: EventKind) {
      self =
        switch kind {
        case .adopted: .adopted
        case .confirmed: .confirmed
        case .extended: .extended
        case .revised: .revised
        case .repealed: .repealed
        }
    }
  }

  static let label = "en händelse på dokumentets tidslinje"
  static let fields: Fields<Self> = [
    .choice("slag", "Vad som händer") { $0.kind },
    .swedishDate("datum", "När, så exakt som det är angivet") { $0.date },
    .flag("kommer", "Sant när det inte har hänt än") { $0.isToCome },
    .object("version", "Versionen, när dokumentet har fler än en") { $0.version },
    .object("efterfoljare", "Det som tog över") { $0.successor },
    .list("ersatter", "Dokumenten som versionen ersätter") { $0.replaces },
    .object("beslut", "Beslutet, när det som hände är ett beslut") { $0.decision },
  ]
}

extension EventLineRow {
  /// All that has happened to a document and all that is known to come, in all its versions.
  ///
  /// The latest first, with today where it belongs; what has no date comes last. Empty when
  /// nothing at all is known.
  static func all(of document: Document, in register: Register, on site: Site) -> [EventLineRow] {
    var found: [EventLineRow] = []
    for index in document.versions.reversed() {
      addRows(of: index, in: document, register, on: site, to: &found)
    }
    let days = found.map { $0.day?.dayNumber }
    var order = days.indices.filter { days[$0] != nil }
    guard !order.isEmpty else { return found }
    order.sort { (days[$1] ?? 0, $0) < (days[$0] ?? 0, $1) }
    var rows: [EventLineRow] = []
    rows.reserveCapacity(found.count + 1)
    let later = order.prefix { found[$0].isToCome }
    for place in later { rows.append(found[place]) }
    rows.append(EventLineRow(.today, StatedDate(register.today), in: register))
    for place in order.dropFirst(later.count) { rows.append(found[place]) }
    for place in days.indices where days[place] == nil { rows.append(found[place]) }
    return rows
  }

  /// The day that the row stands at: an end stands at its last day, all else at the first.
  private var day: LocalDate? { kind == .ends ? date?.lastDay : date?.firstDay }

  private init(
    _ kind: Kind, _ date: StatedDate?, version: NamedLink? = nil, successor: NamedLink? = nil,
    replaces: [NamedLink] = [], decision: EventRow? = nil, in register: Register
  ) {
    self.kind = kind
    self.date = date
    self.version = version
    self.successor = successor
    self.replaces = replaces
    self.decision = decision
    let day = kind == .ends ? date?.lastDay : date?.firstDay
    // The last day is still a day on which the version holds.
    isToCome = day.map { kind == .ends ? $0 >= register.today : $0 > register.today } ?? false
  }

  private static func addRows(
    of index: Int, in document: Document, _ register: Register, on site: Site,
    to result: inout [EventLineRow]
  ) {
    let version = register.versions[index]
    let link = version.name.flatMap { name in
      document.versions.count == 1
        ? nil
        : NamedLink(name, href: site.href(Address.version(version.documentID, name)))
    }
    let successor = register.successors[index]
    let taken = successor.flatMap { register.versions[$0].statedStart }
    let endsFirst =
      version.lastDay.map { last in taken.map { last < $0.firstDay } ?? true } ?? false
    // Of two versions of one document the end of the first and the beginning of the second say it.
    if let successor, !endsFirst || !document.versions.contains(successor) {
      result.append(
        EventLineRow(
          .replaced, taken, version: link,
          successor: NamedLink(version: successor, in: register, on: site), in: register))
    }
    if case .date(let end) = version.validity.until, version.repeal(on: register.today) == nil,
      endsFirst, version.decidedLastDay == version.lastDay
    {
      result.append(EventLineRow(.ends, end.value, version: link, in: register))
    }
    let replaces = version.replaces.compactMap {
      NamedLink(document: Reference($0.value).document, in: register, on: site)
    }
    if let begins = version.statedStart {
      result.append(
        EventLineRow(.begins, begins, version: link, replaces: replaces, in: register))
    }
    for event in version.events.reversed() {
      result.append(
        EventLineRow(
          Kind(event.kind), event.date, version: link,
          decision: EventRow(event, in: register, on: site), in: register))
    }
  }
}
