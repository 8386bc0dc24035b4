import Documents
import Findings
import Importing
import Testing

/// A text that has been imported into the small municipality.
struct Imported {
  /// The file as it is written.
  let text: String
  let path: String
  let report: String

  /// - Parameter title: given when the text itself states none.
  init(
    _ source: String, form: ImportForm = .text, title: String? = nil
  ) async throws {
    try await self.init(bytes: Array(source.utf8), form: form, title: title)
  }

  init(bytes: [UInt8], form: ImportForm = .text, title: String? = nil) async throws {
    let content = try await Sample.content()
    let read = try DocumentText(bytes, form: form)
    let stated = try #require(title.map { StatedTitle(given: $0) } ?? read.title(in: content))
    let type = try #require(
      DocumentText.type(ofTitle: stated.text, in: content) ?? content.type(called: "plan"))
    let imported = ImportedDocument(
      read, title: stated, type: type, isStated: true, id: "prov", in: content)
    text = imported.document.text(in: content)
    path = imported.document.path
    report = imported.report.text
  }

  /// The text below the fields.
  var body: String {
    let parts = text.split(separator: "\n---\n\n", maxSplits: 1)
    return parts.count == 2 ? String(parts[1]) : ""
  }

  /// The fields without comments and empty lines, but for those that have no value.
  var fields: [String] {
    text.split(separator: "\n---\n", maxSplits: 1)[0].split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") && !$0.hasSuffix(":") && $0 != "---" }
  }

  /// The sentences above the fields that begin with a word, on one line each.
  func remarks(_ word: String) -> [String] {
    let joined = text.replacing("\n# ", with: " ¤").replacing(" ¤\(word)", with: "\n\(word)")
    return joined.split(separator: "\n").filter { $0.hasPrefix(word) }
      .map { String($0).replacing(" ¤", with: " ") }
  }

  /// What reading the file again finds.
  var findings: [Finding] { Version.parse(SourceFile(path: path, text: text)).findings }
}
