import Foundation
import TestSupport
import Testing

/// Every page of a site is well-formed, runs no code but its data, and leads nowhere unsafe.
func expectSound(
  _ site: String, _ what: String = "", sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var pages = 0
  for (path, bytes) in try Snapshot.bytes(of: site) where path.hasSuffix(".html") {
    pages += 1
    let text = try #require(String(validating: bytes, as: UTF8.self), "\(path) is no UTF-8")
    let page = HTMLPage(text)
    #expect(page.faults == [], "\(what): \(path)", sourceLocation: sourceLocation)
    for script in page.scripts {
      #expect(throws: Never.self, "\(what): \(path)", sourceLocation: sourceLocation) {
        try JSONSerialization.jsonObject(with: Data(script.utf8))
      }
    }
    for (name, value) in page.attributes {
      let bare = value.lowercased().filter { !$0.isWhitespace }
      let isAddress = ["href", "src", "action", "formaction", "poster", "srcset"].contains(name)
      let runs = ["javascript", "vbscript", "data:"].contains { bare.hasPrefix($0) }
      #expect(
        !name.hasPrefix("on") && !(isAddress && runs), "\(what): \(path): \(name)=\(value)",
        sourceLocation: sourceLocation)
    }
    #expect(!text.contains("\0"), "\(what): \(path)", sourceLocation: sourceLocation)
  }
  #expect(pages > 10, "\(what): \(pages) pages", sourceLocation: sourceLocation)
}

/// The JSON of a check, field by field as product.md §5 has it.
func expectReport(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let root = try #require(
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
    sourceLocation: sourceLocation)
  #expect(
    Set(root.keys) == ["version", "date", "summary", "findings"], sourceLocation: sourceLocation)
  #expect(root["version"] as? Int == 1, sourceLocation: sourceLocation)
  let summary = try #require(root["summary"] as? [String: Int], sourceLocation: sourceLocation)
  #expect(
    Set(summary.keys) == ["documents", "versions", "errors", "warnings", "notices"],
    sourceLocation: sourceLocation)
  let findings = try #require(root["findings"] as? [[String: Any]], sourceLocation: sourceLocation)
  var counts: [String: Int] = [:]
  var faults: [String] = []
  for finding in findings {
    counts[finding["severity"] as? String ?? "", default: 0] += 1
    faults += reportFaults(finding)
  }
  #expect(faults == [], sourceLocation: sourceLocation)
  #expect(summary["errors"] == counts["error", default: 0], sourceLocation: sourceLocation)
  #expect(summary["warnings"] == counts["warning", default: 0], sourceLocation: sourceLocation)
  #expect(summary["notices"] == counts["notice", default: 0], sourceLocation: sourceLocation)
}

/// What is not as promised about one finding of a report.
private func reportFaults(_ finding: [String: Any]) -> [String] {
  let keys: Set = [
    "rule", "severity", "document", "version", "file", "line", "column", "message", "advice",
    "owners", "date", "days", "notes",
  ]
  let message = finding["message"] as? String ?? ""
  let notes = finding["notes"] as? [[String: Any]]
  let claims = [
    "keys": Set(finding.keys) == keys,
    "message": !message.isEmpty && !message.hasSuffix(".") && !message.contains("\n"),
    "severity": ["error", "warning", "notice"].contains(finding["severity"] as? String),
    "rule": finding["rule"] is String, "file": finding["file"] is String,
    "line": (finding["line"] as? Int ?? 0) >= 1, "column": (finding["column"] as? Int ?? 0) >= 1,
    "owners": finding["owners"] is [String],
    "advice": finding["advice"] is String || finding["advice"] is NSNull,
    "document": finding["document"] is String || finding["document"] is NSNull,
    "version": finding["version"] is String || finding["version"] is NSNull,
    "date and days":
      finding["date"] is String && finding["days"] is Int
      || finding["date"] is NSNull && finding["days"] is NSNull,
    "notes": notes?.allSatisfy { Set($0.keys) == ["message", "file", "line", "column"] } ?? false,
  ]
  return claims.filter { !$0.value }.keys.sorted().map { "\($0) of \(message)" }
}
