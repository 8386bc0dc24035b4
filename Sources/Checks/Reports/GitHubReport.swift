import Documents
import Findings

extension Report {
  /// For GitHub Actions: one workflow command for each finding, which becomes an annotation on the
  /// line it points at.
  ///
  /// - Parameter folder: the path of the content folder within the repository.
  package func github(under folder: String) -> String {
    findings.map { finding in
      let command =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        case .notice: "notice"
        }
      let place = finding.location
      let properties = [
        ("file", folder + "/" + place.path), ("line", String(place.line)),
        ("col", String(place.column)), ("title", finding.rule.rawValue),
      ].map { "\($0)=\(Self.escapedProperty($1))" }.joined(separator: ",")
      let text = [finding.message + ".", finding.advice].compactMap { $0 }.joined(separator: " ")
      return "::\(command) \(properties)::\(Self.escapedData(text))\n"
    }.joined()
  }

  /// A table for the page of the run: what goes into the file that `GITHUB_STEP_SUMMARY` names.
  package func githubSummary() -> String {
    var lines = [
      "### Granskning \(register.today)", "",
      "\(count(.error)) fel, \(count(.warning)) varningar, \(count(.notice)) upplysningar i "
        + "\(register.documents.count) dokument.", "",
    ]
    guard !findings.isEmpty else { return lines.joined(separator: "\n") + "\n" }
    lines += ["| Allvar | Dokument | Vad | Regel |", "| --- | --- | --- | --- |"]
    for finding in findings.sorted(by: { ($1.severity, $0) < ($0.severity, $1) }) {
      let cells = [
        finding.severity.swedish, "\(finding.location.path):\(finding.location.line)",
        finding.message, finding.rule.rawValue,
      ]
      lines.append("| " + cells.map(Self.escapedCell).joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escapedData(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func escapedProperty(_ text: String) -> String {
    escapedData(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  private static func escapedCell(_ text: String) -> String {
    MarkdownText.escaped(text).replacing("|", with: "\\|")
  }
}

/// Text that Markdown shows as it is.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result += " "
        continue
      }
      if "\\`*_[]<>#".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}

extension Severity {
  /// The word for people: "fel", "varning", "upplysning".
  package var swedish: String {
    switch self {
    case .error: "fel"
    case .warning: "varning"
    case .notice: "upplysning"
    }
  }
}
