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
    .choice("id", "Vilket slags samband", among: Direction.allCases.map(\.id)) { $0.id },
    .list("dokument", "Dokumenten, de som gäller först") { $0.rows },
    .number("antal", "Hur många dokument det är, också de som inte visas") { $0.count },
    .number("fler", "Hur många som inte visas, när det är några") {
      $0.count > $0.rows.count ? $0.count - $0.rows.count : nil
    },
  ]

  /// The kinds of relation as seen from one document, in the order in which they are shown.
  enum Direction: Int, CaseIterable {
    case replaces
    case replacedBy
    case buildsOn
    case foundationOf
    case concretises
    case concretisedBy
    case contributesTo
    case receivesFrom
    case related
    case refersTo
    case referredToBy

    /// What templates call it.
    var id: String {
      switch self {
      case .replaces: "ersatter"
      case .replacedBy: "ersatts_av"
      case .buildsOn: "bygger_pa"
      case .foundationOf: "ligger_till_grund_for"
      case .concretises: "konkretiserar"
      case .concretisedBy: "konkretiseras_av"
      case .contributesTo: "bidrar_till"
      case .receivesFrom: "far_bidrag_fran"
      case .related: "relaterade"
      case .refersTo: "hanvisar_till"
      case .referredToBy: "hanvisas_till_fran"
      }
    }

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
  static func all(
    _ relations: Relations, in register: Register, on site: Site
  ) -> [RelationGroup] {
    relations.groups.map { group in
      let related = register.inOrderOfUse(group.related) { $0.index }
      let rows = related.map { RelationRow($0, in: register, on: site) }
      return RelationGroup(id: group.direction.id, rows: rows, count: related.count)
    }
  }

  /// What the document's own page shows of it: the first few.
  func shortened(to share: Int) -> RelationGroup {
    RelationGroup(id: id, rows: rows.prefix(share).map { $0.shortened() }, count: count)
  }
}

/// A document at the other end of a relation.
struct RelationRow: TemplateModel {
  let title: String
  let href: String
  let version: String?
  let section: String?
  private(set) var sections: [NamedLink]
  private(set) var hiddenSections = 0
  let status: StatusPart

  init(_ related: Relations.Related, in register: Register, on site: Site) {
    let index = related.index
    let target = register.versions[index]
    title = target.title.value
    version = related.version
    let page = site.href(
      related.version.map { Address.version(target.documentID, $0) }
        ?? register.address(ofVersion: index))
    let pointedAt = related.headings(of: target)
    if pointedAt.isEmpty {
      section = nil
      href = page
      sections = []
    } else if pointedAt.count == 1, related.places.isEmpty {
      let heading = target.body.headings[pointedAt[0]]
      section = heading.numberedText
      href = page.with(anchor: heading.anchor)
      sections = []
    } else {
      let headings = target.body.headings
      section = nil
      href = page
      sections = pointedAt.map { place in
        let number = pointedAt.count == 1 ? nil : headings[place].number ?? headings[place].text
        return NamedLink(
          number ?? headings[place].numberedText,
          href: page.with(anchor: headings[place].anchor))
      }
    }
    status = StatusPart(index, in: register, on: site)
  }

  /// With the first few sections of many.
  fileprivate func shortened() -> RelationRow {
    guard sections.count > Relations.mostSections else { return self }
    var row = self
    row.sections = Array(sections.prefix(Relations.mostSections))
    row.hiddenSections = sections.count - Relations.mostSections
    return row
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
  var numberedText: String { number.map { $0 + " " + text } ?? text }
}

extension String {
  /// The address of a section of the page at this address.
  fileprivate func with(anchor: String) -> String {
    var address = ""
    address.reserveCapacity(utf8.count + 1 + anchor.utf8.count)
    address += self
    address += "#"
    address += anchor
    return address
  }
}

extension Register {
  /// What is known to hold first, what is over last, each in the alphabetical order of titles.
  ///
  /// - Parameter version: the index of the version that an element is about.
  func inOrderOfUse<Element>(_ elements: [Element], _ version: (Element) -> Int) -> [Element] {
    guard elements.count > 1 else { return elements }
    var order = elements.indices.map { place in
      let index = version(elements[place])
      return (key: stageOfUse(index) << 32 | titleRanks[index], place: place)
    }
    order.sort { $0.key == $1.key ? $0.place < $1.place : $0.key < $1.key }
    return order.map { elements[$0.place] }
  }

  /// 0 for what is known to hold, 2 for what is over, 1 for the rest.
  private func stageOfUse(_ index: Int) -> Int {
    let status = statuses[index]
    if status == .inForce || status == .endingSoon { return 0 }
    return status.isOver ? 2 : 1
  }

  /// Swedish alphabetical order of titles, then the order of ids.
  func precedesByTitle(_ a: Int, _ b: Int) -> Bool {
    titleRanks[a] < titleRanks[b]
  }
}
