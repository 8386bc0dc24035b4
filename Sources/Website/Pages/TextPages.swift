import Documents
import Findings
import Markdown
import Templates

/// What `templates/fragor-och-svar.html` may say: the questions of all documents that hold them.
struct QuestionsPage: PageModel {
  static let template = "fragor-och-svar.html"

  let head: PageHead
  let groups: [QuestionGroup]

  init(_ register: Register, rows: [DocumentRow], on site: Site) {
    head = PageHead("Frågor och svar", at: Address.questions, on: site)
    groups = rows.filter { !$0.status.status.isOver && Self.mayShow($0.index, in: register) }
      .map { QuestionGroup($0, in: register, on: site) }
  }

  /// Whether the text of a version can stand here too, and not on its own pages alone.
  ///
  /// - Parameter version: its index in the register.
  static func mayShow(_ version: Int, in register: Register) -> Bool {
    register.type(of: register.versions[version])?.holdsQuestions ?? false
  }

  static let label = "frågornas sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .list("grupper", "Frågorna, dokument för dokument") { $0.groups },
  ]
}

/// The questions of a document.
struct QuestionGroup: TemplateModel {
  let row: DocumentRow
  let questions: [Question]

  init(_ row: DocumentRow, in register: Register, on site: Site) {
    let text = BodyText(version: row.index, in: register, on: site)
    let headings = text.body.headings.filter { $0.level <= 2 }
    self.row = row
    questions = headings.enumerated().map { number, heading in
      let end =
        number + 1 < headings.count ? headings[number + 1].htmlStart : text.body.htmlCount
      return Question(
        heading: heading, href: row.href + "#" + heading.anchor, text: text,
        answer: heading.htmlEnd..<max(heading.htmlEnd, end))
    }
  }

  static let label = "frågorna i ett dokument"
  static let fields: Fields<Self> = [
    .object("dokument", "Dokumentet") { $0.row },
    .list("fragor", "Frågorna i ordning") { $0.questions },
  ]
}

/// A question with its answer.
struct Question: TemplateModel {
  let heading: Heading
  let href: String
  let text: BodyText
  let answer: Range<Int>

  static let label = "en fråga"
  static let fields: Fields<Self> = [
    .text("fraga", "Frågan") { $0.heading.text },
    .text("ankare", "Frågans ankare") { $0.heading.anchor },
    .text("adress", "Frågans plats i dokumentet") { $0.href },
    .writer("svar", "Svaret") { $0.text.write(into: &$1, range: $0.answer) },
  ]
}

/// What `templates/sida.html` may say: an ordinary page.
struct OrdinaryPage: PageModel {
  static let template = "sida.html"

  let head: PageHead
  let contents: [ContentsRow]
  let text: BodyText
  /// Only on the page of the accessibility statement.
  let accessibility: AccessibilityPart?

  init(_ index: Int, in register: Register, on site: Site) {
    let page = register.content.pages[index]
    head = PageHead(page.title.value, at: page.address, description: page.summary, on: site)
    contents = page.body.headings.map(ContentsRow.init)
    text = BodyText(page: index, in: register, on: site)
    accessibility =
      page.address == Address.accessibility
      ? site.settings.accessibility.map(AccessibilityPart.init) : nil
  }

  static let label = "en vanlig sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .list("innehall", "Rubrikerna i texten") { $0.contents },
    .writer("text", "Sidans text") { $0.text.write(into: &$1) },
    .object("redogorelse", "Uppgifterna om tillgängligheten, på redogörelsens sida") {
      $0.accessibility
    },
  ]
}

/// What `templates/404.html` may say: there is no such page.
struct NotFoundPage: PageModel {
  static let template = "404.html"

  let head: PageHead

  init(on site: Site) {
    head = PageHead("Sidan finns inte", at: "/404.html", on: site)
  }

  static let label = "sidan som inte finns"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head }
  ]
}

/// What `templates/stil.css` may say: the colours that follow from the settings and the goals.
struct StyleSheet: PageModel {
  static let template = "stil.css"
  static let address = "/stil.css"

  let goals: [GoalChip]

  init(_ register: Register, on site: Site) {
    goals = register.content.goals.map { GoalChip($0, on: site) }
  }

  static let label = "stilmallen"
  static let fields: Fields<Self> = [
    .list("mal", "Målen i Agenda 2030 med sina färger") { $0.goals }
  ]
}
