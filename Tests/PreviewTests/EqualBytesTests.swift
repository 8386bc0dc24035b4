import Documents
import Findings
import Preview
import Testing
import Website

@Suite struct EqualBytesTests {
  /// After any sequence of changes, the pages in memory are those of a fresh build.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func thePagesAreThoseOfAFreshBuild(seed: UInt64) async throws {
    let municipality = try Municipality()
    defer { municipality.remove() }
    var writer = RandomWriter(municipality, seed: seed)
    let options = Preview.Options(
      content: municipality.content, templates: municipality.templates)
    let preview = try await Preview.open(options) { RandomWriter.firstDay }
    try await expectEqual(preview, try writer.freshBuild(), "i början")
    for number in 1...40 {
      let what = try writer.change()
      if let day = writer.newDay { await preview.travel(to: day) }
      await preview.refresh()
      try await expectEqual(preview, try await writer.freshBuild(), "\(number): \(what)")
    }
  }

  /// Without drafts and faults that is also what `styr build` writes.
  @Test func withoutDraftsThePagesAreThosePublished() async throws {
    let municipality = try Municipality()
    defer { municipality.remove() }
    try municipality.delete("content/dokument/badplan.md")
    let options = Preview.Options(
      content: municipality.content, templates: municipality.templates)
    let preview = try await Preview.open(options) { RandomWriter.firstDay }
    let writer = RandomWriter(municipality, seed: 1)
    let content = try await Content.parse(try SourceFolder(municipality.content).files())
    let build = try await Build(
      content, templates: try writer.templates(), today: RandomWriter.firstDay)
    try await expectEqual(preview, build, "utan utkast")
  }

  private func expectEqual(_ preview: Preview, _ build: Build, _ comment: String) async throws {
    let files = await preview.files
    try #require(files == build.files.map(\.path), "\(comment)")
    for file in build.files {
      let bytes = await preview.bytes(of: file.path)
      try #require(bytes == file.bytes, "\(comment): \(file.path)")
    }
  }
}
