package import Findings
import Markdown

extension Version {
  /// Reads one file of `dokument/`. Every fault is a finding; as much as can be read is kept.
  ///
  /// The result depends on the file alone: whether a type, a body or a goal exists is judged later.
  package static func parse(_ file: SourceFile) -> Diagnosed<Version?> {
    if let fault = TextFault.first(in: file) { return Diagnosed(nil, findings: [fault]) }
    guard let parts = FrontMatter(file) else {
      return Diagnosed(
        nil,
        findings: [
          FrontMatter.fault(
            in: file, advice: "Skriv --- på första raden, sedan fälten, och --- på raden efter dem."
          )
        ])
    }
    let yaml = YAMLText(path: file.path, bytes: parts.yaml, firstLine: 2).read()
    guard let root = yaml.value else {
      return Diagnosed(nil, findings: yaml.findings.isEmpty ? [missingTitle(file)] : yaml.findings)
    }
    let body = MarkdownBody.parse(parts.body, path: file.path, firstLine: parts.bodyLine)
    var reader = VersionReader(root, path: file.path, repeated: yaml.findings)
    let version = reader.version(body: body)
    return Diagnosed(version, findings: yaml.findings + reader.findings + body.findings)
  }

  private static func missingTitle(_ file: SourceFile) -> Finding {
    Finding(
      .missingField, "Fältet titel saknas för dokumentet", at: SourceLocation(file.path),
      advice: "Lägg till raden titel: och ett värde.")
  }
}
