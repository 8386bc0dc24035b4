import Findings
import Foundation
import Templates
import Testing

@testable import Website

struct VocabularyTests {
  /// The golden sites cover a model only when their templates show all that it has.
  @Test func theTemplatesOfTheTestsShowEveryNameOfEveryModel() throws {
    var unseen: [String] = []
    for section in sections {
      let file = section.file
      let text = try template(file) + (file.hasSuffix(".html") ? template("bas.html") : "")
      let tags = text.split(separator: "{").filter { !$0.isEmpty }
      for name in section.names {
        let wanted = file.hasPrefix("delar/") ? "x.\(name)" : name
        let isShown = tags.contains { tag in
          tag.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.contains { word in
            word == wanted || word.hasPrefix(wanted + ".")
          }
        }
        if !isShown { unseen.append("\(file): \(name)") }
      }
    }
    #expect(unseen == [])
  }

  @Test func theListOfNamesHoldsWhatIsSaidAboutTheSite() {
    #expect(sections.contains { $0.names.contains("kontakt_epost") })
  }

  private func template(_ name: String) throws -> String {
    try String(contentsOfFile: Golden.templateFolder + "/" + name, encoding: .utf8)
  }

  /// The sections of the list of names, with the file of the tests that is to show each.
  private var sections: [(file: String, names: [String])] {
    let table = VocabularyTable.markdown(for: SitePages.kinds, globals: SiteGlobals.self)
    return table.split(separator: "## ").compactMap { section in
      let lines = section.split(separator: "\n")
      let heading = lines[0].trimmingCharacters(in: .whitespaces)
      guard heading != "I alla mallar" else { return nil }
      let file =
        heading.hasPrefix("`")
        ? String(heading.dropFirst().prefix { $0 != "`" })
        : "delar/\(Slug.hyphenated(heading)).html"
      let names = lines.filter { $0.hasPrefix("| `") }
        .map { String($0.dropFirst(3).prefix { $0 != "`" }) }
      return (file, names)
    }
  }
}
