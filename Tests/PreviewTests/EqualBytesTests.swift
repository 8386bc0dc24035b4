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
    var seen = Self.neverThere
    try await expectEqual(preview, try writer.freshBuild(), &seen, "i början")
    for number in 1...40 {
      let before = try municipality.files()
      let what = try writer.change()
      if let day = writer.newDay { await preview.travel(to: day) }
      let after = try municipality.files()
      await preview.refresh(
        number % 3 == 0 ? .anything : municipality.news(from: before, to: after))
      try await expectEqual(preview, try await writer.freshBuild(), &seen, "\(number): \(what)")
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
    var seen = Self.neverThere
    try await expectEqual(preview, build, &seen, "utan utkast")
  }

  private static let neverThere: Set<String> = [
    "", "/", "dokument", "dokument/", "dokument/luftplan", "dokument/luftplan/",
    "dokument/luftplan/1900/index.html", "dokument/luftplan/andringar/index.html/",
    "dokument/../index.html", "dokument/luftplan//index.html", "dokument//index.html",
    "dokument/ljusplan/samband/index.html", "tillgangar/", "tillgangar/finns-inte.css",
    "index.html/index.html", "sok/ord-999.txt", "organisation/finns-inte/index.html",
  ]

  /// - Parameter seen: paths of files that there have been or might be; those that there are are
  ///   added.
  private func expectEqual(
    _ preview: Preview, _ build: Build, _ seen: inout Set<String>, _ comment: String
  ) async throws {
    let files = Dictionary(uniqueKeysWithValues: build.files.map { ($0.path, $0.bytes) })
    seen.formUnion(files.keys)
    // One by one, before all of them are planned.
    for path in seen.sorted() {
      let bytes = await preview.bytes(of: path)
      try #require(bytes == files[path], "\(comment): \(path)")
    }
    let findings = await preview.findings
    try #require(findings == build.findings, "\(comment)")
    let paths = await preview.files
    try #require(paths == build.files.map(\.path), "\(comment)")
    for path in seen.sorted() {
      let bytes = await preview.bytes(of: path)
      try #require(bytes == files[path], "\(comment): \(path)")
    }
  }
}
