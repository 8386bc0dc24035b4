/// Something an editor should know about the content: what is wrong, where, and what to do.
///
/// A finding is about the municipality's documents or templates. An `Error` is about us: the disk
/// is full, a folder cannot be read. Findings are collected and sorted; errors are thrown.
package struct Finding: Hashable, Sendable {
  package let rule: RuleID
  /// How much it matters; the judging stage sets it from the rule and the settings of the site.
  package let severity: Severity
  /// One Swedish sentence that can stand alone in a list, without a full stop.
  package let message: String
  package let location: SourceLocation
  /// Other places that explain this one, such as the first of two duplicates.
  package let notes: [Note]
  /// What the editor can do about it, as an instruction in Swedish.
  package let advice: String?
  /// The day the finding turns on, such as the last day of a document; `nil` for most.
  package let due: Due?

  package struct Note: Hashable, Sendable {
    package let message: String
    package let location: SourceLocation

    package init(_ message: String, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }

  /// A day that matters, and how far off it is.
  package struct Due: Hashable, Sendable {
    package let date: LocalDate
    /// Days from today to `date`; negative when it has passed.
    package let days: Int

    package init(_ date: LocalDate, from today: LocalDate) {
      self.date = date
      self.days = today.days(until: date)
    }
  }

  package init(
    _ rule: RuleID, _ message: String, at location: SourceLocation,
    severity: Severity = .error, notes: [Note] = [], advice: String? = nil, due: Due? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.location = location
    self.notes = notes
    self.advice = advice
    self.due = due
  }

  /// The same finding with another severity.
  package func with(_ severity: Severity) -> Finding {
    Finding(
      rule, message, at: location, severity: severity, notes: notes, advice: advice, due: due)
  }
}

extension Finding: Comparable {
  /// Reading order: the file, the place in it, the rule.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.location != rhs.location { return lhs.location < rhs.location }
    if lhs.rule != rhs.rule { return lhs.rule.rawValue < rhs.rule.rawValue }
    return lhs.message < rhs.message
  }
}

/// The name of a rule, as it is printed and as `webbplats.yml` spells it: `expired-document`.
package struct RuleID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { self.init(rawValue: value) }
}

/// How much a finding matters.
package enum Severity: Int, Comparable, CaseIterable, Sendable {
  /// Worth knowing; nobody has to act.
  case notice
  /// A reader is misled, or someone must act.
  case warning
  /// The content is broken; the site is not built from it.
  case error

  /// The word in commands, settings and JSON: `notice`, `warning`, `error`.
  package var name: String {
    switch self {
    case .notice: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package init?(name: String) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// A value, and what there was to say about it on the way.
package struct Diagnosed<Value: Sendable>: Sendable {
  package let value: Value
  package let findings: [Finding]

  package init(_ value: Value, findings: [Finding] = []) {
    self.value = value
    self.findings = findings
  }
}
