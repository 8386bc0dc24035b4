import Findings

/// How many findings there are of each severity.
package struct FindingCounts: Sendable, Hashable {
  package let errors: Int
  package let warnings: Int
  package let notices: Int

  init(_ findings: [Finding]) {
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
    notices = findings.count { $0.severity == .notice }
  }

  var json: JSONValue {
    .object([
      "errors": .number(errors), "warnings": .number(warnings), "notices": .number(notices),
    ])
  }
}
