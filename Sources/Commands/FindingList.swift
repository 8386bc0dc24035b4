import Findings

/// Findings about files that are no content, such as templates, as a list for people.
struct FindingList {
  private let findings: [Finding]
  private let sources: [SourceFile]

  init(_ findings: [Finding], sources: [SourceFile]) {
    self.findings = findings
    self.sources = sources
  }

  /// - Parameter folder: the folder that the paths are within.
  func text(under folder: String) -> String {
    findings.map { finding in
      let place = finding.location
      var lines = [
        "\(folder)/\(place.path):\(place.line):\(place.column): fel: \(finding.message)"
      ]
      if let line = sources.first(where: { $0.path == place.path })?.line(place.line) {
        lines.append("    \(place.line) | \(line)")
      }
      if let advice = finding.advice { lines.append("    Råd: \(advice)") }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
