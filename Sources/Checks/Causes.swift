import Documents
import Findings

/// What a rule may leave to another one, which tells what it follows from.
extension Rule.Context {
  /// Whether what a rule finds is told on this site.
  func tells(_ id: RuleID) -> Bool {
    Rule.named(id.rawValue)?.severity(in: register) != nil
  }

  /// Whether what a rule finds is told, as gravely as what another one finds.
  func tells(_ id: RuleID, insteadOf other: RuleID) -> Bool {
    guard let severity = Rule.named(id.rawValue)?.severity(in: register) else { return false }
    return Rule.named(other.rawValue)?.severity(in: register).map { severity >= $0 } ?? true
  }

  /// Whether it is told that a file was meant to be a version of its folder.
  func tells(misnamed path: String) -> Bool {
    MisnamedFile.rule(ofPath: path).map { tells($0) } ?? false
  }

  /// Whether it is told that one of these fields stands in the file, but under a wrong name or with a
  /// value that cannot be read: then a rule cannot say that it is missing.
  func tellsFault(
    in version: Version, _ keys: FrontMatterKey..., insteadOf rule: RuleID
  ) -> Bool {
    if version.fieldFaults.isEmpty { return false }
    return keys.contains { key in
      version.fieldFaults[key]?.contains { tells($0, insteadOf: rule) } ?? false
    }
  }

  /// Whether it is told that the period of a version is wrong, so that nothing follows from it.
  func tellsWrongPeriod(of version: Version, insteadOf rule: RuleID) -> Bool {
    (version.isReversed && tells(.reversedPeriod, insteadOf: rule))
      || tellsFault(in: version, .validFrom, .validUntil, insteadOf: rule)
  }
}
