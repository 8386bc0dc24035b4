import Documents
import Findings

/// The texts of the interface: `texter.yml` in the folder of templates, key and text a line.
enum InterfaceTexts {
  static func parse(_ file: SourceFile) -> Diagnosed<[String: String]> {
    let entries = TextMapping.parse(file)
    var texts: [String: String] = [:]
    texts.reserveCapacity(entries.value.count)
    for (key, text) in entries.value { texts[name(of: key)] = text }
    return Diagnosed(texts, findings: entries.findings)
  }

  /// The key as templates write it: `Blad-dag` is `blad_dag`.
  private static func name(of key: String) -> String {
    String(decoding: Slug.folded(key).utf8.map { $0 == 0x2D ? 0x5F : $0 }, as: UTF8.self)
  }
}
