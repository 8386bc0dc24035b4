package import Findings
package import Markdown

/// An ordinary page: a file of `sidor/`.
package struct Page: Sendable {
  /// The path within the content folder: `sidor/om.md`.
  package let path: String
  /// Where it stands on the site: `/om/`.
  package let address: String
  package let title: Placed<String>
  package let summary: String?
  package let body: MarkdownBody

  package enum Key: String, FieldKey {
    case title = "titel"
    case summary = "sammanfattning"

    package static let names = FieldNames<Key>()
  }
}

extension Page {
  package static func parse(_ file: SourceFile) -> Diagnosed<Page?> {
    if let fault = TextFault.first(in: file) { return Diagnosed(nil, findings: [fault]) }
    guard let parts = FrontMatter(file) else {
      return Diagnosed(
        nil,
        findings: [
          FrontMatter.fault(
            in: file,
            advice: "Skriv --- på första raden, titel: och ett värde, och --- på raden efter.")
        ])
    }
    let yaml = YAMLText(path: file.path, bytes: parts.yaml, firstLine: 2).read()
    let start = SourceLocation(file.path)
    var reader = FieldReader<Key>(
      yaml.value ?? YAMLNode(content: .mapping([]), location: start), subject: "sidan")
    let title = reader.requiredText(.title, subject: "sidan")
    let body = MarkdownBody.parse(parts.body, path: file.path, firstLine: parts.bodyLine)
    let page = Page(
      path: file.path, address: address(of: file.path),
      title: title ?? Placed(name(of: file.path), at: start),
      summary: reader.text(.summary)?.value, body: body)
    let isUnread = yaml.value == nil && !yaml.findings.isEmpty
    let findings = yaml.findings + (isUnread ? [] : ofFields(reader.findings, yaml.value))
    return Diagnosed(
      page, findings: addressFindings(file.path) + findings + body.findings)
  }

  /// `sidor/hjalp/sok.md` stands at `/hjalp/sok/`.
  static func address(of path: String) -> String {
    "/" + names(in: path).map(Slug.hyphenated).joined(separator: "/") + "/"
  }

  private static func names(in path: String) -> [String] {
    path.split(separator: "/").dropFirst().dropLast().map(String.init) + [name(of: path)]
  }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".md") ? String(file.dropLast(3)) : file
  }

  /// What is wrong with the page's address, which follows from the names of its folders and file.
  private static func addressFindings(_ path: String) -> [Finding] {
    let names = names(in: path)
    let place = SourceLocation(path)
    if let name = names.first(where: { !Slug.isID($0) }) {
      return [
        Finding(
          .unreadableValue, "\(name.shortened) kan inte stå i en sidas adress", at: place,
          advice: "Döp om filen eller mappen till \(Slug.hyphenated(name)): "
            + "små bokstäver a–z, siffror och bindestreck.")
      ]
    }
    guard let first = names.first, Address.reserved.contains(first) else { return [] }
    return [
      Finding(
        .unreadableValue, "Adressen /\(first)/ hör till webbplatsens egna sidor", at: place,
        advice: "Döp om filen eller mappen.")
    ]
  }
}
