import Foundation
import Testing
import Website

struct TemplateReadmeTests {
  /// `RECORD=1` writes the file and fails.
  @Test func theReadmeOfTheTemplatesNamesEverythingTheyMayUse() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../templates/README.md").standardized
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(TemplateVocabulary.markdown.utf8).write(to: file)
      Issue.record("recorded templates/README.md")
    }
    let written = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(written == TemplateVocabulary.markdown)
  }
}
