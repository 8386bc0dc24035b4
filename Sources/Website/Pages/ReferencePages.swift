import Documents
import Findings
import Markdown
import Templates

/// What `templates/ordlista.html` may say: the glossary.
struct GlossaryPage: PageModel {
  static let template = "ordlista.html"

  let head: PageHead
  let letters: [GlossaryLetter]

  init(_ register: Register, on site: Site) {
    head = PageHead("Ordlista", at: Address.glossary, on: site)
    let rows = register.content.terms
      .sorted {
        SwedishOrder.key($0.term.value).lexicographicallyPrecedes(SwedishOrder.key($1.term.value))
      }
      .map { GlossaryRow($0, in: register, on: site) }
    var letters: [GlossaryLetter] = []
    for row in rows {
      let letter = row.term.term.value.prefix(1).uppercased()
      if letters.last?.letter == letter, let last = letters.popLast() {
        letters.append(GlossaryLetter(letter: letter, terms: last.terms + [row]))
      } else {
        letters.append(GlossaryLetter(letter: letter, terms: [row]))
      }
    }
    self.letters = letters
  }

  static let label = "ordlistans sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .list("bokstaver", "Orden efter begynnelsebokstav") { $0.letters },
  ]
}

/// The words that begin with a letter.
struct GlossaryLetter: TemplateModel {
  let letter: String
  let terms: [GlossaryRow]

  static let label = "en bokstav i ordlistan"
  static let fields: Fields<Self> = [
    .text("bokstav", "Bokstaven") { $0.letter },
    .list("ord", "Orden") { $0.terms },
  ]
}

/// A word that is explained.
struct GlossaryRow: TemplateModel {
  let term: GlossaryTerm
  let source: NamedLink?

  init(_ term: GlossaryTerm, in register: Register, on site: Site) {
    self.term = term
    source = NamedLink(document: term.source?.value, in: register, on: site)
  }

  static let label = "ett ord i ordlistan"
  static let fields: Fields<Self> = [
    .text("term", "Ordet") { $0.term.term.value },
    .text("ankare", "Ordets ankare på sidan") { $0.term.anchor },
    .text("forklaring", "Vad det betyder") { $0.term.explanation },
    .object("kalla", "Dokumentet som förklaringen kommer från") { $0.source },
  ]
}

/// The glossary as the texts of documents use it.
final class Glossary: Sendable {
  /// In the order of the file.
  let rows: [GlossaryRow]
  private let words: GlossaryWords
  /// The start tag of each word's button.
  private let buttons: [[UInt8]]

  init(_ register: Register, on site: Site) {
    rows = register.content.terms.map { GlossaryRow($0, in: register, on: site) }
    words = GlossaryWords(register.content.terms)
    buttons = register.content.terms.map { term in
      Array("<button class=\"ord\" popovertarget=\"sidans_ord-\(term.anchor)\">".utf8)
    }
  }

  func marks(in body: MarkdownBody) -> GlossaryMarks {
    rows.isEmpty ? .none : GlossaryMarks(words, in: body.html)
  }

  func button(of term: Int) -> [UInt8] { buttons[term] }
}

extension NamedLink {
  /// A link to a document by its id, or nil when there is no such document.
  init?(document id: String?, in register: Register, on site: Site) {
    guard let id, let document = register.document(id) else { return nil }
    self.init(version: document.current, in: register, on: site)
  }
}

/// What `templates/arshjul.html` may say: the planning year.
struct PlanningPage: PageModel {
  static let template = "arshjul.html"

  let head: PageHead
  let wheel: PlanningWheel
  let months: [PlanningMonth]
  let recurring: [PlanningRow]

  init(_ register: Register, on site: Site) {
    head = PageHead("Årshjul", at: Address.planning, on: site)
    let rows = register.content.planning.map { PlanningRow($0, in: register, on: site) }
    wheel = PlanningWheel(register.content.planning, today: register.today)
    months = (1...12).map { month in
      PlanningMonth(
        number: month, isNow: register.today.month == month,
        events: rows.filter { $0.event.month == month })
    }
    recurring = rows.filter { $0.event.month == nil }
  }

  static let label = "årshjulets sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .object("hjul", "Året ritat som ett hjul") { $0.wheel },
    .list("manader", "De tolv månaderna") { $0.months },
    .list("aterkommande", "Det som inte hör till en månad") { $0.recurring },
  ]
}

/// A month of the planning year.
struct PlanningMonth: TemplateModel {
  let number: Int
  let isNow: Bool
  let events: [PlanningRow]

  /// The middle of the month on the wheel, in degrees clockwise from the top.
  private var angle: Int { 30 * number - 15 }

  /// A dot for each event side by side, in degrees clockwise from the top; closer when they are many.
  var dots: [Int] {
    let width = min(24, 6 * (events.count - 1))
    return events.indices.map { place in
      angle - width / 2 + (place == 0 ? 0 : width * place / (events.count - 1))
    }
  }

  static let label = "en månad"
  static let fields: Fields<Self> = [
    .number("nummer", "1 till 12") { $0.number },
    .text("namn", "Månadens namn med liten bokstav") { LocalDate.monthNames[$0.number - 1] },
    .text("kort", "Namnets tre första bokstäver") {
      String(LocalDate.monthNames[$0.number - 1].prefix(3))
    },
    .flag("nu", "Sant för månaden som är nu") { $0.isNow },
    .number("vinkel", "Månadens mitt på hjulet, i grader medsols från toppen") { $0.angle },
    .list("prickar", "Händelsernas platser på hjulet, i grader medsols från toppen") { $0.dots },
    .list("handelser", "Det som händer eller börjar i månaden") { $0.events },
  ]
}

/// Something that happens in the planning year.
struct PlanningRow: TemplateModel {
  let event: PlanningEvent
  let bodies: [NamedLink]
  let source: NamedLink?

  init(_ event: PlanningEvent, in register: Register, on site: Site) {
    self.event = event
    bodies = event.bodies.map { NamedLink(body: $0.value, in: register, on: site) }
    source = NamedLink(document: event.source?.value, in: register, on: site)
  }

  private var month: String? { event.month.map { LocalDate.monthNames[$0 - 1] } }

  static let label = "en händelse i årshjulet"
  static let fields: Fields<Self> = [
    .text("text", "Vad som händer") { $0.event.text },
    .text("manad", "Månaden då det händer eller börjar") { $0.month },
    .text("till_manad", "Månaden då det slutar, när det är en annan") {
      $0.event.lastMonth.map { LocalDate.monthNames[$0 - 1] }
    },
    .text("aterkommer", "Hur ofta, för det som inte har en månad") { $0.event.recurrence },
    .list("organ", "De som deltar") { $0.bodies },
    .text("not", "Mer om händelsen") { $0.event.note },
    .object("kalla", "Dokumentet som säger det") { $0.source },
  ]
}
