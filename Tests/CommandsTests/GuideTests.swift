import Foundation
import TestSupport
import Testing

/// What docs/guide.md tells people to write, in the city's own content.
struct GuideTests {
  private let folder: TemporaryFolder
  private let guide: String

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Styr.root + "/content", toPath: folder.at("content"))
    guide = try String(contentsOfFile: Styr.root + "/docs/guide.md", encoding: .utf8)
  }

  private func blocks(_ language: String) -> [String] {
    guide.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  @Test func itsDocumentsAndLinksHaveNoFaults() throws {
    let documents = blocks("markdown")
    #expect(!documents.isEmpty)
    let links = guide.matches(of: #/`(\[\[[^`]+\]\])`/#).map {
      $0.output.1.replacing("\\|", with: "|")
    }
    #expect(links.count >= 2)
    let bodies = guide.matches(of: #/`\[([a-z-]+(?:, [a-z-]+)+)\]`/#).map { $0.output.1 }
    #expect(bodies.count == 1)
    for (number, document) in documents.enumerated() {
      let owned = document.replacing(
        #/dokumentansvarig: .*/#, with: "dokumentansvarig: [\(bodies.joined())]")
      try folder.write(document + "\n", to: "content/dokument/prov-\(number).md")
      try folder.write(
        owned + "\n\n" + links.joined(separator: "\n\n") + "\n",
        to: "content/dokument/prov-med-mer-\(number).md")
    }
    let run = try Styr.run(
      ["check", "--date", "2026-11-20", "--fail-on", "error"], in: folder.path)
    #expect(run.status == 0, "\(run.out)")
    for rule in ["broken-anchor", "unknown-body", "unreadable"] {
      let lines = run.out.split(separator: "\n").filter { $0.contains("dokument/prov-") }
      #expect(!lines.contains { $0.contains(rule) }, "\(lines)")
    }
  }

  @Test func itsCommandsWorkInTheOrderTheyStand() throws {
    let commands = blocks("sh").flatMap { $0.split(separator: "\n") }
      .filter { !$0.hasPrefix("styr serve") }
    #expect(commands.count >= 4)
    for command in commands {
      let words = command.matches(of: #/"([^"]*)"|[^ "]+/#).map {
        String($0.output.1 ?? $0.output.0)
      }
      #expect(words.first == "styr")
      let run = try Styr.run(
        Array(words.dropFirst()), in: folder.path, shell: "exec </dev/null")
      #expect(run.err == "", "\(command)")
      #expect(run.status == 0 || (run.status == 1 && words[1] == "check"), "\(command)")
    }
  }
}
