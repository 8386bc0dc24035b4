import Findings

/// What stays the same about a finding from night to night, although lines move and days pass.
struct Fingerprint: Hashable {
  private let text: String

  /// The rule, the file and the text of the line, and for the second and later of the same kind
  /// its number.
  init(_ finding: Finding, line: String?, number: Int) {
    let words = (line ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    text = [finding.rule.rawValue, finding.location.path, words, String(number)]
      .joined(separator: "\u{1F}")
  }

  /// Sixteen hexadecimal digits.
  var hex: String { StableHash.hex(text) }
}

extension Report {
  /// The fingerprint of each finding, in the order of `findings`; no two are the same.
  var fingerprints: [Fingerprint] {
    var counts: [Fingerprint: Int] = [:]
    return findings.map { finding in
      let line = line(at: finding.location)
      let base = Fingerprint(finding, line: line, number: 0)
      let number = counts[base, default: 0]
      counts[base] = number + 1
      return number == 0 ? base : Fingerprint(finding, line: line, number: number)
    }
  }
}
