import Documents
import Findings

/// Something that happened to a version on a day: a decision, its beginning or its end.
struct Happening: Sendable, Hashable {
  /// The index of the version.
  let version: Int
  let kind: Kind
  /// The day from which the site says that it has happened: for what begins, the first day of what
  /// is stated; for what ends, the day after its last.
  let day: LocalDate
  /// When, as exactly as it is stated; for what ends, its end.
  let stated: StatedDate
  /// The index of the version that took over, when it was replaced.
  let successor: Int?

  /// When, as exactly as it is stated, in words.
  var statedDay: String { stated.swedish }

  /// Whether the day is stated, and not only the month or the year.
  var isStatedToTheDay: Bool { stated.precision == .day }

  /// The day by which it has happened for sure, for those who have to name one. A decision can have
  /// been made on any day of its year or month; a validity runs from the first day of what is stated
  /// to the last.
  var certainDay: LocalDate { kind.isDecision ? stated.lastDay : day }

  enum Kind: String, CaseIterable, Sendable, Hashable {
    case adopted = "antagen"
    case confirmed = "aktualiserad"
    case extended = "forlangd"
    case revised = "reviderad"
    case repealed = "upphavd"
    case began = "borjade-galla"
    case endsSoon = "gar-snart-ut"
    case expired = "gick-ut"
    case replaced = "ersattes"

    /// Whether somebody decided it on a day; else it follows from the validity.
    var isDecision: Bool {
      switch self {
      case .adopted, .confirmed, .extended, .revised, .repealed: true
      case .began, .endsSoon, .expired, .replaced: false
      }
    }

    /// Whether what is stated is until when it holds.
    var tellsOfAnEnd: Bool { self == .endsSoon || self == .expired }

    /// The predicate of a sentence about the document.
    var words: String {
      switch self {
      case .adopted: "antogs"
      case .confirmed: "aktualiserades"
      case .extended: "förlängdes"
      case .revised: "reviderades"
      case .repealed: "upphävdes"
      case .began: "började gälla"
      case .endsSoon: "går snart ut"
      case .expired: "gick ut"
      case .replaced: "ersattes"
      }
    }

    /// The same of what is still to come.
    var wordsToCome: String {
      switch self {
      case .adopted: "antas"
      case .confirmed: "aktualiseras"
      case .extended: "förlängs"
      case .revised: "revideras"
      case .repealed: "upphävs"
      case .began: "börjar gälla"
      case .endsSoon: "närmar sig sin sista dag"
      case .expired: "går ut"
      case .replaced: "ersätts"
      }
    }
  }
}

extension Happening {
  /// Everything that has a stated day, also what is still to come; the latest first.
  static func withThoseToCome(in register: Register) -> [Happening] {
    var all: [Happening] = []
    for index in register.versions.indices {
      addDecisions(of: index, in: register, to: &all)
      addValidity(of: index, in: register, to: &all)
    }
    return all.sorted {
      ($1.day, $0.version, $0.kind.rawValue) < ($0.day, $1.version, $1.kind.rawValue)
    }
  }

  /// Those that have happened for sure by `today`: a decision of which only the year is stated when
  /// the year is over. The latest first.
  static func certain(_ happenings: [Happening], on today: LocalDate) -> [Happening] {
    happenings.filter { $0.certainDay <= today }.sorted {
      ($1.certainDay, $0.version, $0.kind.rawValue, $1.stated.firstDay)
        < ($0.certainDay, $1.version, $1.kind.rawValue, $0.stated.firstDay)
    }
  }

  private static func addDecisions(
    of index: Int, in register: Register, to all: inout [Happening]
  ) {
    for event in register.versions[index].events {
      guard let date = event.date else { continue }
      all.append(
        Happening(
          version: index, kind: Kind(event.kind), day: date.firstDay, stated: date, successor: nil))
    }
  }

  private static func addValidity(
    of index: Int, in register: Register, to all: inout [Happening]
  ) {
    func add(_ kind: Kind, on day: LocalDate, stated: StatedDate, successor: Int? = nil) {
      all.append(
        Happening(version: index, kind: kind, day: day, stated: stated, successor: successor))
    }
    let validity = register.versions[index].validity
    // What a repeal came before never happened.
    let repealed = register.versions[index].repealDay
    func mayHappen(on day: LocalDate) -> Bool { repealed.map { day < $0 } ?? true }
    if let start = validity.from?.value, mayHappen(on: start.firstDay) {
      add(.began, on: start.firstDay, stated: start)
    }
    let replacement = register.successors[index]
    let replaced = replacement.flatMap { register.versions[$0].statedStart }
    if let replacement, let replaced, mayHappen(on: replaced.firstDay) {
      add(.replaced, on: replaced.firstDay, stated: replaced, successor: replacement)
    }
    guard let end = validity.statedEnd else { return }
    let last = end.lastDay
    let warning = last.adding(days: 1 - register.content.settings.longestWarning)
    for (kind, day) in [(Kind.endsSoon, warning), (.expired, last.adding(days: 1))]
    where mayHappen(on: day) && replaced.map({ day < $0.firstDay }) ?? true {
      add(kind, on: day, stated: end)
    }
  }
}

extension Happening.Kind {
  init(_ kind: EventKind) {
    switch kind {
    case .adopted: self = .adopted
    case .confirmed: self = .confirmed
    case .extended: self = .extended
    case .revised: self = .revised
    case .repealed: self = .repealed
    }
  }
}
