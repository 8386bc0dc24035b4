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

  var isEmpty: Bool { errors + warnings + notices == 0 }

  /// "3 fel, 1 varning", or "Inga fynd".
  var swedish: String {
    let parts =
      [(errors, "fel", "fel"), (warnings, "varning", "varningar")]
      + [(notices, "upplysning", "upplysningar")]
    let said = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return said.isEmpty ? "Inga fynd" : said.joined(separator: ", ")
  }

  var json: JSONValue {
    .object([
      "errors": .number(errors), "warnings": .number(warnings), "notices": .number(notices),
    ])
  }
}
