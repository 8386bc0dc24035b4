import Foundation
import Preview

/// A small municipality in a folder of its own, with the city's own templates, that tests edit.
struct Municipality {
  let root: URL

  var content: String { root.appending(path: "content").path() }
  var templates: String { root.appending(path: "templates").path() }

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "styr-\(UUID().uuidString)")
    let city = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../templates").standardized
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: city, to: root.appending(path: "templates"))
    for (path, text) in Self.files { try write(text, to: path) }
  }

  func remove() { try? FileManager.default.removeItem(at: root) }

  /// - Parameter path: within the root, such as `content/webbplats.yml`.
  func write(_ text: String, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// The bytes of every file, by its path within the root.
  func files() throws -> [String: Data] {
    var result: [String: Data] = [:]
    for folder in ["content", "templates"] {
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: root.appending(path: folder).path())
      for name in names {
        let file = root.appending(path: folder).appending(path: name)
        if let data = try? Data(contentsOf: file) { result[folder + "/" + name] = data }
      }
    }
    return result
  }

  /// What the system tells when the files have become others.
  func news(from old: [String: Data], to new: [String: Data]) -> FolderNews {
    let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    var files: [String: Set<String>] = [:]
    for path in changed {
      let isContent = path.hasPrefix("content/")
      let name = path.drop { $0 != "/" }.dropFirst()
      files[isContent ? content : templates, default: []].insert(String(name))
    }
    return .files(files)
  }

  func delete(_ path: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: path))
  }

  func move(_ path: String, to other: String) throws {
    try write(try read(path), to: other)
    try delete(path)
  }

  /// A document with some fields besides its title and type.
  static func document(_ title: String, _ fields: String = "", body: String = "En text.") -> String
  {
    """
    ---
    titel: \(title)
    typ: plan
    dokumentansvarig: stadsledningen
    \(fields.isEmpty ? "sammanfattning: Kort." : fields)
    ---

    ## Vad den är till för

    \(body)
    """
  }

  static let settings = """
    namn: Så styrs Småstad
    adress: https://styrning.smastad.example
    kommun: Småstad
    språk: sv
    varna-dagar: [180, 90, 30]
    meny:
      - { namn: Dokument, adress: /dokument/ }
    """

  static let bodies = """
    - { id: fullmaktige, namn: Kommunfullmäktige, slag: beslutande }
    - { id: stadsledningen, namn: Stadsledningen, slag: förvaltning, överordnad: fullmaktige }
    """

  private static let files = [
    "content/webbplats.yml": settings,
    "content/organisation.yml": bodies,
    "content/dokumenttyper.yml": """
    - { id: plan, namn: plan, plural: planer, familj: styrdokument, klass: aktiverande }
    """,
    "content/agenda2030.yml": """
    - { nummer: 1, namn: Ingen fattigdom, färg: "#E5243B", delmål: ["1.1"] }
    - { nummer: 3, namn: Hälsa, färg: "#4C9F38", delmål: ["3.4"] }
    """,
    "content/ordlista.yml": "- { term: plan, förklaring: Något som ska göras. }\n",
    "content/sidor/om.md": "---\ntitel: Om\n---\n\nOm [luftplanen](../dokument/luftplan.md).\n",
    "content/dokument/luftplan.md": document(
      "Luftplan", "giltig-från: 2024\ngiltig-till: 2026-12-31\nagenda-2030: [3]"),
    "content/dokument/ljusplan/2020.md": document(
      "Ljusplan", "giltig-från: 2020\ngiltig-till: 2024", body: "Se [[luftplan]]."),
    "content/dokument/ljusplan/2025.md": document(
      "Ljusplan", "giltig-från: 2025\ngiltig-till: tills vidare"),
    "content/dokument/ljusplan/2027.md": document(
      "Ljusplan", "giltig-från: 2027-01-01\ngiltig-till: tills vidare"),
    "content/dokument/badplan.md": document("Badplan", "utkast: true"),
  ]
}
