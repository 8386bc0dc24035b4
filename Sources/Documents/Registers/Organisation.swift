package import Findings

/// A body of the municipality or beside it: an entry of `organisation.yml`.
package struct Body: Sendable, Hashable {
  package let id: Placed<String>
  package let name: String
  package let kind: Kind
  /// The id of the body above it.
  package let parent: Placed<String>?
  package let email: String?
  package let phone: String?
  package let aliases: [String]
  package let description: String?

  package enum Kind: String, CaseIterable, Sendable, Hashable {
    case deciding = "beslutande"
    case board = "nämnd"
    case administration = "förvaltning"
    case department = "avdelning"
    case company = "bolag"
    case external = "extern"

    package var id: String { Slug.folded(rawValue) }
  }

  package enum Key: String, FieldKey {
    case id
    case name = "namn"
    case kind = "slag"
    case parent = "överordnad"
    case email = "e-post"
    case phone = "telefon"
    case aliases = "alias"
    case description = "beskrivning"

    package static let names = FieldNames<Key>()
  }
}

extension Body {
  package static func parse(_ file: SourceFile) -> Diagnosed<[Body]> {
    let entries = RegisterFile.entries(of: file)
    var findings = entries.findings
    let bodies = entries.value.compactMap { parse($0, &findings) }
    return Diagnosed(
      RegisterFile.unique(bodies, id: \.id, findings: &findings), findings: findings)
  }

  private static func parse(_ node: YAMLNode, _ findings: inout [Finding]) -> Body? {
    var reader = FieldReader<Key>(node, subject: "organet")
    defer { findings += reader.findings }
    guard let id = reader.requiredText(.id, subject: "organet") else { return nil }
    let name = reader.requiredText(.name, subject: "organet")?.value ?? id.value
    reader.require(.kind, subject: "organet")
    let kind: Placed<Kind>? = reader.choice(.kind)
    return Body(
      id: id, name: name, kind: kind?.value ?? .external, parent: reader.text(.parent),
      email: reader.email(.email), phone: reader.text(.phone)?.value,
      aliases: reader.texts(.aliases).map(\.value),
      description: reader.text(.description)?.value)
  }
}

/// A group of bodies that `gäller-för` can name.
package enum BodyGroup: String, CaseIterable, Sendable, Hashable {
  case allBoards = "alla-nämnder"
  case allCompanies = "alla-bolag"
  case wholeGroup = "hela-koncernen"

  /// Reads the group's name, with or without its Swedish letters.
  package init?(_ name: String) {
    if let exact = Self(rawValue: name) {
      self = exact
      return
    }
    let folded = Slug.folded(name)
    guard let match = Self.allCases.first(where: { Slug.folded($0.rawValue) == folded })
    else { return nil }
    self = match
  }

  /// "alla nämnder"
  package var words: String {
    switch self {
    case .allBoards: "alla nämnder"
    case .allCompanies: "alla bolag"
    case .wholeGroup: "hela koncernen"
    }
  }

  /// Whether a body of `kind` belongs to the group.
  package func includes(_ kind: Body.Kind) -> Bool {
    switch self {
    case .allBoards: kind == .board
    case .allCompanies: kind == .company
    case .wholeGroup: kind == .board || kind == .company || kind == .deciding
    }
  }
}
