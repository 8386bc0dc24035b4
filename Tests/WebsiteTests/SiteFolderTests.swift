import Foundation
import TestSupport
import Testing

@testable import Website

struct SiteFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func update(_ files: [String: String], in name: String = "site") async throws
    -> SiteFolder.Changes
  {
    try await SiteFolder(folder.at(name)).update(
      with: files.sorted { $0.key < $1.key }.map {
        OutputFile(path: $0.key, bytes: Array($0.value.utf8))
      })
  }

  /// The sentence of a failed update, after which the folder is as it was.
  private func failure(_ files: [String: String]) async throws -> String {
    let before = try folder.snapshot()
    var message = ""
    await #expect {
      try await update(files)
    } throws: { error in
      message = (error as? SiteFolder.Unwritable)?.message ?? ""
      return error is SiteFolder.Unwritable
    }
    #expect(try folder.snapshot() == before)
    return message
  }

  @Test func writesEverythingTheFirstTime() async throws {
    let changes = try await update(["index.html": "a", "dokument/x/index.html": "b"])
    #expect(changes == SiteFolder.Changes(written: 2, removed: 0, unchanged: 0))
    #expect(try folder.read("site/index.html") == "a")
    #expect(try folder.read("site/dokument/x/index.html") == "b")
  }

  @Test func touchesNothingWhenNothingChanged() async throws {
    let files = ["index.html": "a", "dokument/x/index.html": "b", "tom.txt": ""]
    _ = try await update(files)
    let before = try folder.snapshot()
    #expect(try await update(files) == SiteFolder.Changes(written: 0, removed: 0, unchanged: 3))
    #expect(try folder.snapshot() == before)
  }

  @Test func writesOnlyWhatChanged() async throws {
    _ = try await update(["a.html": "a", "b.html": "b"])
    let before = try folder.snapshot()
    #expect(
      try await update(["a.html": "a", "b.html": "B"])
        == SiteFolder.Changes(written: 1, removed: 0, unchanged: 1))
    let after = try folder.snapshot()
    #expect(after["site/a.html"] == before["site/a.html"])
    #expect(try folder.read("site/b.html") == "B")
  }

  @Test func aFileBiggerThanAnyTextIsUnchangedToo() async throws {
    let files = ["stor.bin": String(repeating: "x", count: 9_500_000)]
    _ = try await update(files)
    #expect(try await update(files) == SiteFolder.Changes(written: 0, removed: 0, unchanged: 1))
  }

  @Test func removesWhatItOnceWroteAndTheFoldersThatBecameEmpty() async throws {
    _ = try await update([
      "index.html": "a", "dokument/x/2022/index.html": "b", "dokument/y.html": "c",
    ])
    let changes = try await update(["index.html": "a", "dokument/y.html": "c"])
    #expect(changes == SiteFolder.Changes(written: 0, removed: 1, unchanged: 2))
    #expect(!folder.exists("site/dokument/x"))
    #expect(folder.exists("site/dokument/y.html"))
  }

  @Test func leavesForeignFilesAlone() async throws {
    try folder.write("min", to: "site/CNAME")
    try folder.write("min", to: "site/dokument/x/anteckning.txt")
    try folder.makeFolder("site/tom")
    _ = try await update(["dokument/x/index.html": "b", "index.html": "a"])
    let foreign = ["site/CNAME", "site/dokument/x/anteckning.txt", "site/tom"]
    let before = try folder.snapshot()
    _ = try await update(["index.html": "a"])
    let after = try folder.snapshot()
    for path in foreign { #expect(after[path] == before[path], "\(path)") }
    #expect(!folder.exists("site/dokument/x/index.html"))
  }

  @Test func neverWritesThroughALinkToAFile() async throws {
    try folder.write("utanför", to: "hemligt.txt")
    _ = try await update(["index.html": "a"])
    #expect(unlink(folder.at("site/index.html")) == 0)
    try folder.link("site/index.html", to: folder.at("hemligt.txt"))
    _ = try await update(["index.html": "b"])
    #expect(try folder.read("hemligt.txt") == "utanför")
    #expect(try folder.read("site/index.html") == "b")
  }

  @Test(arguments: [false, true])
  func aForeignFileWhereAPageShouldBeIsLeftAndSaid(isLink: Bool) async throws {
    try folder.write("utanför", to: "hemligt.txt")
    try folder.makeFolder("site")
    if isLink {
      try folder.link("site/robots.txt", to: folder.at("hemligt.txt"))
    } else {
      try folder.write("mina robotar", to: "site/robots.txt")
    }
    let message = try await failure(["index.html": "a", "robots.txt": "b"])
    #expect(message.contains("/site/robots.txt finns redan och är inte skriven av styr."))
  }

  /// A site that was copied without its list: the same bytes need not be written.
  @Test func aForeignFileWithTheSameBytesIsNoObstacle() async throws {
    try folder.write("a", to: "site/index.html")
    let changes = try await update(["index.html": "a"])
    #expect(changes == SiteFolder.Changes(written: 0, removed: 0, unchanged: 1))
  }

  @Test func neverWritesThroughALinkWhereItKeepsItsOwnNotes() async throws {
    try folder.write("utanför\n", to: "hemligt.txt")
    try folder.makeFolder("site")
    try folder.link("site/.styr-filer", to: folder.at("hemligt.txt"))
    try folder.link("site/.styr-ny-index.html", to: folder.at("hemligt.txt"))
    _ = try await update(["index.html": "a"])
    #expect(try folder.read("hemligt.txt") == "utanför\n")
    #expect(!folder.exists("site/.styr-ny-index.html"))
  }

  @Test func refusesALinkToAFolder() async throws {
    try folder.write("utanför", to: "annat/index.html")
    _ = try await update(["index.html": "a"])
    try folder.link("site/dokument", to: folder.at("annat"))
    let message = try await failure(["index.html": "ny", "dokument/index.html": "x"])
    #expect(
      message.hasSuffix("/site/dokument är en symbolisk länk, och styr skriver inte genom länkar."))
  }

  @Test func removesNothingThroughALinkToAFolder() async throws {
    _ = try await update(["index.html": "a", "dokument/x.html": "x"])
    try folder.write("utanför", to: "annat/x.html")
    try FileManager.default.removeItem(atPath: folder.at("site/dokument"))
    try folder.link("site/dokument", to: folder.at("annat"))
    _ = try await update(["index.html": "a"])
    #expect(try folder.read("annat/x.html") == "utanför")
  }

  @Test func aFileWhereAFolderShouldBeLeavesTheOldSite() async throws {
    _ = try await update(["index.html": "a"])
    try folder.write("min", to: "site/dokument")
    let message = try await failure([
      "a/b/index.html": "ny", "dokument/index.html": "x", "index.html": "ny",
    ])
    #expect(message.hasSuffix("/site/dokument kan inte skapas: en fil står i vägen."))
  }

  @Test func aFolderWhereAFileShouldBeLeavesTheOldSite() async throws {
    _ = try await update(["a.html": "a", "index.html": "a"])
    try folder.makeFolder("site/m.html")
    let message = try await failure(["a.html": "ny", "m.html": "x", "index.html": "ny"])
    #expect(message.hasSuffix("/site/m.html kan inte skrivas: en mapp står i vägen."))
  }

  @Test func aFileInPlaceOfTheWholeFolderIsAnError() async throws {
    try folder.write("min", to: "site")
    #expect(
      try await failure(["index.html": "a"]).hasSuffix(
        "/site kan inte skapas: en fil står i vägen."))
  }

  @Test func aFolderThatCannotBeMadeIsAnError() async throws {
    try folder.link("site", to: folder.at("finns/inte"))
    let message = try await failure(["index.html": "a"])
    #expect(message.hasPrefix("Mappen \(folder.at("site")) kan inte skapas: "))
    #expect(message.hasSuffix("."))
  }

  @Test(arguments: ["../ute.txt", "/tmp/ute.txt", "a/../../ute.txt", "a//b", "./a", "", "a\nb"])
  func aPathThatLeavesTheFolderIsRefused(_ path: String) async throws {
    _ = try await update(["index.html": "a"])
    try folder.write("utanför", to: "ute.txt")
    #expect(try await failure(["index.html": "ny", path: "x"]).hasSuffix("."))
  }

  @Test func aListThatSomebodyChangedRemovesNothingOutside() async throws {
    _ = try await update(["index.html": "a"])
    try folder.write("utanför", to: "ute.txt")
    try folder.write("utanför", to: "annat/x.txt")
    try folder.link("site/lank", to: folder.at("annat"))
    try folder.write(
      "index.html\n../ute.txt\n\(folder.at("ute.txt"))\nlank/x.txt\na/../../ute.txt\n./../ute.txt\n\n/\n.\n..\n",
      to: "site/.styr-filer")
    _ = try await update(["index.html": "b"])
    #expect(try folder.read("ute.txt") == "utanför")
    #expect(try folder.read("annat/x.txt") == "utanför")
    #expect(folder.exists("site/lank"))
    #expect(try folder.read("site/index.html") == "b")
  }

  /// Without its list nobody can tell styr's files from others': said, and nothing is touched.
  @Test func aListOfBytesThatAreNoTextMakesEveryOtherFileForeign() async throws {
    _ = try await update(["index.html": "a"])
    try folder.write([0xFF, 0x00, 0x0A, 0xC3], to: "site/.styr-filer")
    #expect(try await failure(["index.html": "b"]).contains("är inte skriven av styr"))
    #expect(try await update(["index.html": "a"]).unchanged == 1)
    #expect(try await update(["index.html": "b"]).written == 1)
  }

  @Test func whatABrokenBuildLeftBehindIsGoneAfterTheNext() async throws {
    _ = try await update(["index.html": "a", "b.html": "b"])
    try folder.write("halv", to: "site/.styr-ny-index.html")
    _ = try await update(["index.html": "ny", "b.html": "b"])
    #expect(!folder.exists("site/.styr-ny-index.html"))
    #expect(try folder.read("site/index.html") == "ny")
  }

  @Test func whatABrokenBuildLeftOfANewFolderIsGoneAfterTheNext() async throws {
    try folder.write("utanför", to: "annat/hemligt.txt")
    try folder.write("halv", to: "site/.styr-ny-dokument/x/index.html")
    try folder.link("site/.styr-ny-dokument/lank", to: folder.at("annat"))
    try folder.link("site/.styr-ny-api", to: folder.at("annat"))
    _ = try await update(["api/a.json": "a", "dokument/y/index.html": "y"])
    #expect(try folder.read("site/dokument/y/index.html") == "y")
    #expect(!folder.exists("site/dokument/x"))
    #expect(!folder.exists("site/.styr-ny-dokument"))
    #expect(!folder.exists("site/.styr-ny-api"))
    #expect(try folder.read("annat/hemligt.txt") == "utanför")
    #expect(!folder.exists("annat/a.json"))
    // Also where the folder itself has come to its place since.
    try folder.write("halv", to: "site/.styr-ny-dokument/x/index.html")
    _ = try await update(["api/a.json": "a", "dokument/y/index.html": "y"])
    #expect(!folder.exists("site/.styr-ny-dokument"))
  }

  @Test func whatAnInterruptedBuildLeftBesideItsPlacesIsTakenAway() async throws {
    let files = ["index.html": "a", "dokument/x/index.html": "b"]
    _ = try await update(files)
    let whole = try folder.snapshot("site")
    try folder.write("halv", to: "site/dokument/x/.styr-ny-index.html")
    try folder.write("", to: "site/.styr-ny-pagar")
    // The page is not written again, and what is left would stay.
    #expect(try await update(files).written == 0)
    #expect(!folder.exists("site/dokument/x/.styr-ny-index.html"))
    _ = try await update(files.merging(["ny/index.html": "c", "index.html": "d"]) { $1 })
    _ = try await update(files)
    #expect(try folder.snapshot("site").keys == whole.keys)
  }

  /// Also those that could have been moved: the site is the new one or the old one.
  @Test func aPageThatCannotBeMadeLeavesNoNewFolder() async throws {
    _ = try await update(["index.html": "a"])
    let before = try folder.snapshot()
    await #expect(throws: Unmakeable.self) {
      _ = try await SiteFolder(folder.at("site")).update(with: Unmakeable())
    }
    #expect(try folder.snapshot() == before)
  }
}

/// A site whose last page cannot be made.
private struct Unmakeable: FilesToMake, Error {
  let paths = ["api/a.json", "dokument/x/index.html", "dokument/y/index.html"]

  func appendBytes(ofFile number: Int, to output: inout [UInt8]) throws {
    if number == 2 { throw self }
    output.append(UInt8(ascii: "x"))
  }
}
