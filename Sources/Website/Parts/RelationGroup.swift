import Documents
import Findings
import Markdown
import Templates

/// How a document hangs together with others, in one way and one direction.
struct RelationGroup: TemplateModel {
  let id: String
  let rows: [RelationRow]

  static let label = "ett slags samband"
  static let fields: Fields<Self> = [
    .choice("id", "Vilket slags samband", among: Direction.allCases.map(\.rawValue)) { $0.id },
    .list("dokument", "Dokumenten") { $0.rows },
  ]

  /// The kinds of relation as seen from one document, in the order in which they are shown.
  enum Direction: String, CaseIterable {
    case replaces = "ersatter"
    case replacedBy = "ersatts_av"
    case buildsOn = "bygger_pa"
    case foundationOf = "ligger_till_grund_for"
    case concretises = "konkretiserar"
    case concretisedBy = "konkretiseras_av"
    case contributesTo = "bidrar_till"
    case receivesFrom = "far_bidrag_fran"
    case related = "relaterade"
    case refersTo = "hanvisar_till"
    case referredToBy = "hanvisas_till_fran"

    init(_ kind: Connection.Kind, isIncoming: Bool) {
      self =
        switch kind {
        case .replaces: isIncoming ? .replacedBy : .replaces
        case .relation(.buildsOn): isIncoming ? .foundationOf : .buildsOn
        case .relation(.concretises): isIncoming ? .concretisedBy : .concretises
        case .relation(.contributesTo): isIncoming ? .receivesFrom : .contributesTo
        case .relation(.related): .related
        case .link: isIncoming ? .referredToBy : .refersTo
        }
    }
  }

  /// The groups of a version that have any document, each document once in a group.
  static func all(of index: Int, in register: Register, on site: Site) -> [RelationGroup] {
    var targets: [Direction: [Int: Reference]] = [:]
    for connection in register.connections(from: index) {
      guard case .version(let target, let anchor, let isPinned) = connection.target,
        register.document(ofVersion: target) != register.document(ofVersion: index)
      else { continue }
      let direction = Direction(connection.kind, isIncoming: false)
      let version = isPinned ? register.versions[target].name : nil
      targets[direction, default: [:]][target] =
        targets[direction]?[target]
        ?? Reference(
          document: register.versions[target].documentID, anchor: anchor, version: version)
    }
    for connection in register.incoming(toVersion: index) {
      let direction = Direction(connection.kind, isIncoming: true)
      targets[direction, default: [:]][connection.source] = Reference(
        document: register.versions[connection.source].documentID)
    }
    return Direction.allCases.compactMap { direction in
      guard let found = targets[direction] else { return nil }
      let rows = found.keys.sorted(by: register.precedesByTitle).map { target in
        RelationRow(target, reference: found[target], in: register, on: site)
      }
      return RelationGroup(id: direction.rawValue, rows: rows)
    }
  }
}

/// A document at the other end of a relation.
struct RelationRow: TemplateModel {
  let title: String
  let href: String
  let version: String?
  let section: String?
  let status: StatusPart

  init(_ index: Int, reference: Reference?, in register: Register, on site: Site) {
    let target = register.versions[index]
    title = target.title.value
    version = reference?.version
    let heading = reference?.anchor.flatMap { anchor in
      target.body.headings.first { $0.anchor == anchor }
    }
    section = heading.map { [$0.number, $0.text].compactMap { $0 }.joined(separator: " ") }
    let page =
      reference?.version.map { Address.version(target.documentID, $0) }
      ?? register.address(ofVersion: index)
    href = site.href(page) + (heading.map { "#" + $0.anchor } ?? "")
    status = StatusPart(index, in: register, on: site)
  }

  static let label = "ett dokument i ett samband"
  static let fields: Fields<Self> = [
    .text("titel", "Dokumentets titel") { $0.title },
    .text("adress", "Dokumentets eller avsnittets sida") { $0.href },
    .text("version", "Versionen, när sambandet gäller just den") { $0.version },
    .text("avsnitt", "Avsnittets rubrik, när sambandet gäller just det") { $0.section },
    .object("status", "Vad som gäller för dokumentet i dag") { $0.status },
  ]
}

extension Register {
  /// What points at a version from the current versions of other documents: at it by name, or at
  /// its document when it is the current one.
  func incoming(toVersion index: Int) -> [Connection] {
    let number = documentIndex(ofVersion: index)
    return incoming[number].map { connections[$0] }.filter { connection in
      guard case .version(let target, _, let isPinned) = connection.target,
        document(ofVersion: connection.source).current == connection.source
      else { return false }
      return target == index || (!isPinned && documents[number].current == index)
    }
  }

  /// Swedish alphabetical order of titles, then the order of ids.
  func precedesByTitle(_ a: Int, _ b: Int) -> Bool {
    titleRanks[a] < titleRanks[b]
  }
}
