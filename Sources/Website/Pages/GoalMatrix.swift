import Documents
import Markdown
import Templates

/// A row of a matrix of goals: a document or a section of one, and which goals it names.
struct GoalMatrixRow: TemplateModel {
  let name: String
  let href: String
  let cells: [GoalMatrixCell]

  /// - Parameter named: the numbers of the goals that are named, as they are stated and never more.
  init(_ name: String, href: String, named: Set<Int>, in register: Register) {
    self.name = name
    self.href = href
    cells = register.content.goals.map {
      GoalMatrixCell(goal: $0.number.value, isNamed: named.contains($0.number.value))
    }
  }

  static let label = "en rad i en målmatris"
  static let fields: Fields<Self> = [
    .text("namn", "Dokumentets titel eller avsnittets rubrik") { $0.name },
    .text("adress", "Dokumentets eller avsnittets plats") { $0.href },
    .list("rutor", "En ruta för varje mål, i nummerordning") { $0.cells },
  ]
}

/// Where a row and a goal meet.
struct GoalMatrixCell: TemplateModel {
  let goal: Int
  let isNamed: Bool

  static let label = "en ruta i en målmatris"
  static let fields: Fields<Self> = [
    .number("nummer", "Målets nummer") { $0.goal },
    .flag("namngivet", "Sant när målet är namngivet") { $0.isNamed },
  ]
}

/// The documents that have not stopped holding, against the goals.
struct GoalMatrix: TemplateModel {
  let naming: [GoalMatrixRow]
  let silent: [GoalMatrixRow]
  let leftOut: Int

  /// So many documents that name no goal are shown; more empty rows than that tell nothing new.
  private static let mostSilent = 60

  /// Everything that names a goal is shown. Of what names none, only the documents of the family
  /// `styrdokument` are: from a list of questions and answers nobody expects goals.
  init(_ rows: [DocumentRow], in register: Register) {
    let current = rows.filter { !$0.status.status.isOver }
    let naming = current.filter { !$0.version.allGoalNumbers.isEmpty }
    let silent = current.filter {
      $0.version.allGoalNumbers.isEmpty && register.type(of: $0.version)?.family == .steering
    }
    func matrixRow(_ row: DocumentRow) -> GoalMatrixRow {
      GoalMatrixRow(
        row.version.title.value, href: row.href, named: Set(row.version.allGoalNumbers),
        in: register)
    }
    self.naming = naming.map(matrixRow)
    self.silent = silent.prefix(Self.mostSilent).map(matrixRow)
    leftOut = max(0, silent.count - Self.mostSilent)
  }

  static let label = "en matris av mål och dokument"
  static let fields: Fields<Self> = [
    .list("namner", "Dokumenten som namnger något mål och inte har slutat gälla") { $0.naming },
    .list("namner_inget", "Styrdokumenten som inte namnger något mål, högst sextio") {
      $0.silent
    },
    .number("utelamnade", "Hur många fler som inte namnger något mål") { $0.leftOut },
  ]
}

/// The sections of a document against the goals.
struct SectionMatrix: TemplateModel {
  let row: DocumentRow
  let whole: GoalMatrixRow
  let groups: [SectionMatrixGroup]

  /// - Returns: `nil` when the document does not say of its sections which goals they name.
  init?(_ row: DocumentRow, in register: Register) {
    let version = row.version
    let stated = Dictionary(
      version.sectionGoals.map { ($0.anchor.value, Set($0.goals.map(\.value.goal))) },
      uniquingKeysWith: { $0.union($1) })
    var groups: [SectionMatrixGroup] = []
    let headings = version.body.headings
    for (place, heading) in headings.enumerated() {
      guard let named = stated[heading.anchor] else { continue }
      let parent = headings[..<place].last { $0.level < heading.level }
      let section = GoalMatrixRow(
        heading.numberedText, href: row.href + "#" + heading.anchor, named: named, in: register)
      if let last = groups.last, last.anchor == parent?.anchor {
        groups.removeLast()
        groups.append(
          SectionMatrixGroup(anchor: last.anchor, title: last.title, rows: last.rows + [section]))
      } else {
        groups.append(
          SectionMatrixGroup(anchor: parent?.anchor, title: parent?.numberedText, rows: [section]))
      }
    }
    guard !groups.isEmpty else { return nil }
    self.row = row
    self.groups = groups
    whole = GoalMatrixRow(
      version.title.value, href: row.href, named: Set(version.goals.map(\.value.goal)),
      in: register)
  }

  static let label = "ett dokuments mål avsnitt för avsnitt"
  static let fields: Fields<Self> = [
    .object("dokument", "Dokumentet") { $0.row },
    .object("helheten", "Målen som dokumentet namnger som helhet") { $0.whole },
    .list("grupper", "Avsnitten efter rubriken som de står under") { $0.groups },
  ]
}

/// Sections that stand under the same heading.
struct SectionMatrixGroup: TemplateModel {
  let anchor: String?
  let title: String?
  let rows: [GoalMatrixRow]

  static let label = "avsnitt under samma rubrik"
  static let fields: Fields<Self> = [
    .text("rubrik", "Rubriken som avsnitten står under") { $0.title },
    .list("rader", "Avsnitten i textens ordning") { $0.rows },
  ]
}
