import Documents
import Findings
import Synchronization
import Testing
import Website

/// A site that lets go of its texts while it is built.
struct SiteOnceTests {
  private let day = LocalDate("2026-11-20")

  private func content(_ path: String) async throws -> Content {
    try await Content.parse(SourceFolder(path).files())
  }

  /// The files that are not pages of one document come after all texts are gone: one that asked for
  /// a text would end the program here, whatever the order in which a build happens to make them.
  @Test(arguments: GoldenTests.cases.map { Golden.folder + "/\($0)/content" } + [Golden.ownContent])
  func itsFilesAreTheSameAsWhenTextsStay(_ path: String) async throws {
    let day = try #require(day)
    let templates = try Golden.templates()
    let build = try await Build(content(path), templates: templates, today: day)
    let gone = Mutex(0)
    let site = SiteOnDemand(try await content(path), templates: templates, today: day)
    let once = site.once(whenTextsAreGone: { gone.withLock { $0 += 1 } })
    await once.prepare()
    var made: [String: [UInt8]] = [:]
    for number in once.runs.joined() {
      var bytes: [UInt8] = []
      try once.appendBytes(ofFile: number, to: &bytes)
      #expect(made.updateValue(bytes, forKey: once.paths[number]) == nil)
    }
    let expected = Dictionary(uniqueKeysWithValues: build.files.map { ($0.path, $0.bytes) })
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected { #expect(made[path] == bytes, "\(path)") }
    #expect(gone.withLock { $0 } == (site.register.documents.isEmpty ? 0 : 1))
  }

  @Test func theRunsNameEveryFileOnceAndDocumentsFirst() async throws {
    let site = SiteOnDemand(
      try await content(Golden.folder + "/exempelstad/content"), templates: try Golden.templates(),
      today: try #require(day))
    let once = site.once()
    let order = once.runs.flatMap { $0 }
    #expect(order.sorted() == Array(once.paths.indices))
    let register = site.register
    let pages = order.filter { number in
      let parts = once.paths[number].split(separator: "/")
      guard parts.count > 2, parts[0] == "dokument",
        let document = register.document(String(parts[1]))
      else { return false }
      return register.type(of: register.versions[document.current])?.holdsQuestions == false
    }
    #expect(!pages.isEmpty)
    #expect(Array(order.prefix(pages.count)) == pages)
  }
}
