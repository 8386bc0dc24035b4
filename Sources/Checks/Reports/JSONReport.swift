import Documents
import Findings

extension Report {
  /// For programs: one JSON document, version 1, with the findings in reading order.
  package func json() -> String { json(marks: { _ in nil }, and: [:]) }

  /// - Parameters:
  ///   - marks: the value of `change` for a finding, `nil` to leave it out.
  ///   - more: keys of the whole document, last.
  func json(marks: (Finding) -> String?, and more: JSONObject) -> String {
    let summary: JSONObject = [
      "documents": .number(register.documents.count), "versions": .number(register.versions.count),
      "errors": .number(count(.error)), "warnings": .number(count(.warning)),
      "notices": .number(count(.notice)),
    ]
    let items = findings.map { finding -> JSONValue in
      var object = json(of: finding)
      object["change"] = marks(finding).map { .text($0) }
      return .object(object)
    }
    var document: JSONObject = [
      "version": .number(1), "date": .text(register.today.description),
      "summary": .object(summary), "findings": .list(items),
    ]
    document["selection"] = selection.json
    for entry in more.entries { document[entry.key] = entry.value }
    return JSONValue.object(document).text() + "\n"
  }

  /// What `json()` is when the check could not run: still one valid document.
  package static func json(ofFailure message: String) -> String {
    let document: JSONObject = ["version": .number(1), "error": .text(message)]
    return JSONValue.object(document).text() + "\n"
  }

  private func json(of finding: Finding) -> JSONObject {
    let version = register.written(atPath: finding.location.path)
    return [
      "rule": .text(finding.rule.rawValue), "severity": .text(finding.severity.name),
      "document": version.map { .text($0.documentID) } ?? .null,
      "version": version?.name.map { .text($0) } ?? .null,
      "file": .text(finding.location.path), "line": .number(finding.location.line),
      "column": .number(finding.location.column), "message": .text(finding.message),
      "advice": finding.advice.map { .text($0) } ?? .null,
      "owners": .list(version?.owners.map { .text($0.value) } ?? []),
      "date": finding.due.map { .text($0.date.description) } ?? .null,
      "days": finding.due.map { .number($0.days) } ?? .null,
      "notes": .list(finding.notes.map { .object(Self.json(of: $0)) }),
    ]
  }

  private static func json(of note: Finding.Note) -> JSONObject {
    [
      "message": .text(note.message), "file": .text(note.location.path),
      "line": .number(note.location.line), "column": .number(note.location.column),
    ]
  }
}
