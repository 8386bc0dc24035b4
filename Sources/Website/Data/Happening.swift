import Documents
import Findings

/// Something that happened to a version on a day: a decision, its beginning or its end.
struct Happening: Sendable, Hashable {
  /// The index of the version.
  let version: Int
  let kind: Kind
  /// The day it happened; the first day of a month or a year that is all that is stated.
  let day: LocalDate
  /// The day as exactly as it is stated; for what ends, the last day.
  let stated: StatedDate
  /// The index of the version that took over, when it was replaced.
  let successor: Int?

  /// The day as exactly as it is stated, in words.
  var statedDay: String { stated.swedish }

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
    func add(_ kind: Kind, on day: LocalDate, stated: LocalDate, successor: Int? = nil) {
      all.append(
        Happening(
          version: index, kind: kind, day: day, stated: StatedDate(stated), successor: successor))
    }
    let validity = register.versions[index].validity
    // What a repeal came before never happened.
    let repealed = register.versions[index].repealDay
    func mayHappen(on day: LocalDate) -> Bool { repealed.map { day < $0 } ?? true }
    if let first = validity.from?.value.firstDay, mayHappen(on: first) {
      add(.began, on: first, stated: first)
    }
    let replacement = register.successors[index]
    let replacedOn = replacement.flatMap { register.versions[$0].firstDay }
    if let replacement, let day = replacedOn, mayHappen(on: day) {
      add(.replaced, on: day, stated: day, successor: replacement)
    }
    guard let last = validity.lastDay else { return }
    let warning = last.adding(days: 1 - register.content.settings.longestWarning)
    for (kind, day) in [(Kind.endsSoon, warning), (.expired, last.adding(days: 1))]
    where mayHappen(on: day) && replacedOn.map({ day < $0 }) ?? true {
      add(kind, on: day, stated: last)
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
