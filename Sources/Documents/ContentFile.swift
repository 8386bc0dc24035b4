package import Findings

/// What a file of the content folder is, by its path.
package enum ContentFile: Sendable, Hashable {
  case settings, types, bodies, goals, terms, planning, modelParts
  case version, page
  /// None that styr knows.
  case unknown

  /// The registers by the name of their file.
  static let registers: [String: ContentFile] = [
    "webbplats.yml": .settings, "dokumenttyper.yml": .types, "organisation.yml": .bodies,
    "agenda2030.yml": .goals, "ordlista.yml": .terms, "arshjul.yml": .planning,
    "styrmodell.yml": .modelParts,
  ]

  /// - Parameter path: within the content folder.
  package init(_ path: String) {
    if let register = Self.registers[path] {
      self = register
    } else if path.hasPrefix("dokument/"), path.hasSuffix(".md") {
      self = .version
    } else if path.hasPrefix("sidor/"), path.hasSuffix(".md") {
      self = .page
    } else {
      self = .unknown
    }
  }

  /// A file that nobody would read: a warning, so that a misspelled name is not silence.
  static func unknownFile(_ path: String) -> Finding {
    let near = renamed(path) ?? NearMiss.of(path, among: registers.keys)
    return Finding(
      .unknownFile, "Filen \(path.shortened) läses inte av styr", at: SourceLocation(path),
      severity: .warning,
      advice: near.map { "Menade du \($0)?" }
        ?? "Dokument ligger i dokument/ och sidor i sidor/, och deras namn slutar på .md.")
  }

  /// The name that a text among the documents or pages would be read by; `nil` for other files.
  private static func renamed(_ path: String) -> String? {
    guard isText(path), let dot = path.lastIndex(of: ".") else { return nil }
    return path[..<dot] + ".md"
  }

  /// Whether a file that is not read is Markdown by its name, and lies where such files are read.
  package static func isUnreadText(_ path: String) -> Bool {
    ContentFile(path) == .unknown && isText(path)
  }

  private static func isText(_ path: String) -> Bool {
    guard path.hasPrefix("dokument/") || path.hasPrefix("sidor/") else { return false }
    let lower = path.lowercased()
    return [".md", ".markdown"].contains { lower.hasSuffix($0) }
  }
}

extension RuleID {
  package static let unknownFile: RuleID = "unknown-file"
}
