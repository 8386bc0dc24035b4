import Documents
import Findings

extension Report {
  /// For code scanning: SARIF 2.1.0 with every rule's help and fingerprints that stay the same
  /// when lines move.
  ///
  /// - Parameter folder: the path of the content folder within the repository.
  package func sarif(under folder: String) -> String { sarif(under: folder) { _ in nil } }

  /// Only what is new or nearer, marked as such.
  package func sarif(of changes: Changes, under folder: String) -> String {
    let nearer = Set(changes.nearer)
    return sarif(under: folder) { nearer.contains($0) ? "updated" : "new" }
  }

  /// - Parameter state: the value of `baselineState` for a finding, `nil` to leave it out.
  private func sarif(under folder: String, state: (Finding) -> String?) -> String {
    let rules = Rule.all
    let indices = Dictionary(
      rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let results = zip(findings, fingerprints).map { finding, fingerprint -> JSONValue in
      var result = JSONObject()
      result["ruleId"] = .text(finding.rule.rawValue)
      result["ruleIndex"] = indices[finding.rule].map { .number($0) }
      result["level"] = .text(Self.level(finding.severity))
      result["message"] = .object(["text": .text(Self.words(finding))])
      result["baselineState"] = state(finding).map { .text($0) }
      result["locations"] = .list([sarif(finding.location, under: folder)])
      if !finding.notes.isEmpty {
        result["relatedLocations"] = .list(
          finding.notes.map { sarif($0.location, under: folder, message: $0.message) })
      }
      result["partialFingerprints"] = .object(["styr/v1": .text(fingerprint.hex)])
      return .object(result)
    }
    let driver: JSONObject = [
      "name": .text("styr"), "language": .text("sv"), "rules": .list(rules.map(Self.sarif)),
    ]
    let run: JSONObject = [
      "tool": .object(["driver": .object(driver)]), "columnKind": .text("unicodeCodePoints"),
      "results": .list(results),
    ]
    let document: JSONObject = [
      "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"), "version": .text("2.1.0"),
      "runs": .list([.object(run)]),
    ]
    return JSONValue.object(document).text() + "\n"
  }

  private static func words(_ finding: Finding) -> String {
    [finding.message + ".", finding.advice].compactMap { $0 }.joined(separator: " ")
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .notice: "note"
    }
  }

  private func sarif(
    _ place: SourceLocation, under folder: String, message: String? = nil
  ) -> JSONValue {
    var location = JSONObject()
    location["physicalLocation"] = .object([
      "artifactLocation": .object(["uri": .text(Self.uri(folder + "/" + place.path))]),
      "region": .object([
        "startLine": .number(place.line), "startColumn": .number(column(of: place)),
      ]),
    ])
    location["message"] = message.map { .object(["text": .text($0)]) }
    return .object(location)
  }

  /// The column in code points, which `columnKind` promises; elsewhere a letter with its accents is
  /// one, as people count.
  private func column(of place: SourceLocation) -> Int {
    guard let line = line(at: place) else { return place.column }
    return line.prefix(place.column - 1).unicodeScalars.count + 1
  }

  /// A relative reference by RFC 3986: what is not unreserved or `/` is percent-encoded.
  private static func uri(_ path: String) -> String {
    let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    return path.utf8.map { byte in
      if kept.contains(byte) { return String(UnicodeScalar(byte)) }
      let hex = String(byte, radix: 16, uppercase: true)
      return "%" + (hex.count == 1 ? "0" : "") + hex
    }.joined()
  }

  private static func sarif(_ rule: Rule) -> JSONValue {
    let help = rule.title + ". " + rule.rationale
    return .object([
      "id": .text(rule.id.rawValue),
      "shortDescription": .object(["text": .text(rule.title)]),
      "fullDescription": .object(["text": .text(rule.rationale)]),
      "help": .object(["text": .text(help)]),
      "defaultConfiguration": .object(["level": .text(level(rule.severity))]),
    ])
  }
}
