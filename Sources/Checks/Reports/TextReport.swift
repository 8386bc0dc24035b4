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
    var number: Int?
    var line: [Character] = []
    for finding in findings {
      let place = finding.location
      if place.path != path {
        output += (output.isEmpty ? "" : "\n") + paint.bold(heading(of: finding).printable) + "\n"
      }
      if place.path != path || place.line != number {
        line = Array(self.line(at: place)?.printable ?? "")
      }
      (path, number) = (place.path, place.line)
      output += entry(finding, line: line, paint)
    }
    return output
  }

  private func heading(of finding: Finding) -> String {
    guard let version = register.written(atPath: finding.location.path) else {
      return finding.location.path
    }
    return "\(version.title.value) (\(finding.location.path))"
  }

  /// - Parameter line: the characters of the line that the finding points at.
  private func entry(_ finding: Finding, line: [Character], _ paint: Paint) -> String {
    let place = finding.location
    var lines = [
      "  \(place.path.printable):\(place.line):\(place.column): "
        + paint.severity(finding.severity)
        + ": \(finding.message.printable) [\(finding.rule.rawValue)]"
    ]
    if line.contains(where: { !$0.isWhitespace }) {
      let number = String(place.line)
      let margin = String(repeating: " ", count: number.count)
      let shown = Excerpt(line, column: place.column)
      lines.append("    \(number) | \(shown.text)")
      lines.append("    \(margin) | \(shown.padding)\(paint.caret("^"))")
    }
    if let advice = finding.advice { lines.append("    Råd: \(advice.printable)") }
    for note in finding.notes {
      let at = note.location
      lines.append(
        "    Se också \(at.path):\(at.line):\(at.column): \(note.message)".printable)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var closing: String {
    let documents = register.documents.count
    let versions = register.versions.count
    let scope =
      "\(documents) dokument, \(versions) \(versions == 1 ? "version" : "versioner")"
    if findings.isEmpty { return "\(scope): inget att anmärka på." }
    return "\(scope): \(counts)."
  }
}

/// A line of a file around a column, short enough for a terminal.
private struct Excerpt {
  let text: String
  /// White space as wide as what stands before the column, tabs kept.
  let padding: String

  /// At most this many characters are shown.
  private static let width = 96

  init(_ characters: [Character], column: Int) {
    let position = min(max(0, column - 1), characters.count)
    let start = position > Self.width - 20 ? position - 40 : 0
    let end = min(characters.count, start + Self.width)
    let lead = start > 0 ? "…" : ""
    text = lead + String(characters[start..<end]) + (end < characters.count ? "…" : "")
    padding = String(
      (Array(lead) + characters[start..<position]).map { $0 == "\t" ? "\t" : " " })
  }
}

extension String {
  /// With � for control characters, which could make a terminal do things; tabs are kept.
  fileprivate var printable: String {
    guard utf8.contains(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F || $0 == 0xC2 })
    else { return self }
    var result = ""
    for scalar in unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
      result.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return result
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
