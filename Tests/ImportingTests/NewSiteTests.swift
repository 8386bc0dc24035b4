import Documents
import Findings
import Foundation
import Importing
import Testing

struct NewSiteTests {
  private static func site(on day: String, municipality: String = "Provstads kommun") throws
    -> NewSite
  {
    NewSite(municipality: municipality, today: try #require(LocalDate(day)))
  }

  private static func content(_ site: NewSite) async throws -> Content {
    let sources = site.files.filter { $0.path.hasPrefix("content/") }
      .map { SourceFile(path: String($0.path.dropFirst("content/".count)), bytes: $0.bytes) }
    return try await Content.parse(sources)
  }

  @Test(arguments: ["2022-12-31", "2026-01-01", "2026-11-20", "2027-01-01", "2028-02-29"])
  func isReadWithoutAnythingToRemarkOn(day: String) async throws {
    let content = try await Self.content(try Self.site(on: day))
    #expect(content.findings.isEmpty)
    let today = try #require(LocalDate(day))
    #expect(content.settings.mandatePeriod(on: today) != nil)
    let register = Register(content, today: today)
    #expect(register.documents.count == 2)
    #expect(register.statuses.allSatisfy { $0 == .inForce })
  }

  @Test func hasAllGoalsAndTargets() async throws {
    let content = try await Self.content(try Self.site(on: "2026-11-20"))
    #expect(content.goals.count == 17)
    #expect(content.goals.flatMap(\.targets).count == 169)
  }

  @Test(arguments: ["Örkelljunga: kommun", "\"Nya\" staden", "- kommun"])
  func anyNameOfAMunicipalityIsReadAsWritten(name: String) async throws {
    let content = try await Self.content(try Self.site(on: "2026-11-20", municipality: name))
    #expect(content.settings.municipality == name)
  }

  @Test func leavesNoPlaceholder() throws {
    for file in try Self.site(on: "2026-11-20").files {
      #expect(!file.path.contains("§"))
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("§KOMMUN"), "\(file.path)")
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("§ÅR"), "\(file.path)")
    }
  }

  /// The templates are those of the repository, byte for byte.
  @Test func hasTheTemplatesOfTheRepository() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../templates").standardized
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { name in
      let values = try folder.appending(path: name).resourceValues(forKeys: [.isRegularFileKey])
      return values.isRegularFile == true
        && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    let files = try Self.site(on: "2026-11-20").files.filter { $0.path.hasPrefix("templates/") }
    #expect(files.map { String($0.path.dropFirst("templates/".count)) } == names.sorted())
    for file in files {
      let path = folder.appending(path: String(file.path.dropFirst("templates/".count)))
      #expect(try Data(contentsOf: path) == Data(file.bytes), "\(file.path)")
    }
  }
}
