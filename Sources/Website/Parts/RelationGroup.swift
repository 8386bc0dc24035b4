import Documents
import Findings
import Markdown
import Templates

/// How a document hangs together with others, in one way and one direction.
struct RelationGroup: TemplateModel {
  let id: String
  let rows: [RelationRow]
  /// How many documents there are, shown or not.
  let count: Int

  static let label = "ett slags samband"
  static let fields: Fields<Self> = [
    .choice("id", "Vilket slags samband", among: Direction.allCases.map(\.rawValue)) { $0.id },
    .list("dokument", "Dokumenten, de som gäller först") { $0.rows },
    .number("antal", "Hur många dokument det är, också de som inte visas") { $0.count },
    .number("fler", "Hur många som inte visas, när det är några") {
      $0.count > $0.rows.count ? $0.count - $0.rows.count : nil
    },
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
  ///
  /// - Parameter isComplete: false on the document's own page, which shows the first few.
  static func all(
    _ relations: Relations, isComplete: Bool, in register: Register, on site: Site
  ) -> [RelationGroup] {
    zip(relations.groups, relations.shares).map { group, share in
      let (direction, related) = group
      let indices = register.inOrderOfUse(Array(related.keys))
      let rows = indices.prefix(isComplete ? Int.max : share).compactMap { index in
        related[index].map {
          RelationRow(index, $0, isComplete: isComplete, in: register, on: site)
        }
      }
      return RelationGroup(id: direction.rawValue, rows: rows, count: related.count)
    }
  }
}

/// A document at the other end of a relation.
struct RelationRow: TemplateModel {
  let title: String
  let href: String
  let version: String?
  let section: String?
  let sections: [NamedLink]
  let hiddenSections: Int
  let status: StatusPart

  init(
    _ index: Int, _ related: Relations.Related, isComplete: Bool, in register: Register,
    on site: Site
  ) {
    let target = register.versions[index]
    title = target.title.value
    version = related.version
    let headings = related.headings(of: target)
    let page = site.href(
      related.version.map { Address.version(target.documentID, $0) }
        ?? register.address(ofVersion: index))
    let only = headings.count == 1 && related.places.isEmpty ? headings.first : nil
    section = only?.numberedText
    href = page + (only.map { "#" + $0.anchor } ?? "")
    let shown = headings.prefix(isComplete ? Int.max : Relations.mostSections)
    sections =
      only != nil
      ? []
      : shown.map {
        NamedLink(
          headings.count == 1 ? $0.numberedText : $0.number ?? $0.text, href: page + "#" + $0.anchor
        )
      }
    hiddenSections = headings.count - shown.count
    status = StatusPart(index, in: register, on: site)
  }

  static let label = "ett dokument i ett samband"
  static let fields: Fields<Self> = [
    .text("titel", "Dokumentets titel") { $0.title },
    .text("adress", "Dokumentets eller avsnittets sida") { $0.href },
    .text("version", "Versionen, när sambandet gäller just den") { $0.version },
    .text("avsnitt", "Avsnittets rubrik, när sambandet gäller just det") { $0.section },
    .list("avsnittslista", "Avsnitten som hänvisar, eller som det hänvisas till, när de är flera") {
      $0.sections
    },
    .number("fler_avsnitt", "Hur många avsnitt som inte visas, när det är några") {
      $0.hiddenSections > 0 ? $0.hiddenSections : nil
    },
    .object("status", "Vad som gäller för dokumentet i dag") { $0.status },
  ]
}

extension Heading {
  /// `2.1 Ansvar`
  var numberedText: String { [number, text].compactMap { $0 }.joined(separator: " ") }
}

extension Register {
  /// What is known to hold first, what is over last, each in the alphabetical order of titles.
  func inOrderOfUse(_ indices: [Int]) -> [Int] {
    indices.sorted { a, b in
      let (first, second) = (stageOfUse(a), stageOfUse(b))
      return first == second ? precedesByTitle(a, b) : first < second
    }
  }

  /// 0 for what is known to hold, 2 for what is over, 1 for the rest.
  private func stageOfUse(_ index: Int) -> Int {
    let status = statuses[index]
    if status == .inForce || status == .endingSoon { return 0 }
    return status.isOver ? 2 : 1
  }

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
