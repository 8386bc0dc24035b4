import Foundation
import Preview
import Testing

@Suite(.timeLimit(.minutes(1))) struct FolderWatchTests {
  /// The first news that are enough.
  private func news(of watch: FolderWatch, until isEnough: (FolderNews) -> Bool) async -> FolderNews
  {
    for await _ in watch.changes {
      let news = watch.takeNews()
      if isEnough(news) { return news }
    }
    return .anything
  }

  /// Whether a save is told of as just that, for once: on a machine that is slow enough, what is
  /// told of it comes together with the request to look at everything a second later.
  private func isTold(
    _ news: FolderNews, by watch: FolderWatch, _ save: (Int) throws -> Void
  ) async rethrows -> Bool {
    for number in 1...20 {
      try save(number)
      if await self.news(of: watch, until: { $0 != .files([:]) }) == news { return true }
    }
    return false
  }

  @Test func aSavedFileIsToldByItsName() async throws {
    let municipality = try Municipality()
    defer { municipality.remove() }
    let watch = FolderWatch([municipality.content, municipality.templates])
    try #require(watch.way == .told)
    let told = FolderNews.files([municipality.content: ["dokument/luftplan.md"]])
    #expect(
      try await isTold(told, by: watch) { number in
        try municipality.write(
          "---\ntitel: Luft \(number)\n---\n", to: "content/dokument/luftplan.md")
      })
  }

  /// A file may have names that the system does not tell of.
  @Test func afterASaveSomebodyLooksAtEverything() async throws {
    let municipality = try Municipality()
    defer { municipality.remove() }
    let watch = FolderWatch([municipality.content])
    try municipality.write("---\ntitel: Luft\n---\n", to: "content/dokument/luftplan.md")
    #expect(await news(of: watch) { $0 == .anything } == .anything)
  }

  @Test func aNewFolderMayHoldAnything() async throws {
    let municipality = try Municipality()
    defer { municipality.remove() }
    let watch = FolderWatch([municipality.content])
    try municipality.write("---\ntitel: Ny\n---\n", to: "content/dokument/nytt/omrade/plan.md")
    #expect(await news(of: watch) { $0 == .anything } == .anything)
    // And is watched from then on.
    let told = FolderNews.files([municipality.content: ["dokument/nytt/omrade/plan.md"]])
    #expect(
      try await isTold(told, by: watch) { number in
        try municipality.write(
          "---\ntitel: Ny \(number)\n---\n", to: "content/dokument/nytt/omrade/plan.md")
      })
  }

  /// What is said of the one folder says nothing of the other.
  @Test func inAFolderWithinTheOtherAnythingMayHaveChanged() async throws {
    let municipality = try Municipality()
    defer { municipality.remove() }
    let root = municipality.root.path()
    let watch = FolderWatch([root, municipality.content])
    try municipality.write("---\ntitel: Luft\n---\n", to: "content/dokument/luftplan.md")
    let first = await news(of: watch) { $0 != .files([:]) }
    #expect(first == .anything)
  }
}
