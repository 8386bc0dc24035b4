import Documents
import Findings
import Templates

/// What `templates/start.html` may say: what steers the municipality, seen from above.
struct StartPage: PageModel {
  static let template = "start.html"

  let head: PageHead
  let parts: [ModelPartRow]
  let counts: StatusCounts
  let recentlyDecided: [DocumentRow]
  let endingSoon: [DocumentRow]
  let expired: [DocumentRow]

  /// What was decided longer ago than this is not recent. In months.
  private static let recent = 60

  /// How many documents the lists of the start page have at most.
  private static let length = 6

  init(_ register: Register, rows: [DocumentRow], on site: Site) {
    head = PageHead(
      site.settings.name, at: Address.start,
      description: site.settings.description ?? site.settings.lead, on: site)
    parts = register.content.modelParts.map { ModelPartRow($0, rows: rows, on: site) }
    counts = StatusCounts(rows)
    recentlyDecided = Array(
      rows.filter { row in
        !row.status.status.isOver
          && row.decided.map { decided in
            decided.firstDay <= register.today
              && decided.lastDay >= register.today.adding(months: -Self.recent)
          } ?? false
      }
      .sorted { Self.later($0.decided, $1.decided) }.prefix(Self.length))
    endingSoon = rows.filter { $0.status.status == .endingSoon }.sortedByLastDay
    expired = rows.filter { $0.status.status == .expired }.sortedByLastDay.reversed()
  }

  private static func later(_ a: StatedDate?, _ b: StatedDate?) -> Bool {
    guard let a, let b else { return false }
    return a.lastDay > b.lastDay
  }

  static let label = "startsidan"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .list("delar", "Styrmodellens delar, uppifrån och ned") { $0.parts },
    .object("antal", "Hur många dokument som gäller, snart går ut och så vidare") { $0.counts },
    .list("nyligen_beslutade", "De senast beslutade dokumenten") { $0.recentlyDecided },
    .list("snart_ut", "Dokument som snart går ut, det närmaste först") { $0.endingSoon },
    .list("utgangna", "Dokument som har gått ut utan att ersättas, det senaste först") {
      $0.expired
    },
  ]
}

extension [DocumentRow] {
  /// The earliest last day first; those without one come last, in the order they had.
  var sortedByLastDay: [DocumentRow] {
    sorted(byNumber: { $0.status.lastDay?.dayNumber ?? .max })
  }
}

/// How many documents have which status.
struct StatusCounts: TemplateModel {
  let counts: [Status: Int]

  init(_ rows: [DocumentRow]) {
    counts = rows.reduce(into: [:]) { counts, row in counts[row.status.status, default: 0] += 1 }
  }

  private func count(_ statuses: Status...) -> Int {
    statuses.reduce(0) { $0 + (counts[$1] ?? 0) }
  }

  static let label = "antal dokument"
  static let fields: Fields<Self> = [
    .number("alla", "Alla dokument") { $0.counts.values.reduce(0, +) },
    .number("galler", "De som gäller och har mer tid kvar än varningsdagarna") {
      $0.count(.inForce)
    },
    .number("snart", "De som gäller och snart går ut") { $0.count(.endingSoon) },
    .number("okand", "De som saknar angiven giltighet") { $0.count(.unknown) },
    .number("kommande", "De som ännu inte gäller") { $0.count(.coming) },
    .number("over", "De som inte längre gäller") { $0.count(.expired, .replaced, .repealed) },
    .number("utgatt", "De som har gått ut utan att ersättas") { $0.count(.expired) },
    .number("ersatt", "De som har ersatts") { $0.count(.replaced) },
    .number("upphavt", "De som har upphävts") { $0.count(.repealed) },
    .number("utkast", "Utkast, bara i förhandsgranskningen") { $0.count(.draft) },
  ]
}

/// A part of the styrmodell with its documents.
struct ModelPartRow: TemplateModel {
  let part: ModelPart
  let href: String
  let documents: [DocumentRow]

  init(_ part: ModelPart, rows: [DocumentRow], on site: Site) {
    let types = Set(part.types.map(\.value))
    self.part = part
    href = site.href(Address.model) + "#" + part.id.value
    documents = rows.filter { $0.version.type.map { types.contains($0.value) } ?? false }
  }

  static let label = "en del av styrmodellen"
  static let fields: Fields<Self> = [
    .text("id", "Delens id, också dess ankare på styrmodellens sida") { $0.part.id.value },
    .text("namn", "Delens namn") { $0.part.name },
    .text("forklaring", "Vad delen är") { $0.part.explanation },
    .text("adress", "Delens plats på styrmodellens sida") { $0.href },
    .list("dokument", "Dokumenten som hör till delen") { $0.documents },
    .number("antal", "Hur många de är") { $0.documents.count },
    .number("antal_galler", "Hur många av dem som gäller eller har okänd giltighet") {
      $0.documents.count { $0.status.status.holds }
    },
  ]
}

/// A part of the styrmodell as a document's page shows it.
struct ModelPlace: TemplateModel {
  let part: ModelPart
  let href: String
  /// Whether the document's type belongs to the part.
  let isHere: Bool

  /// All parts from the top down; empty when the type belongs to none of them.
  static func all(of version: Version, in register: Register, on site: Site) -> [ModelPlace] {
    guard let type = version.type?.value else { return [] }
    let places = register.content.modelParts.map { part in
      ModelPlace(
        part: part, href: site.href(Address.model) + "#" + part.id.value,
        isHere: part.types.contains { $0.value == type })
    }
    return places.contains(where: \.isHere) ? places : []
  }

  static let label = "en plats i styrmodellen"
  static let fields: Fields<Self> = [
    .text("namn", "Delens namn") { $0.part.name },
    .text("adress", "Delens plats på styrmodellens sida") { $0.href },
    .flag("har", "Sant för delen som dokumentet hör till") { $0.isHere },
  ]
}

/// What `templates/styrmodell.html` may say.
struct ModelPage: PageModel {
  static let template = "styrmodell.html"

  let head: PageHead
  let parts: [ModelPartRow]

  init(_ register: Register, rows: [DocumentRow], on site: Site) {
    head = PageHead("Styrmodellen", at: Address.model, on: site)
    parts = register.content.modelParts.map { ModelPartRow($0, rows: rows, on: site) }
  }

  static let label = "styrmodellens sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .list("delar", "Delarna, uppifrån och ned") { $0.parts },
  ]
}
