import Findings

/// Values that end at a `#` which was meant as part of them: `titel: Plan #1 för kultur`.
///
/// YAML reads ` #` as the beginning of a comment. A comment has a space after its `#`, so what has
/// none is taken for a part of the value, and said to be missing from it.
enum CutValues {
  static func findings(in root: YAMLNode?, of text: [UInt8], _ lines: YAMLLines) -> [Finding] {
    guard let root, mayHaveCut(text) else { return [] }
    let rows = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    var findings: [Finding] = []
    var nodes = [root]
    while let node = nodes.popLast() {
      switch node.content {
      case .list(let items): nodes += items
      case .mapping(let entries): nodes += entries.map(\.value)
      case .scalar(let value, let isPlain):
        let row = node.location.line - lines.firstLine
        guard isPlain, !value.isEmpty, rows.indices.contains(row) else { continue }
        let line = String(decoding: rows[row], as: UTF8.self)
        if let finding = finding(value, at: node.location, on: line) { findings.append(finding) }
      }
    }
    return findings.sorted()
  }

  private static func mayHaveCut(_ text: [UInt8]) -> Bool {
    text.indices.dropLast(2).contains { index in
      text[index] == 0x20 && text[index + 1] == 0x23 && text[index + 2] > 0x23
    }
  }

  private static func finding(
    _ value: String, at location: SourceLocation, on line: String
  ) -> Finding? {
    let written = line.dropFirst(location.column - 1)
    guard written.hasPrefix(value) else { return nil }
    let lost = written.dropFirst(value.count).drop { $0 == " " }
    guard lost.first == "#", let next = lost.dropFirst().first, !next.isWhitespace, next != "#"
    else { return nil }
    let whole = written.withoutTrailingSpace
    return Finding(
      .unreadableValue,
      "Värdet slutar före #, så det som står efter läses inte: \(String(lost).shortened)",
      at: SourceLocation(
        location.path, line: location.line,
        column: location.column + written.count - lost.count),
      advice: FaultSearch.quoting(whole)
        + " Är det en kommentar skriver du ett mellanslag efter #.")
  }
}
