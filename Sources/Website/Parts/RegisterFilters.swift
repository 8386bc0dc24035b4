import Documents
import Templates

/// What the register can be filtered on, as words that stand on each row: `typ:plan`, `mal:3`.
///
/// A filter that is set to a value shows the rows that have its word; so the page's script needs to
/// know nothing of types, bodies and goals.
enum RegisterFilter: String, CaseIterable {
  case type = "typ"
  case documentClass = "klass"
  case owner = "ansvarig"
  case decider = "beslutat-av"
  case goal = "mal"

  /// What a document has when nothing is stated: those with no owner can be looked for too.
  static let unstated = "saknas"

  /// The values of a document, in its own order.
  func values(of row: DocumentRow) -> [String] {
    switch self {
    case .type: row.version.type.map { [$0.value] } ?? []
    case .documentClass: row.documentClass.map { [$0.rawValue] } ?? []
    case .owner: Self.stated(row.version.owners.map(\.value))
    case .decider: Self.stated(row.version.deciders)
    case .goal: row.goals.map { String($0.goal.number.value) }
    }
  }

  private static func stated(_ values: [String]) -> [String] {
    values.isEmpty ? [unstated] : values
  }

  /// All words of a document, parted by spaces.
  static func words(of row: DocumentRow) -> String {
    allCases.flatMap { filter in filter.values(of: row).map { "\(filter.rawValue):\($0)" } }
      .joined(separator: " ")
  }

  /// Appends the same, escaped for HTML.
  static func appendWords(of row: DocumentRow, to output: inout [UInt8]) {
    let start = output.count
    for filter in allCases {
      for value in filter.values(of: row) {
        if output.count > start { output.append(0x20) }
        output.append(contentsOf: filter.rawValue.utf8)
        output.append(UInt8(ascii: ":"))
        HTMLEscaping.append(value, to: &output)
      }
    }
  }
}

/// A value that the register can be filtered on.
struct FilterOption: TemplateModel {
  let id: String
  let name: String
  /// How many documents have it.
  let count: Int

  /// The bodies of `filter` in alphabetical order, and last those documents that name none.
  static func bodies(
    _ filter: RegisterFilter, among rows: [DocumentRow], in register: Register
  ) -> [FilterOption] {
    let all = counts(filter, rows).map { id, count in
      FilterOption(id: id, name: register.bodyName(id) ?? id, count: count)
    }
    let named = all.filter { $0.id != RegisterFilter.unstated }
      .map { (key: SwedishOrder.key($0.name) + Array($0.id.utf8), option: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return named.map(\.option) + all.filter { $0.id == RegisterFilter.unstated }
  }

  /// The goals that some document names, by number.
  static func goals(among rows: [DocumentRow], in register: Register) -> [FilterOption] {
    var counts: [Int: Int] = [:]
    for row in rows {
      for chip in row.goals { counts[chip.goal.number.value, default: 0] += 1 }
    }
    return register.content.goals.compactMap { goal in
      counts[goal.number.value].map {
        FilterOption(id: String(goal.number.value), name: goal.name, count: $0)
      }
    }
  }

  private static func counts(_ filter: RegisterFilter, _ rows: [DocumentRow]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for row in rows {
      let values = filter.values(of: row)
      if values.count > 1 {
        for value in Set(values) { counts[value, default: 0] += 1 }
      } else if let value = values.first {
        counts[value, default: 0] += 1
      }
    }
    return counts
  }

  static let label = "ett val i registrets filter"
  static let fields: Fields<Self> = [
    .text("id", "Valets id, som det står i adressen; saknas för dokument utan uppgift") { $0.id },
    .text("namn", "Valets namn") { $0.name },
    .number("antal", "Hur många dokument som har det") { $0.count },
  ]
}
