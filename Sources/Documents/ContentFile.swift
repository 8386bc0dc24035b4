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
    let near = NearMiss.of(path, among: registers.keys)
    return Finding(
      .unknownFile, "Filen \(path.shortened) läses inte av styr", at: SourceLocation(path),
      severity: .warning,
      advice: near.map { "Menade du \($0)?" }
        ?? "Dokument ligger i dokument/ och sidor i sidor/, och deras namn slutar på .md.")
  }
}

extension RuleID {
  package static let unknownFile: RuleID = "unknown-file"
}
