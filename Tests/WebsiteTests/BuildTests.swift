import Documents
import Findings
import Foundation
import Testing
import Website

struct BuildTests {
  @Test(arguments: GoldenTests.cases)
  func theOrderOfTheFilesChangesNothing(_ name: String) async throws {
    let sources = try SourceFolder(Golden.folder + "/\(name)/content").files()
    let first = try await build(sources)
    for order in [Array(sources.reversed()), sources.shuffled(), sources.shuffled()] {
      let other = try await build(order)
      #expect(other.files == first.files)
      #expect(other.findings == first.findings)
    }
  }

  @Test(arguments: GoldenTests.cases)
  func carriageReturnsAndAByteOrderMarkChangeNothing(_ name: String) async throws {
    let sources = try SourceFolder(Golden.folder + "/\(name)/content").files()
    let other = sources.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self).replacing("\n", with: "\r\n")
      return SourceFile(path: file.path, text: "\u{FEFF}" + text)
    }
    let first = try await build(sources)
    let second = try await build(other)
    #expect(second.files == first.files)
    #expect(second.findings == first.findings)
  }

  /// A version and its document share most of their pages; which is made first must not be seen.
  @Test(arguments: GoldenTests.cases)
  func aPageIsTheSameWhicheverOfItsTwinsIsMadeFirst(_ name: String) async throws {
    let content = try await Content.parse(
      SourceFolder(Golden.folder + "/\(name)/content").files())
    let day = try #require(LocalDate("2026-11-20"))
    func site() throws -> SiteOnDemand {
      SiteOnDemand(content, templates: try Golden.templates(), today: day)
    }
    let forward = try site()
    let backward = try site()
    let paths = forward.paths.filter { $0.hasPrefix("dokument/") }
    #expect(!paths.isEmpty)
    var last: [String: [UInt8]] = [:]
    for path in paths.reversed() { last[path] = try backward.bytes(of: path) }
    for path in paths {
      let alone = try site().bytes(of: path)
      #expect(try forward.bytes(of: path) == alone, "\(path)")
      #expect(last[path] == alone, "\(path)")
    }
  }

  @Test func aDraftIsNowhereOnTheSite() async throws {
    let made = try await build(SourceFolder(Golden.folder + "/exempelstad/content").files())
    for file in made.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!file.path.contains("hemlig") && !text.contains("emlig"), "\(file.path)")
    }
  }

  /// Two files at one address would be written over each other.
  @Test(arguments: [
    ["sidor/dokument.md": page("Min"), "dokument/a.md": plan("A")],
    ["sidor/404.html.md": page("Min")],
    ["sidor/sitemap.xml.md": page("Min")],
    ["sidor/api/dokument.json.md": page("Min")],
    ["sidor/typer/plan.md": page("Min")],
    ["dokument/a/2022.md": plan("A"), "dokument/b/a/2022.md": plan("B")],
    ["dokument/a/2022.md": plan("A"), "dokument/a.md": plan("B", ["giltig-från: 2022"])],
    ["organisation.yml": "- { id: a, namn: A, slag: bolag }\n- { id: a, namn: B, slag: bolag }\n"],
  ])
  func noTwoFilesOfTheSiteShareAPath(_ files: [String: String]) async throws {
    let made = try await build(sources(files))
    let paths = made.files.map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in paths {
      #expect(!paths.contains { $0.hasPrefix(path + "/") }, "\(path) is a file and a folder")
    }
    #expect(made.findings.contains { $0.severity == .error })
  }

  /// Ids and names come from the content; with errors published they must still stay in the folder.
  @Test(arguments: [
    ["organisation.yml": "- { id: \"../../../tmp/x\", namn: A, slag: bolag }\n"],
    ["dokumenttyper.yml": "- { id: \"/etc/x\", namn: A, familj: information }\n"],
    ["dokumenttyper.yml": "- { id: \"a\\nb\", namn: A, familj: information }\n"],
    ["sidor/a\nb.md": page("Min")],
    ["dokument/a\nb.md": plan("A")],
    ["sidor/Om oss & \"dem\".md": page("Min")],
  ])
  func noPathOfTheSiteLeavesItsFolderOrBreaksALine(_ files: [String: String]) async throws {
    let made = try await build(sources(files))
    for path in made.files.map(\.path) {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(!parts.contains(""), "\(path)")
      #expect(!parts.contains("..") && !parts.contains("."), "\(path)")
      #expect(path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "\(path)")
    }
    #expect(made.findings.contains { $0.severity == .error })
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " java\\tscript:alert(1)", "data:text/html,x",
    "vbscript:x",
  ])
  func anAddressThatRunsCodeInARegisterIsAnErrorAndNeverPublished(_ address: String) async throws {
    let registers = [
      "webbplats.yml": """
      namn: Prov
      adress: https://prov.example
      kommun: Provstad
      synpunkter: "\(address)"
      meny: [{ namn: Meny, adress: "\(address)" }]
      sidfot: [{ namn: Fot, adress: "\(address)" }]
      """,
      "agenda2030.yml": "- { nummer: 3, namn: Hälsa, adress: \"\(address)\" }\n",
    ]
    for (name, text) in registers {
      let made = try await build(
        sources([name: text, "dokument/a.md": plan("A", ["agenda-2030: 3"])]))
      #expect(made.findings.contains { $0.severity == .error }, "\(name)")
      for file in made.files {
        let text = String(decoding: file.bytes, as: UTF8.self).lowercased()
        #expect(!text.contains("script:") && !text.contains("data:"), "\(file.path)")
      }
    }
  }

  @Test func aLinkOfTheMenuMayLeadToAnotherSite() async throws {
    let made = try await build(
      sources([
        "webbplats.yml": """
        namn: Prov
        adress: https://prov.example
        kommun: Provstad
        synpunkter: https://kommun.example/synpunkter
        meny: [{ namn: Kommunen, adress: "https://kommun.example/" }]
        """
      ]))
    #expect(made.findings.filter { $0.severity == .error } == [])
    #expect(try made.text("404.html").contains("<a href=\"https://kommun.example/\">Kommunen</a>"))
  }
}

/// An ordinary page.
private func page(_ title: String) -> String { "---\ntitel: \(title)\n---\n\nText.\n" }
