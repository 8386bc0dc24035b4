import Documents
import Findings

/// Reads a document that stands at `dokument/luftplan.md`.
func read(_ text: String, path: String = "dokument/luftplan.md") -> Diagnosed<Version?> {
  Version.parse(SourceFile(path: path, text: text))
}

/// A document with the usual fields and those given.
func text(_ fields: String...) -> String {
  "---\n" + (["titel: Luftplan", "typ: plan"] + fields).joined(separator: "\n") + "\n---\n\nText.\n"
}

extension Finding {
  /// `3:7 unknown-field Fältet …`: where, which rule, and the sentence.
  var line: String {
    "\(location.line):\(location.column) \(rule.rawValue) \(message)"
  }
}

extension Diagnosed {
  var lines: [String] { findings.sorted().map(\.line) }
}
