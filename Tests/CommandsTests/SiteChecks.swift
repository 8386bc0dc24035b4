import Foundation
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
  #expect(Set(root.keys) == ["version", "date", "summary", "findings"], sourceLocation: sourceLocation)
  #expect(root["version"] as? Int == 1, sourceLocation: sourceLocation)
  let summary = try #require(root["summary"] as? [String: Int], sourceLocation: sourceLocation)
  #expect(
    Set(summary.keys) == ["documents", "versions", "errors", "warnings", "notices"],
    sourceLocation: sourceLocation)
  let findings = try #require(root["findings"] as? [[String: Any]], sourceLocation: sourceLocation)
  var counts: [String: Int] = [:]
  for finding in findings {
    #expect(
      Set(finding.keys) == [
        "rule", "severity", "document", "version", "file", "line", "column", "message", "advice",
        "owners", "date", "days", "notes",
      ], sourceLocation: sourceLocation)
    counts[try #require(finding["severity"] as? String), default: 0] += 1
    let message = try #require(finding["message"] as? String)
    #expect(!message.isEmpty && !message.hasSuffix(".") && !message.contains("\n"), "\(message)")
    #expect(try #require(finding["line"] as? Int) >= 1 && (finding["column"] as? Int ?? 0) >= 1)
    #expect(finding["rule"] is String && finding["file"] is String && finding["owners"] is [String])
    #expect((finding["date"] is NSNull) == (finding["days"] is NSNull), "\(message)")
    for note in try #require(finding["notes"] as? [[String: Any]]) {
      #expect(Set(note.keys) == ["message", "file", "line", "column"])
    }
  }
  #expect(summary["errors"] == counts["error", default: 0], sourceLocation: sourceLocation)
  #expect(summary["warnings"] == counts["warning", default: 0], sourceLocation: sourceLocation)
  #expect(summary["notices"] == counts["notice", default: 0], sourceLocation: sourceLocation)
}
