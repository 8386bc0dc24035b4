package import Documents
package import Findings

/// What a check has found, with what a report needs in order to say it.
package struct Report: Sendable {
  package let register: Register
  /// In reading order.
  package let findings: [Finding]
  /// The files that were read, for the lines that findings point at; sorted by path.
  package let sources: [SourceFile]

  package init(_ register: Register, findings: [Finding], sources: [SourceFile]) {
    self.register = register
    self.findings = findings
    self.sources = sources
  }

  /// How many findings have a severity.
  func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// The text of the line that a place is on.
  func line(at location: SourceLocation) -> String? {
    sources.first { $0.path == location.path }?.line(location.line)
  }

  /// True when something is at least as severe as `level`.
  package func fails(at level: Severity) -> Bool {
    findings.contains { $0.severity >= level }
  }
}
