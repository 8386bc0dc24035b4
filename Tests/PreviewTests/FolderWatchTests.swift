import Foundation
import Preview
import Testing

@Suite(.timeLimit(.minutes(1))) struct FolderWatchTests {
  /// The files that the system has told of, once it has told of all that are waited for, or that
  /// anything may have changed.
  private func news(of watch: FolderWatch, until isEnough: (FolderNews) -> Bool) async -> FolderNews
  {
    for await _ in watch.changes {
      let news = watch.takeNews()
      if isEnough(news) { return news }
    }
    return .anything
  }

  @Test func aSavedFileIsToldByItsName() async throws {
    let municipality = try Municipality()
    defer { municipality.remove() }
    let watch = FolderWatch([municipality.content, municipality.templates])
    try #require(watch.way == .told)
    let told = FolderNews.files([municipality.content: ["dokument/luftplan.md"]])
    try municipality.write("---\ntitel: Luft\n---\n", to: "content/dokument/luftplan.md")
    #expect(await news(of: watch) { $0 != .files([:]) } == told)
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
    try municipality.write("---\ntitel: Nu\n---\n", to: "content/dokument/nytt/omrade/plan.md")
    let told = FolderNews.files([municipality.content: ["dokument/nytt/omrade/plan.md"]])
    #expect(await news(of: watch) { $0 == told } == told)
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
