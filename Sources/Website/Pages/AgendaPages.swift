import Documents
import Findings
import Markdown
import Templates

/// What `templates/agenda-2030.html` may say: all goals, also those that nobody names.
struct AgendaPage: PageModel {
  static let template = "agenda-2030.html"

  let head: PageHead
  let goals: [GoalRow]
  let matrix: GoalMatrix
  let sections: [SectionMatrix]
  let more: [NamedLink]

  /// The sections of so many documents are shown; those of others stand on their own pages.
  private static let mostDocuments = 10

  /// - Parameter rows: the current version of each document, in the order in which they are listed.
  init(_ register: Register, rows: [DocumentRow], byGoal: RowsByGoal, on site: Site) {
    head = PageHead("Agenda 2030", at: Address.agenda, on: site)
    goals = register.content.goals.map { GoalRow($0, rows: byGoal, in: register, on: site) }
    matrix = GoalMatrix(rows, in: register)
    let detailed = rows.filter { !$0.status.status.isOver && !$0.version.sectionGoals.isEmpty }
    sections = detailed.prefix(Self.mostDocuments).compactMap { SectionMatrix($0, in: register) }
    more = detailed.dropFirst(Self.mostDocuments)
      .map { NamedLink($0.version.title.value, href: $0.href) }
  }

  static let label = "Agenda 2030:s sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .list("mal", "Målen i nummerordning") { $0.goals },
    .object("matris", "Målen mot dokumenten") { $0.matrix },
    .list("avsnittsmatriser", "Målen mot avsnitten, för dokument som säger det, högst tio") {
      $0.sections
    },
    .list("fler_avsnitt", "Fler dokument som säger vilka mål som deras avsnitt namnger") {
      $0.more
    },
  ]
}

/// The documents that name each goal, in the order in which they are listed everywhere.
struct RowsByGoal: Sendable {
  private let rows: [Int: [DocumentRow]]

  init(_ rows: [DocumentRow]) {
    var found: [Int: [DocumentRow]] = [:]
    for row in rows {
      for goal in row.version.allGoalNumbers { found[goal, default: []].append(row) }
    }
    self.rows = found
  }

  subscript(goal: Int) -> [DocumentRow] { rows[goal] ?? [] }
}

/// A goal with the documents that name it.
struct GoalRow: TemplateModel {
  let chip: GoalChip
  let documents: [GoalDocument]

  init(_ goal: AgendaGoal, rows: RowsByGoal, in register: Register, on site: Site) {
    chip = GoalChip(goal, on: site)
    documents = rows[goal.number.value]
      .map { GoalDocument($0, goal: goal.number.value, in: register, on: site) }
  }

  static let label = "ett mål med sina dokument"
  static let fields: Fields<Self> = [
    .object("mal", "Målet") { $0.chip },
    .list("dokument", "Dokumenten som namnger målet") { $0.documents },
    .number("antal", "Hur många de är") { $0.documents.count },
    .number("antal_galler", "Hur många av dem som inte har upphört att gälla") {
      $0.documents.count { !$0.row.status.status.isOver }
    },
  ]
}

/// A document that names a goal, with the sections and the targets that it names.
struct GoalDocument: TemplateModel {
  let row: DocumentRow
  let targets: [String]
  let sections: [NamedLink]

  init(_ row: DocumentRow, goal: Int, in register: Register, on site: Site) {
    let version = row.version
    self.row = row
    targets = version.targets(ofGoal: goal).map(\.description)
    sections = version.sectionGoals.filter { section in
      section.goals.contains { $0.value.goal == goal }
    }.compactMap { section in
      version.body.headings.first { $0.anchor == section.anchor.value }.map { heading in
        NamedLink(heading.numberedText, href: row.href + "#" + heading.anchor)
      }
    }
  }

  static let label = "ett dokument som namnger ett mål"
  static let fields: Fields<Self> = [
    .object("dokument", "Dokumentet") { $0.row },
    .list("delmal", "Delmålen som dokumentet namnger") { $0.targets },
    .list("avsnitt", "Avsnitten som namnger målet") { $0.sections },
  ]
}

/// What `templates/mal.html` may say: one goal.
struct GoalPage: PageModel {
  static let template = "mal.html"

  let head: PageHead
  let row: GoalRow
  let targets: [String]
  let previous: GoalChip?
  let next: GoalChip?

  init(_ goal: AgendaGoal, rows: RowsByGoal, in register: Register, on site: Site) {
    let number = goal.number.value
    head = PageHead(
      "Mål \(number): \(goal.name)", at: Address.goal(number),
      under: [NamedLink("Agenda 2030", href: site.href(Address.agenda))], on: site)
    row = GoalRow(goal, rows: rows, in: register, on: site)
    targets = goal.targets.sorted().map(\.description)
    previous = register.goal(number - 1).map { GoalChip($0, on: site) }
    next = register.goal(number + 1).map { GoalChip($0, on: site) }
  }

  static let label = "ett måls sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .object("rad", "Målet med sina dokument") { $0.row },
    .list("delmal", "Målets delmål: 13.1, 13.a") { $0.targets },
    .text("forenta_nationerna", "Målets adress hos Förenta nationerna") {
      $0.row.chip.goal.address
    },
    .object("foregaende", "Målet före") { $0.previous },
    .object("nasta", "Målet efter") { $0.next },
  ]
}
