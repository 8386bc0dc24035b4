import Documents
import Findings
import Website

/// What the panel beside a page says, as JSON for its script.
struct PanelState {
  let day: LocalDate
  let today: LocalDate
  /// The file of the content folder that the page shows; `nil` for pages made of many.
  let source: String?
  let register: Register?
  /// Of the content.
  let findings: [Finding]
  let templateFindings: [Finding]
  /// Files of the content folder that cannot be read now.
  let unreadable: Set<String>
  /// Sentences about what stands in the way of everything.
  let faults: [String]
  let options: Preview.Options

  /// A list longer than this helps nobody; the rest is counted.
  private static let longestList = 500

  var json: JSONValue {
    let ofPage = source.map { path in findings.filter { $0.location.path == path } } ?? findings
    let broken = findings.filter { isFault($0) }
    return .object([
      "day": .text(day.description), "dayInWords": .text(day.swedish),
      "today": .text(today.description), "travelling": .flag(day != today),
      "source": source.map { .text($0) } ?? .null,
      "editor": source.flatMap { editor(SourceLocation($0)) }.map { .text($0) } ?? .null,
      "mark": mark.map { .text($0) } ?? .null,
      "faults": .list(faults.map { .text($0) }),
      "broken": .list(
        templateFindings.map { json(of: $0, in: options.templates, withLine: true) }
          + broken.map { json(of: $0, in: options.content, withLine: true) }),
      "brokenTemplates": .flag(!templateFindings.isEmpty),
      "page": .list(ofPage.prefix(Self.longestList).map { json(of: $0) }),
      "site": .list(findings.prefix(Self.longestList).map { json(of: $0) }),
      "hidden": .number(max(0, findings.count - Self.longestList)),
      "counts": FindingCounts(templateFindings + findings).json,
    ])
  }

  /// A finding that keeps a whole file from being shown as it is.
  private func isFault(_ finding: Finding) -> Bool {
    finding.severity == .error && unreadable.contains(finding.location.path)
  }

  /// What must be said of a version that readers do not see yet.
  private var mark: String? {
    guard let register, let source, let index = register.version(atPath: source) else { return nil }
    switch register.statuses[index] {
    case .draft: return "Utkast: sidan finns bara här och publiceras inte."
    case .coming:
      let start = register.versions[index].firstDay.map { " den \($0.swedish)" } ?? " senare"
      return "Kommande version: den börjar gälla\(start)."
    default: return nil
    }
  }

  private func json(of finding: Finding) -> JSONValue {
    json(of: finding, in: options.content, withLine: false)
  }

  private func json(of finding: Finding, in folder: String, withLine: Bool) -> JSONValue {
    let place = finding.location
    var object: JSONObject = [
      "rule": .text(finding.rule.rawValue), "severity": .text(finding.severity.name),
      "message": .text(finding.message), "file": .text(place.path),
      "line": .number(place.line), "column": .number(place.column),
    ]
    object["advice"] = finding.advice.map { .text($0) }
    object["editor"] = options.editor.address(of: place, in: folder).map { .text($0) }
    if withLine { object["text"] = line(at: place, in: folder).map { .text($0) } }
    return .object(object)
  }

  private func editor(_ place: SourceLocation) -> String? {
    options.editor.address(of: place, in: options.content)
  }

  /// The line of the file as it is on disk now.
  private func line(at place: SourceLocation, in folder: String) -> String? {
    guard let bytes = try? SourceFolder(folder).bytes(of: place.path) else { return nil }
    return SourceFile(path: place.path, bytes: bytes).line(place.line)
  }
}
