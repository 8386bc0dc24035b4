import Findings

/// A stretch of YAML inside a file, and how to read it into nodes with places in the file.
struct YAMLText {
  let path: String
  let bytes: ArraySlice<UInt8>
  /// The line of the file on which `bytes` begins, counted from 1.
  let firstLine: Int

  /// More than this is no front matter or register but a mistake or an attack.
  static let sizeLimit = 1_000_000

  /// The root of the text, or `nil` for an empty text or one that cannot be read.
  ///
  /// Anchors are refused, and what might be anchors and aliases before anything is expanded, so that
  /// a few lines cannot grow into gigabytes. A key written twice on the first level is a finding, and
  /// the first one counts.
  func read() -> Diagnosed<YAMLNode?> {
    guard bytes.count <= Self.sizeLimit else {
      return fault(
        "Fältens text är \(bytes.count / 1_000) kB, och högst \(Self.sizeLimit / 1_000) kB läses",
        at: SourceLocation(path, line: firstLine),
        advice: "Flytta löpande text till dokumentets brödtext.")
    }
    let lines = YAMLLines(path: path, bytes: bytes, firstLine: firstLine)
    if let place = lines.growth {
      return Diagnosed(nil, findings: [YAMLFault.anchor(at: place)])
    }
    let repeated = lines.repeatedKeys
    if repeated.isEmpty, let root = EverydayYAML.root(of: lines) { return Diagnosed(root) }
    let findings = repeated.map(finding(forRepeated:))
    return compose(lines.text(without: repeated), lines: lines, findings: findings)
  }

  private func compose(
    _ text: [UInt8], lines: YAMLLines, findings: [Finding]
  ) -> Diagnosed<YAMLNode?> {
    do throws(YAMLProblem) {
      let root = try YAMLReader.root(of: text, lines)
      return Diagnosed(root, findings: findings + CutValues.findings(in: root, of: text, lines))
    } catch {
      return Diagnosed(nil, findings: findings + [YAMLFault(error, of: text, in: lines).finding])
    }
  }

  private func finding(forRepeated key: YAMLLines.RepeatedKey) -> Finding {
    Finding(
      .unreadableFrontMatter, "Fältet \(key.name) står två gånger", at: key.location,
      notes: [Finding.Note("Det första stället", at: key.first)],
      advice: "Behåll ett av dem. Det första används nu.")
  }

  private func fault(
    _ message: String, at location: SourceLocation, advice: String
  ) -> Diagnosed<YAMLNode?> {
    Diagnosed(
      nil, findings: [Finding(.unreadableFrontMatter, message, at: location, advice: advice)])
  }
}
