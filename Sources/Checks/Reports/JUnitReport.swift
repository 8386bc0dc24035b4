import Documents
import Findings

extension Report {
  /// For test reports: one suite for each document, and one for each other file with findings.
  ///
  /// What is a warning or worse is a failure; a notice is told in `system-out`. A document without
  /// findings is a suite with one test that passes.
  package func junit() -> String {
    let byName = Dictionary(grouping: findings) { suiteName(ofPath: $0.location.path) }
    let names = Set(register.documents.map(\.id)).union(byName.keys).sorted()
    let suites = names.map { suite($0, byName[$0] ?? []) }
    let failures = findings.count { $0.severity >= .warning }
    let tests = names.reduce(0) { $0 + max(1, byName[$1]?.count ?? 0) }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"styr\" tests=\"\(tests)\" failures=\"\(failures)\">\n"
      + suites.joined() + "</testsuites>\n"
  }

  /// Only what is new or nearer, and what is no longer found as tests that pass.
  package func junit(of changes: Changes) -> String {
    let gone = changes.gone
    let passed = gone.map { word, item in
      let words = XMLText.escaped("\(word.lowercased()): \(item.message)")
      let line = "    <testcase classname=\"\(XMLText.escaped(item.file))\" name=\"\(words)\"/>\n"
      return (suite: suiteName(ofPath: item.file), line: line)
    }
    let passedByName = Dictionary(grouping: passed, by: \.suite)
    let byName = Dictionary(grouping: findings) { suiteName(ofPath: $0.location.path) }
    let names = Set(byName.keys).union(passedByName.keys).sorted()
    let suites = names.map { name in
      suite(name, byName[name] ?? [], passed: (passedByName[name] ?? []).map(\.line))
    }
    let failures = findings.count { $0.severity >= .warning }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"styr\" tests=\"\(findings.count + gone.count)\" "
      + "failures=\"\(failures)\">\n" + suites.joined() + "</testsuites>\n"
  }

  private func suite(_ name: String, _ findings: [Finding], passed: [String]) -> String {
    let failures = findings.count { $0.severity >= .warning }
    return "  <testsuite name=\"\(XMLText.escaped(name))\" "
      + "tests=\"\(findings.count + passed.count)\" failures=\"\(failures)\">\n"
      + findings.map(testCase).joined() + passed.joined() + "  </testsuite>\n"
  }

  /// The id of the document, or the path of a file that is no document.
  private func suiteName(ofPath path: String) -> String {
    register.written(atPath: path)?.documentID ?? path
  }

  private func suite(_ name: String, _ findings: [Finding]) -> String {
    let failures = findings.count { $0.severity >= .warning }
    let cases =
      findings.isEmpty
      ? "    <testcase classname=\"\(XMLText.escaped(name))\" name=\"inget att anmärka på\"/>\n"
      : findings.map(testCase).joined()
    return "  <testsuite name=\"\(XMLText.escaped(name))\" tests=\"\(max(1, findings.count))\" "
      + "failures=\"\(failures)\">\n\(cases)  </testsuite>\n"
  }

  private func testCase(_ finding: Finding) -> String {
    let place = finding.location
    let name = "\(finding.rule.rawValue) \(place.line):\(place.column)"
    let text = [
      "\(place.path):\(place.line):\(place.column): \(finding.message)",
      finding.advice.map { "Råd: \($0)" },
    ].compactMap { $0 }.joined(separator: "\n")
    let content =
      finding.severity >= .warning
      ? "<failure type=\"\(finding.severity.name)\" message=\"\(XMLText.escaped(finding.message))\">"
        + "\(XMLText.escaped(text))</failure>"
      : "<system-out>\(XMLText.escaped(text))</system-out>"
    return "    <testcase classname=\"\(XMLText.escaped(place.path))\" "
      + "name=\"\(XMLText.escaped(name))\">\n      \(content)\n    </testcase>\n"
  }
}

/// Text for XML 1.0, between tags and in quoted attributes.
package enum XMLText {
  /// Escapes what has a meaning, and leaves out control characters that XML cannot hold.
  package static func escaped(_ text: String) -> String {
    var text = text
    if text.withUTF8(isPlain) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a text means what it says: eight bytes at a time, as nearly every text does.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    func hasZero(_ word: UInt64) -> Bool { (word &- ones) & ~word & high != 0 }
    var index = 0
    while let word = text.word(at: index) {
      let isControl = (word &- 0x20 * ones) & ~word & high != 0
      // `"` and `&` differ in one bit, and so do `<` and `>`.
      if isControl || hasZero((word & (0xFB * ones)) ^ (0x22 * ones))
        || hasZero((word & (0xFD * ones)) ^ (0x3C * ones)) || hasZero(word ^ (0xEF * ones))
      {
        return false
      }
      index += 8
    }
    return text[index...].allSatisfy(isPlain)
  }

  /// True for bytes of characters that mean nothing; those from U+F000 on are looked at closer.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0xEF: false
    default: true
    }
  }
}
