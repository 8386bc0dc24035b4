package import Documents
package import Findings

/// What a check has found, with what a report needs in order to say it.
package struct Report: Sendable {
  package let register: Register
  /// In reading order.
  package let findings: [Finding]
  /// What of it the check was asked for.
  package let selection: Selection
  /// The files that were read, for the lines that findings point at; sorted by path.
  package let sources: [SourceFile]
  /// The lines of each file that a finding points at, by its path.
  private let lines: [String: [ArraySlice<UInt8>]]

  package init(
    _ register: Register, findings: [Finding], sources: [SourceFile],
    selection: Selection = Selection()
  ) {
    let paths = Set(findings.map(\.location.path))
    self.register = register
    self.findings = findings
    self.sources = sources
    self.selection = selection
    lines = Dictionary(
      sources.filter { paths.contains($0.path) }.map { file in
        (file.path, file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false))
      }, uniquingKeysWith: { a, _ in a })
  }

  /// How many findings have a severity.
  func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// How many there are of each severity: "1 fel, 2 varningar, 0 upplysningar".
  var counts: String {
    let (warnings, notices) = (count(.warning), count(.notice))
    return "\(count(.error)) fel, \(warnings) \(warnings == 1 ? "varning" : "varningar"), "
      + "\(notices) \(notices == 1 ? "upplysning" : "upplysningar")"
  }

  /// The text of the line that a place is on; of a line of megabytes only the part up to the place
  /// and somewhat more.
  func line(at location: SourceLocation) -> String? {
    guard let lines = lines[location.path], lines.indices.contains(location.line - 1)
    else { return nil }
    let enough = location.column * 4 + 1_000
    return String(decoding: lines[location.line - 1].prefix(enough), as: UTF8.self)
  }

  /// True when something is at least as severe as `level`.
  package func fails(at level: Severity) -> Bool {
    findings.contains { $0.severity >= level }
  }
}
