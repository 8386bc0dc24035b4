package import Documents
package import Findings

/// What every rule finds in a register, with the severities that the settings give; of drafts that
/// the register leaves out, what `HiddenDrafts` says.
package struct Judgement: Sendable {
  package let register: Register
  /// In reading order.
  package let findings: [Finding]
  /// Those that were not found while the files were read, in reading order.
  private let ofRegister: [Finding]

  /// - Parameter last: of an earlier register; what cannot have changed since is taken from it.
  package init(_ register: Register, after last: Judgement? = nil) {
    self.register = register
    let known = last.flatMap { register.saysTheSame(as: $0.register) ? $0.ofRegister : nil }
    ofRegister = known ?? Self.findings(in: register)
    let ofReading = Self.reading(of: register)
    if let drafts = HiddenDrafts(of: register) {
      findings = (ofRegister + drafts.told(ofReading) + drafts.findings()).sorted()
    } else {
      findings = ofReading.isEmpty ? ofRegister : (ofRegister + ofReading).sorted()
    }
  }

  private static func findings(in register: Register) -> [Finding] {
    let context = Rule.Context(register)
    var result = UnknownRules.findings(in: register.content.settings)
    for rule in Rule.all {
      guard let severity = rule.severity(in: register) else { continue }
      result += rule.found(in: context).map { $0.judged(severity) }
    }
    return result.sorted()
  }

  private static func reading(of register: Register) -> [Finding] {
    let context = Rule.Context(register)
    if register.content.findings.isEmpty { return [] }
    let findings = Rule.all.filter(\.isFoundWhileReading).flatMap { rule in
      rule.severity(in: register).map { severity in
        context.reading(rule.id).map { $0.judged(severity) }
      } ?? []
    }
    return context.unread.noted(findings, in: register)
  }
}

extension Rule {
  /// How much it matters on this site; `nil` when it is not asked.
  func severity(in register: Register) -> Severity? {
    guard let stated = register.content.settings.ruleSeverities[id.rawValue] else {
      return severity
    }
    return stated
  }
}

extension Finding {
  fileprivate func judged(_ severity: Severity) -> Finding {
    self.severity == severity ? self : with(severity)
  }
}

extension Register {
  /// What every rule finds, in reading order, with the severities that the settings give.
  package func findings() -> [Finding] { Judgement(self).findings }
}
