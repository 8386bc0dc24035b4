import Findings
import Templates

enum Shade: String, CaseIterable, Sendable {
  case light = "ljus"
  case dark = "mork"
}

struct Person: TemplateModel {
  var name = ""
  var born: LocalDate?
  var friends: [Person] = []

  static let label = "person"
  static let fields: Fields<Self> = [
    .text("namn", "För- och efternamn") { $0.name },
    .date("fodd", "Födelsedag") { $0.born },
    .list("vanner", "Personens vänner") { $0.friends },
  ]
}

struct SamplePage: PageModel {
  static let template = "sida.html"

  var title = ""
  var subtitle: String?
  var body: [UInt8] = []
  var count = 0
  var isNew = false
  var date: LocalDate?
  var shade = Shade.light
  var words: [String] = []
  var numbers: [Int] = []
  var owner = Person()
  var deputy: Person?
  var people: [Person] = []

  static let label = "exempelsida"
  static let fields: Fields<Self> = [
    .text("titel", "Sidans titel") { $0.title },
    .text("undertitel", "Undertitel") { $0.subtitle },
    .html("brodtext", "Sidans text") { $0.body },
    .writer("skrivet", "Skriver sig självt") { $1.append(contentsOf: "<i>\($0.count)</i>".utf8) },
    .number("antal_sidor", "Antal sidor") { $0.count },
    .flag("ny", "Om sidan är ny") { $0.isNew },
    .date("datum", "Sidans datum") { $0.date },
    .choice("farg", "Färgen") { $0.shade },
    .list("ord", "Sidans ord") { $0.words },
    .list("numren", "Sidans tal") { $0.numbers },
    .object("agare", "Sidans ägare") { $0.owner },
    .object("ersattare", "Ägarens ersättare") { $0.deputy },
    .list("personer", "Alla personer") { $0.people },
  ]
}

struct SampleGlobals: TemplateModel {
  var site = Site()

  static let label = "gemensamt"
  static let fields: Fields<Self> = [
    .object("webbplats", "Webbplatsen") { $0.site }
  ]

  struct Site: TemplateModel {
    var name = "Kommunen"
    var contacts = [Person(name: "Anna"), Person(name: "Bo & Co")]

    static let label = "webbplats"
    static let fields: Fields<Self> = [
      .text("namn", "Webbplatsens namn") { $0.name },
      .list("kontakter", "De som svarar på frågor") { $0.contacts },
    ]
  }
}

let sampleTexts = ["dagar_kvar": "{} kvar", "meny": "Meny & mer", "av": "{} av {}"]

extension Person {
  static let anna = Person(name: "Anna", born: LocalDate(year: 1990, month: 5, day: 1))
  static let bo = Person(name: "Bo & Co", friends: [anna])
}

extension SamplePage {
  static let full = SamplePage(
    title: "Mål <&> \"medel\"", subtitle: nil, body: Array("<p>Hej</p>".utf8), count: 1234,
    isNew: true, date: LocalDate(year: 2025, month: 9, day: 1), shade: .dark,
    words: ["äpple", "päron", "<plommon>"], numbers: [1, 2], owner: .anna, deputy: nil,
    people: [.anna, .bo])
}
