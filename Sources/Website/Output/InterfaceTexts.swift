import Documents
import Findings

/// The texts of the interface: `texter.yml` in the folder of templates, key and text a line.
enum InterfaceTexts {
  static func parse(_ file: SourceFile) -> Diagnosed<[String: String]> {
    let entries = TextMapping.parse(file)
    var texts: [String: String] = [:]
    for (key, text) in entries.value { texts[Slug.folded(key).replacing("-", with: "_")] = text }
    return Diagnosed(texts, findings: entries.findings)
  }
}
