import Documents
import Findings
import Foundation
import Templates
import Testing
import Website

/// Where the golden sites and the templates of the tests lie.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden").path(percentEncoded: false)

  static let templateFolder = folder + "/mallar"

  /// What the project itself publishes: it has every kind of document.
  static let ownContent = URL(filePath: folder).appending(path: "../../../content").standardized
    .path(percentEncoded: false)

  /// The templates of the tests, which show every field of every model.
  static func templates() throws -> TemplateFolder {
    let folder = SourceFolder(templateFolder)
    let entries = try folder.entries()
    let assets = entries.filter { $0.hasPrefix(TemplateFolder.assetFolder) }
    let read = TemplateFolder.read(
      try entries.filter { !assets.contains($0) }
        .map { SourceFile(path: $0, bytes: try folder.bytes(of: $0)) },
      assets: try assets.map { (path: $0, bytes: try folder.bytes(of: $0)) })
    #expect(read.findings == [])
    return try #require(read.value)
  }
}

/// The smallest content there can be, with `files` besides.
func sources(_ files: [String: String] = [:]) -> [SourceFile] {
  let base = [
    "webbplats.yml": "namn: Prov\nadress: https://prov.example\nkommun: Provstad\n",
    "dokumenttyper.yml":
      "- { id: plan, namn: plan, plural: planer, familj: styrdokument, klass: aktiverande }\n",
    "organisation.yml": "- { id: kf, namn: Kommunfullmäktige, slag: beslutande }\n",
    "agenda2030.yml": "- { nummer: 3, namn: Hälsa, färg: \"#4C9F38\", delmål: [\"3.4\"] }\n",
  ]
  return base.merging(files) { _, own in own }.sorted { $0.key < $1.key }
    .map { SourceFile(path: $0.key, text: $0.value) }
}

/// A document of the type `plan`.
func plan(_ title: String, _ fields: [String] = [], body: String = "Text.\n") -> String {
  "---\ntitel: \(title)\ntyp: plan\n" + fields.map { $0 + "\n" }.joined() + "---\n\n" + body
}

/// The whole way in memory.
func build(
  _ sources: [SourceFile], on day: String = "2026-11-20", templates: TemplateFolder? = nil
) async throws -> Build {
  try await Build(
    try await Content.parse(sources), templates: try templates ?? Golden.templates(),
    today: try #require(LocalDate(day)))
}

extension Build {
  /// The text of a file of the site.
  func text(_ path: String) throws -> String {
    String(decoding: try #require(files.first { $0.path == path }, "\(path)").bytes, as: UTF8.self)
  }
}
