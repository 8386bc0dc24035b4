import Documents
import Findings
import Importing
import Testing

/// A small municipality.
enum Sample {
  static let registers = [
    "webbplats.yml": "namn: Prov\nadress: https://prov.example\nkommun: Prov\n",
    "dokumenttyper.yml": """
    - { id: plan, namn: plan, plural: planer, familj: styrdokument, klass: aktiverande,
        beslutas-av: [kommunfullmaktige], obligatoriska-fält: [sammanfattning],
        obligatoriska-rubriker: [Ansvar och uppföljning] }
    """,
    "organisation.yml": """
    - { id: kommunfullmaktige, namn: Kommunfullmäktige, slag: beslutande, alias: [KF] }
    - { id: miljonamnden, namn: Miljönämnden, slag: nämnd, överordnad: kommunfullmaktige }
    """,
    "agenda2030.yml": "- { nummer: 13, namn: Bekämpa klimatförändringarna, delmål: [\"13.1\"] }\n",
  ]

  static func sources(_ files: [String: String] = [:]) -> [SourceFile] {
    registers.merging(files) { $1 }.sorted { $0.key < $1.key }
      .map { SourceFile(path: $0.key, text: $0.value) }
  }

  static func content(_ files: [String: String] = [:]) async throws -> Content {
    try await Content.parse(sources(files))
  }

  static func document() async throws -> NewDocument {
    let type = try #require(try await content().type(called: "plan"))
    return NewDocument(type: type, title: "Plan för ljus i staden", id: "plan-for-ljus-i-staden")
  }

  static func file() async throws -> SourceFile {
    let document = try await document()
    return SourceFile(path: document.path, text: document.text(in: try await content()))
  }

  static func lines() async throws -> [String] {
    String(decoding: try await file().bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
