import Documents
import Findings
import Templates

/// The documents of one type on the timeline of all documents.
struct TimelineGroup: TemplateModel {
  /// `nil` for documents whose type is not known.
  let type: TypeRow?
  let rows: [DocumentRow]
  /// Every row is in the page either way; open groups are shown at once.
  let isOpen: Bool

  /// With more documents than this on the timeline, a reader opens the groups one by one.
  private static let shownAtOnce = 200

  /// One group for each type that has documents, in the order of the types, each document once.
  ///
  /// Within a group the earliest beginning comes first, and what has no stated beginning last.
  static func all(in register: Register, rows: [DocumentRow], on site: Site) -> [TimelineGroup] {
    let byType = Dictionary(grouping: rows) { register.type(of: $0.version)?.id.value }
    let isOpen = rows.count <= shownAtOnce
    let typed = TypeRow.all(in: register, rows: rows, on: site).map { type in
      TimelineGroup(
        type: type, rows: (byType[type.type.id.value] ?? []).sortedByFirstDay, isOpen: isOpen)
    }
    guard let rest = byType[nil] else { return typed }
    return typed + [TimelineGroup(type: nil, rows: rest.sortedByFirstDay, isOpen: isOpen)]
  }

  static let label = "en dokumenttyp på tidslinjen"
  static let fields: Fields<Self> = [
    .object("typ", "Dokumenttypen") { $0.type },
    .list("dokument", "Dokumenten, det som började först överst") { $0.rows },
    .number("antal_over", "Hur många av dem som inte längre gäller") {
      $0.rows.count { $0.status.status.isOver }
    },
    .flag("oppen", "Sant när alla dokument får plats att visas på en gång") { $0.isOpen },
  ]
}

extension [DocumentRow] {
  /// The earliest first day first, then the earliest last day; those without come last.
  fileprivate var sortedByFirstDay: [DocumentRow] {
    enumerated().sorted { a, b in
      let (first, second) = (a.element.status, b.element.status)
      return (first.firstDay?.dayNumber ?? .max, first.lastDay?.dayNumber ?? .max, a.offset)
        < (second.firstDay?.dayNumber ?? .max, second.lastDay?.dayNumber ?? .max, b.offset)
    }.map(\.element)
  }
}
