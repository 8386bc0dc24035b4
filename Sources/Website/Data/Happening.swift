import Documents
import Findings

/// Something that happened to a version on a day: a decision, its beginning or its end.
struct Happening: Sendable, Hashable {
  /// The index of the version.
  let version: Int
  let kind: Kind
  /// The day it happened; the first day of a month or a year that is all that is stated.
  let day: LocalDate
  /// The day as exactly as it is stated, in words.
  let statedDay: String
  /// The index of the version that took over, when it was replaced.
  let successor: Int?

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
  /// Everything that has happened until today and that has a stated day; the latest first.
  static func all(in register: Register) -> [Happening] {
    withThoseToCome(in: register).filter { $0.day <= register.today }
  }

  /// Everything that has a stated day, also what is still to come; the latest first.
  static func withThoseToCome(in register: Register) -> [Happening] {
    register.versions.indices.flatMap { happenings(of: $0, in: register) }
      .sorted { ($1.day, $0.version, $0.kind.rawValue) < ($0.day, $1.version, $1.kind.rawValue) }
  }

  private static func happenings(of index: Int, in register: Register) -> [Happening] {
    decisions(of: index, in: register) + validity(of: index, in: register)
  }

  private static func decisions(of index: Int, in register: Register) -> [Happening] {
    register.versions[index].events.compactMap { event in
      guard let date = event.date else { return nil }
      return Happening(
        version: index, kind: Kind(event.kind), day: date.firstDay, statedDay: date.swedish,
        successor: nil)
    }
  }

  private static func validity(of index: Int, in register: Register) -> [Happening] {
    let version = register.versions[index]
    var result: [Happening] = []
    if let from = version.validity.from?.value {
      result.append(
        Happening(
          version: index, kind: .began, day: from.firstDay, statedDay: from.firstDay.swedish,
          successor: nil))
    }
    let replacement = register.successors[index]
    let replacedOn = replacement.flatMap { register.versions[$0].firstDay }
    if let replacement, let day = replacedOn {
      result.append(
        Happening(
          version: index, kind: .replaced, day: day, statedDay: day.swedish,
          successor: replacement))
    }
    guard let last = version.validity.lastDay else { return result }
    let warning = last.adding(days: 1 - register.content.settings.longestWarning)
    for (kind, day) in [(Kind.endsSoon, warning), (.expired, last.adding(days: 1))]
    where replacedOn.map({ day < $0 }) ?? true {
      result.append(
        Happening(version: index, kind: kind, day: day, statedDay: last.swedish, successor: nil))
    }
    return result
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
