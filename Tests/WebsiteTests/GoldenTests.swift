import Documents
import Findings
import Foundation
import TestSupport
import Testing
import Website

/// A folder in, a folder out. `RECORD=1 swift test` records what comes out, and fails.
struct GoldenTests {
  static let cases = ["exempelstad", "med-fel", "under-en-sokvag", "tom-kommun"]

  @Test(arguments: cases)
  func theSiteIsAsRecorded(_ name: String) async throws {
    let golden = try GoldenCase(name)
    let build = try await build(
      SourceFolder(golden.path + "/content").files(), on: golden.day)
    let shown = build.files.filter { golden.shows($0.path) }
    let made = Dictionary(uniqueKeysWithValues: shown.map { ($0.path, $0.bytes) })
      .merging([GoldenCase.fileList: Array(golden.list(build.files).utf8)]) { a, _ in a }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try golden.record(made)
      Issue.record("\(name) is recorded; run again without RECORD")
      return
    }
    let expected = try Snapshot.bytes(of: golden.path + "/expected")
    #expect(expected.keys.sorted() == made.keys.sorted())
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      expectSame(made[path] ?? [], bytes, "\(name)/\(path)")
    }
  }

  @Test func everyFolderOfTheGoldenSitesIsTested() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Golden.folder)
    #expect(Set(folders) == Set(Self.cases + ["mallar"]))
  }

  /// Says the first line that differs, where a whole page would drown it.
  private func expectSame(_ made: [UInt8], _ expected: [UInt8], _ path: String) {
    guard made != expected else { return }
    let lines = [made, expected].map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let number = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    let got = number < lines[0].count ? String(lines[0][number]) : "(the end)"
    let wanted = number < lines[1].count ? String(lines[1][number]) : "(the end)"
    Issue.record("\(path), line \(number + 1):\n  made     \(got)\n  expected \(wanted)")
  }
}

/// One golden folder: `fall.txt` says the day and which files are compared, by their beginnings.
private struct GoldenCase {
  /// The list of every file of the site, among the expected ones.
  static let fileList = "filer.txt"

  let path: String
  let day: String
  private let prefixes: [String]

  init(_ name: String) throws {
    path = Golden.folder + "/" + name
    let lines = try String(contentsOfFile: path + "/fall.txt", encoding: .utf8)
      .split(separator: "\n").map(String.init)
    day = try #require(lines.first)
    prefixes = Array(lines.dropFirst())
  }

  func shows(_ file: String) -> Bool {
    prefixes.isEmpty || prefixes.contains { file.hasPrefix($0) }
  }

  func list(_ files: [OutputFile]) -> String { files.map { $0.path + "\n" }.joined() }

  func record(_ files: [String: [UInt8]]) throws {
    try? FileManager.default.removeItem(atPath: path + "/expected")
    for (name, bytes) in files {
      let url = URL(filePath: path + "/expected/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }
}
