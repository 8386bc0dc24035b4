import Documents
import Findings
import Templates

/// What every template may say about the site itself, under `webbplats`.
struct SiteGlobals: TemplateModel {
  let site: Site

  static let label = "det som alla mallar kan säga"
  static let fields: Fields<Self> = [
    .object("webbplats", "Webbplatsen som helhet") { $0.site }
  ]
}

/// The site as templates see it. A class, because every part of every page holds on to it.
final class Site: TemplateModel {
  let settings: SiteSettings
  let today: LocalDate
  /// The path under which the site stands, without a last `/`: empty at the root of its host.
  let base: String
  /// The name of the host, without scheme, port and path.
  let host: String
  let accent: String
  /// With fewer days left than this a document soon ends.
  let longestWarning: Int
  let scale: TimeScale
  let menu: [NamedLink]
  let footer: [NamedLink]

  init(_ settings: SiteSettings, today: LocalDate) {
    let base = Self.path(of: settings.address)
    self.settings = settings
    self.today = today
    self.base = base
    self.host = Self.host(of: settings.address)
    self.accent = settings.accent ?? "#1f4e79"
    longestWarning = settings.longestWarning
    scale = TimeScale(around: today)
    menu = settings.menu.map { NamedLink($0, base: base) }
    footer = settings.footer.map { NamedLink($0, base: base) }
  }

  /// The address of something on the site as pages link to it.
  func href(_ address: String) -> String { base.isEmpty ? address : base + address }

  /// The whole address, as other sites and machines need it.
  func absolute(_ address: String) -> String { settings.address + address }

  private static func host(of address: String) -> String {
    let rest = address.range(of: "://").map { address[$0.upperBound...] } ?? ""
    return String(rest.prefix { $0 != "/" && $0 != ":" })
  }

  /// `/styr` for `https://kommun.example/styr`, empty for `https://kommun.example`.
  private static func path(of address: String) -> String {
    guard let host = address.range(of: "://")?.upperBound,
      let slash = address[host...].firstIndex(of: "/")
    else { return "" }
    return String(address[slash...])
  }

  static let label = "webbplatsen"
  static let fields: Fields<Site> = [
    .text("namn", "Webbplatsens namn") { $0.settings.name },
    .text("kommun", "Kommunens namn") { $0.settings.municipality },
    .text("sprak", "Språkets kod: sv") { $0.settings.language },
    .text("adress", "Webbplatsens adress utan snedstreck sist") { $0.settings.address },
    .text("bas", "Det som står före varje adress på webbplatsen, oftast tomt") { $0.base },
    .text("accent", "Accentfärgen som #RRGGBB") { $0.accent },
    .text("ingress", "Startsidans första mening") { $0.settings.lead },
    .text("beskrivning", "En mening för sökmotorer") { $0.settings.description },
    .text("synpunkter", "Adressen dit synpunkter lämnas") { $0.settings.feedback },
    .text("kontakt_namn", "Vem man frågar") { $0.settings.contact.name },
    .text("kontakt_epost", "E-postadressen dit frågor går") { $0.settings.contact.email },
    .text("kontakt_telefon", "Telefonnumret för frågor") { $0.settings.contact.phone },
    .text("kontakt_telefon_adress", "Länken som ringer numret") {
      $0.settings.contact.phone.map { "tel:" + $0.filter { $0.isNumber || $0 == "+" } }
    },
    .list("meny", "Huvudmenyn") { $0.menu },
    .list("sidfot", "Länkarna i sidfoten") { $0.footer },
    .date("dagens_datum", "Dagen som webbplatsen visar") { $0.today },
    .number("skala_dagar", "Dagarna på tidsskalan som alla remsor delar") { $0.scale.days },
    .text("skala_i_dag", "Var i dag står på tidsskalan: 47.5%") {
      $0.scale.place(of: $0.today).percent
    },
    .list("skala_ar", "Åren på tidsskalan, vart femte") { $0.scale.labels },
  ]
}

extension String {
  /// The first place of `other`.
  func range(of other: String) -> Range<Index>? { firstRange(of: other) }
}

/// A name with an address.
struct NamedLink: TemplateModel, Hashable {
  let name: String
  let href: String

  init(_ name: String, href: String) {
    self.name = name
    self.href = href
  }

  init(_ item: SiteSettings.MenuItem, base: String) {
    self.init(item.name, href: item.address.hasPrefix("/") ? base + item.address : item.address)
  }

  static let label = "en länk"
  static let fields: Fields<Self> = [
    .text("namn", "Länkens text") { $0.name },
    .text("adress", "Vart den leder") { $0.href },
  ]
}

/// The head of a page: what the browser, the menu and other machines need.
///
/// A class, because a page looks at it many times.
final class PageHead: TemplateModel {
  let title: String
  let description: String?
  /// Within the site, such as `/dokument/`.
  let address: String
  let href: String
  let canonical: String
  let crumbs: [NamedLink]

  init(
    _ title: String, at address: String, description: String? = nil, under: [NamedLink] = [],
    on site: Site
  ) {
    self.title = title
    self.description = description
    self.address = address
    href = site.href(address)
    canonical = site.absolute(address)
    crumbs = under
  }

  static let label = "sidans huvud"
  static let fields: Fields<PageHead> = [
    .text("titel", "Sidans titel") { $0.title },
    .text("beskrivning", "Sidan i en mening") { $0.description },
    .text("adress", "Sidans adress på webbplatsen, som den står i menyer") { $0.href },
    .text("kanonisk", "Sidans hela adress") { $0.canonical },
    .list("brodsmulor", "Sidorna ovanför, startsidan inte medräknad") { $0.crumbs },
  ]
}
