/// What holds of a version on a day. The first that fits, in this order.
package enum Status: String, CaseIterable, Sendable, Hashable {
  case draft = "utkast"
  case repealed = "upphavt"
  case replaced = "ersatt"
  case expired = "utgatt"
  case coming = "kommande"
  /// No end is stated, not even "tills vidare".
  case unknown = "okand"
  /// Holds, and ends within the warning days.
  case endingSoon = "snart"
  case inForce = "galler"

  /// The version is used as steering today: it holds, or nothing says that it does not.
  package var holds: Bool {
    switch self {
    case .unknown, .endingSoon, .inForce: true
    case .draft, .repealed, .replaced, .expired, .coming: false
    }
  }

  /// The version was in force and is no longer.
  package var isOver: Bool {
    switch self {
    case .repealed, .replaced, .expired: true
    case .draft, .coming, .unknown, .endingSoon, .inForce: false
    }
  }

  /// "gäller", "har gått ut": the status as a predicate of the document.
  package var words: String {
    switch self {
    case .draft: "är ett utkast"
    case .repealed: "är upphävt"
    case .replaced: "är ersatt"
    case .expired: "har gått ut"
    case .coming: "har inte börjat gälla"
    case .unknown: "har ingen angiven giltighet"
    case .endingSoon: "går snart ut"
    case .inForce: "gäller"
    }
  }
}
