import Documents
import Findings

extension Report {
  /// For people at a terminal: the findings of each file under its path, each with its line, a
  /// caret and advice, and last how many there are.
  ///
  /// - Parameter colour: whether the terminal shows colours.
  package func text(colour: Bool = false) -> String {
    let entries = entries(colour: colour)
    return entries + (entries.isEmpty ? "" : "\n") + closing + "\n"
  }

  /// The findings alone.
  func entries(colour: Bool) -> String {
    let paint = Paint(isOn: colour)
    var output = ""
    var path: String?
    for finding in findings {
      if finding.location.path != path {
        path = finding.location.path
        output += (output.isEmpty ? "" : "\n") + paint.bold(heading(of: finding)) + "\n"
      }
      output += entry(finding, paint)
    }
    return output
  }

  private func heading(of finding: Finding) -> String {
    guard let index = register.version(atPath: finding.location.path) else {
      return finding.location.path
    }
    return "\(register.versions[index].title.value) (\(finding.location.path))"
  }

  private func entry(_ finding: Finding, _ paint: Paint) -> String {
    let place = finding.location
    var lines = [
      "  \(place.path):\(place.line):\(place.column): "
        + paint.severity(finding.severity) + ": \(finding.message) [\(finding.rule.rawValue)]"
    ]
    if let source = line(at: place), !source.allSatisfy(\.isWhitespace) {
      let number = String(place.line)
      let margin = String(repeating: " ", count: number.count)
      let shown = Excerpt(source, column: place.column)
      lines.append("    \(number) | \(shown.text)")
      lines.append("    \(margin) | \(shown.padding)\(paint.caret("^"))")
    }
    if let advice = finding.advice { lines.append("    Råd: \(advice)") }
    for note in finding.notes {
      let at = note.location
      lines.append("    Se också \(at.path):\(at.line):\(at.column): \(note.message)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var closing: String {
    let documents = register.documents.count
    let versions = register.versions.count
    let scope =
      "\(documents) dokument, \(versions) \(versions == 1 ? "version" : "versioner")"
    if findings.isEmpty { return "\(scope): inget att anmärka på." }
    let warnings = count(.warning)
    let notices = count(.notice)
    return
      "\(scope): \(count(.error)) fel, \(warnings) \(warnings == 1 ? "varning" : "varningar"), "
      + "\(notices) \(notices == 1 ? "upplysning" : "upplysningar")."
  }
}

/// A line of a file around a column, short enough for a terminal.
private struct Excerpt {
  let text: String
  /// White space as wide as what stands before the column, tabs kept.
  let padding: String

  /// At most this many characters are shown.
  private static let width = 96

  init(_ line: String, column: Int) {
    let characters = Array(line)
    let position = min(max(0, column - 1), characters.count)
    let start = position > Self.width - 20 ? position - 40 : 0
    let end = min(characters.count, start + Self.width)
    let lead = start > 0 ? "…" : ""
    text = lead + String(characters[start..<end]) + (end < characters.count ? "…" : "")
    padding = String(
      (Array(lead) + characters[start..<position]).map { $0 == "\t" ? "\t" : " " })
  }
}

/// Colours of a terminal, or none.
private struct Paint {
  let isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func caret(_ text: String) -> String { wrap(text, "1;36") }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: wrap("fel", "1;31")
    case .warning: wrap("varning", "1;33")
    case .notice: wrap("upplysning", "1;34")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
