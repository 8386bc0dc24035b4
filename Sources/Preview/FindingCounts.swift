import Findings

/// How many findings there are of each severity.
package struct FindingCounts: Sendable, Hashable {
  package let errors: Int
  package let warnings: Int
  package let notices: Int

  init(_ findings: [Finding]) {
    // In place: there may be many, and each is large to copy.
    func count(_ severity: Severity) -> Int {
      findings.indices.count { findings[$0].severity == severity }
    }
    errors = count(.error)
    warnings = count(.warning)
    notices = count(.notice)
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
