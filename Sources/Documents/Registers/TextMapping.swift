package import Findings

/// A file of keys with one text each.
package enum TextMapping {
  /// The keys and texts in the order of the file; with findings for what is no text.
  package static func parse(_ file: SourceFile) -> Diagnosed<[(String, String)]> {
    let root = RegisterFile.read(file)
    guard let node = root.value else { return Diagnosed([], findings: root.findings) }
    guard case .mapping(let entries) = node.content else {
      return Diagnosed(
        [],
        findings: root.findings + [
          Finding(
            .unreadableValue, "Filen ska vara nycklar med texter, men är \(node.kindName)",
            at: node.location, advice: "Skriv nyckel, kolon och text på varje rad.")
        ])
    }
    var findings = root.findings
    let texts = entries.compactMap { entry -> (String, String)? in
      if case .scalar(let text, _) = entry.value.content { return (entry.key.value, text) }
      findings.append(
        Finding(
          .unreadableValue,
          "Texten \(entry.key.value) ska vara en text, men är \(entry.value.kindName)",
          at: entry.value.location, advice: "Skriv texten på samma rad som nyckeln."))
      return nil
    }
    return Diagnosed(texts, findings: findings)
  }
}
