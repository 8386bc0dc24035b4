import Documents
import Findings
import Templates

/// What `templates/register.html` may say: every document.
struct RegisterPage: PageModel {
  static let template = "register.html"

  let head: PageHead
  let rows: [DocumentRow]
  let types: [TypeRow]
  let owners: [FilterOption]
  let deciders: [FilterOption]
  let goals: [FilterOption]
  let counts: StatusCounts

  init(_ register: Register, rows: [DocumentRow], on site: Site) {
    head = PageHead("Dokument", at: Address.register, on: site)
    self.rows = rows
    owners = FilterOption.bodies(.owner, among: rows, in: register)
    deciders = FilterOption.bodies(.decider, among: rows, in: register)
    goals = FilterOption.goals(among: rows, in: register)
    types = TypeRow.all(in: register, rows: rows, on: site)
    counts = StatusCounts(rows)
  }

  static let label = "registrets sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .list("dokument", "Alla dokument i bokstavsordning") { $0.rows },
    .list("typer", "Dokumenttyperna som har dokument") { $0.types },
    .list("val_ansvarig", "De som svarar för något dokument, att filtrera på") { $0.owners },
    .list("val_beslutat_av", "De som har beslutat om något dokument, att filtrera på") {
      $0.deciders
    },
    .list("val_mal", "Målen som något dokument nämner, att filtrera på") { $0.goals },
    .object("antal", "Hur många dokument som har vilken status") { $0.counts },
  ]
}

/// A type of document with how many there are.
struct TypeRow: TemplateModel {
  let type: DocumentType
  let href: String
  let count: Int

  static func all(in register: Register, rows: [DocumentRow], on site: Site) -> [TypeRow] {
    let counts = Dictionary(grouping: rows) { $0.version.type?.value }.mapValues(\.count)
    return register.content.types.compactMap { type in
      guard let count = counts[type.id.value] else { return nil }
      return TypeRow(type: type, href: site.href(Address.type(type.id.value)), count: count)
    }
  }

  static let label = "en dokumenttyp"
  static let fields: Fields<Self> = [
    .text("id", "Typens id") { $0.type.id.value },
    .text("namn", "Typens namn i singular, med liten bokstav") { $0.type.name },
    .text("plural", "Typens namn i plural, med liten bokstav") { $0.type.plural },
    .choice("familj", "Vilken familj typen hör till") { $0.type.family },
    .choice("klass", "Typens klass, där den har en") { $0.type.documentClass },
    .text("forklaring", "Vad det är för slags dokument") { $0.type.explanation },
    .text("adress", "Typens sida") { $0.href },
    .number("antal", "Hur många dokument som är av typen") { $0.count },
  ]
}

/// What `templates/typer.html` may say: the types of documents.
struct TypesPage: PageModel {
  static let template = "typer.html"

  let head: PageHead
  let types: [TypeRow]

  init(_ register: Register, rows: [DocumentRow], on site: Site) {
    head = PageHead(
      "Dokumenttyper", at: "/typer/",
      under: [NamedLink("Dokument", href: site.href(Address.register))], on: site)
    types = TypeRow.all(in: register, rows: rows, on: site)
  }

  static let label = "dokumenttypernas sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .list("typer", "Dokumenttyperna som har dokument") { $0.types },
  ]
}

/// What `templates/lista.html` may say: the documents of a type or a class.
struct ListPage: PageModel {
  static let template = "lista.html"

  let head: PageHead
  let explanation: String?
  let documentClass: DocumentClass?
  let holding: [DocumentRow]
  let over: [DocumentRow]

  init(type: DocumentType, rows: [DocumentRow], on site: Site) {
    let own = rows.filter { $0.version.type?.value == type.id.value }
    self.init(
      PageHead(
        type.plural.prefix(1).uppercased() + type.plural.dropFirst(),
        at: Address.type(type.id.value), description: type.explanation,
        under: [
          NamedLink("Dokument", href: site.href(Address.register)),
          NamedLink("Dokumenttyper", href: site.href("/typer/")),
        ], on: site),
      explanation: type.explanation, documentClass: type.documentClass, rows: own)
  }

  init(documentClass: DocumentClass, rows: [DocumentRow], on site: Site) {
    let title: String =
      switch documentClass {
      case .aktiverande: "Aktiverande styrdokument"
      case .normerande: "Normerande styrdokument"
      }
    self.init(
      PageHead(
        title, at: Address.documentClass(documentClass),
        under: [NamedLink("Dokument", href: site.href(Address.register))], on: site),
      explanation: nil, documentClass: documentClass,
      rows: rows.filter { $0.documentClass == documentClass })
  }

  private init(
    _ head: PageHead, explanation: String?, documentClass: DocumentClass?, rows: [DocumentRow]
  ) {
    self.head = head
    self.explanation = explanation
    self.documentClass = documentClass
    holding = rows.filter { !$0.status.status.isOver }
    over = rows.filter { $0.status.status.isOver }
  }

  static let label = "en lista av dokument"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .text("forklaring", "Vad det är för slags dokument") { $0.explanation },
    .choice("klass", "Klassen, när alla dokument i listan har samma") { $0.documentClass },
    .list("galler", "De som gäller, kommer att gälla eller har okänd giltighet") { $0.holding },
    .list("over", "De som inte längre gäller") { $0.over },
  ]
}
