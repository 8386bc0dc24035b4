import Findings
import Foundation
import TestSupport
import Testing
import Website

struct SourceFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var content: SourceFolder { SourceFolder(folder.at("content")) }

  private func failure() throws -> String {
    var message = ""
    #expect {
      try content.files()
    } throws: { error in
      message = (error as? SourceFolder.Unreadable)?.message ?? ""
      return error is SourceFolder.Unreadable
    }
    return message.replacing(folder.path, with: "")
  }

  @Test func readsEveryFileInTheOrderOfItsPath() throws {
    for name in ["b.md", "a/z.md", "å.md", "a b.md", "A.md", "a.md", "a/b/c/d/e.md"] {
      try folder.write(name, to: "content/" + name)
    }
    let files = try content.files()
    #expect(files.map(\.path) == files.map(\.path).sorted())
    #expect(
      Set(files.map(\.path))
        == ["b.md", "a/z.md", "å.md", "a b.md", "A.md", "a.md", "a/b/c/d/e.md"])
    #expect(files.allSatisfy { String(decoding: $0.bytes, as: UTF8.self) == $0.path })
  }

  @Test(arguments: [
    ".hemlig.md", ".git/a.md", "a.md~", ".a.md.swp", "a.swp", "#a.md#", "a.tmp", "4913",
    "dokument/4913",
    "dokument/.#a.md",
  ])
  func ignoresHiddenFilesAndWhatEditorsLeave(_ name: String) throws {
    try folder.write("x", to: "content/riktig.md")
    try folder.write("x", to: "content/" + name)
    #expect(try content.entries() == ["riktig.md"])
  }

  @Test func aMissingFolderIsSaidToBeMissing() throws {
    #expect(try failure() == "Mappen /content kan inte läsas: den finns inte.")
  }

  @Test func aFileInPlaceOfTheFolderIsSaidToBeOne() throws {
    try folder.write("x", to: "content")
    #expect(try failure() == "Mappen /content kan inte läsas: den är ingen mapp.")
  }

  @Test func aLinkThatLeadsNowhereIsNamed() throws {
    try folder.write("x", to: "content/a.md")
    try folder.link("content/b.md", to: folder.at("borta.md"))
    #expect(try failure() == "Länken /content/b.md leder ingenstans.")
  }

  @Test(arguments: ["hemligt.md", "mapp"])
  func aLinkThatLeadsOutsideIsRefused(_ target: String) throws {
    try folder.write("hemligt", to: "hemligt.md")
    try folder.write("hemligt", to: "mapp/x.md")
    try folder.write("x", to: "content/a.md")
    try folder.link("content/b.md", to: folder.at(target))
    #expect(try failure() == "Länken /content/b.md leder ut ur mappen och läses inte.")
  }

  /// `content-annat` begins like `content` but is another folder.
  @Test func aNeighbourWhoseNameBeginsAlikeIsOutside() throws {
    try folder.write("hemligt", to: "content-annat/x.md")
    try folder.makeFolder("content")
    try folder.link("content/b.md", to: folder.at("content-annat/x.md"))
    #expect(try failure() == "Länken /content/b.md leder ut ur mappen och läses inte.")
  }

  @Test func aLinkThatGoesRoundInCirclesEnds() throws {
    try folder.makeFolder("content/dokument")
    try folder.link("content/dokument/runt", to: folder.at("content/dokument"))
    #expect(try failure().hasPrefix("Länken /content/dokument/runt leder "))
    try FileManager.default.removeItem(atPath: folder.at("content/dokument/runt"))
    try folder.link("content/dokument/runt", to: "runt")
    #expect(try failure() == "Länken /content/dokument/runt leder ingenstans.")
  }

  @Test func aLinkWithinTheFolderIsRead() throws {
    try folder.write("x", to: "content/a.md")
    try folder.link("content/b.md", to: "a.md")
    #expect(try content.files().map(\.path) == ["a.md", "b.md"])
  }

  @Test func theFolderItselfMayBeALink() throws {
    try folder.write("x", to: "riktig/a.md")
    try folder.link("content", to: folder.at("riktig"))
    #expect(try content.entries() == ["a.md"])
  }

  @Test func aPipeIsNeverOpenedAndNeverPassedOver() throws {
    try folder.write("x", to: "content/a.md")
    #expect(mkfifo(folder.at("content/b.md"), 0o600) == 0)
    #expect(
      try failure() == "/content/b.md kan inte läsas: det är varken en fil eller en mapp.")
  }

  @Test func namesOfEveryKindAreRead() throws {
    let names = [
      "med mellanslag.md", "rad\nbrytning.md", "\"citat'.md", "👩🏽‍🚒.md", "a%20b.md", "-rf.md",
    ]
    for name in names { try folder.write("x", to: "content/" + name) }
    #expect(Set(try content.files().map(\.path)) == Set(names))
  }

  @Test func aDeepFolderIsRead() throws {
    let deep = Array(repeating: "mapp", count: 200).joined(separator: "/") + "/a.md"
    try folder.write("x", to: "content/" + deep)
    #expect(try content.entries() == [deep])
  }
}
