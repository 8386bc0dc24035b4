import Checks
import Documents
import Findings
import Markdown
import Templates

/// What changed from one version of a document to the next.
struct VersionComparison: TemplateModel {
  let older: VersionRow
  let newer: VersionRow
  let fields: [FieldChange]
  let sections: [SectionChange]
  let unchangedSections: Int
  /// Whether both versions have a text to compare.
  let hasTexts: Bool
  /// Whether what is compared is someone's retelling and not the adopted text.
  let isOfRetellings: Bool

  init(from old: Int, to new: Int, in register: Register, on site: Site) {
    let versions = [register.versions[old], register.versions[new]]
    older = VersionRow(old, shown: new, in: register, on: site)
    newer = VersionRow(new, shown: new, in: register, on: site)
    fields = FieldChange.all(from: versions[0], to: versions[1], in: register)
    hasTexts = versions.allSatisfy { $0.body.wordCount > 0 }
    isOfRetellings = versions.contains { $0.textForm != .adopted }
    let compared =
      hasTexts
      ? SectionChange.all(
        from: ComparedSection.all(of: old, in: register), at: older.href,
        to: ComparedSection.all(of: new, in: register), at: newer.href) : ([], 0)
    sections = compared.0
    unchangedSections = compared.1
  }

  static let label = "vad som ändrades mellan två versioner"
  static let fields: Fields<Self> = [
    .object("fran", "Den äldre versionen") { $0.older },
    .object("till", "Den nyare versionen") { $0.newer },
    .list("uppgifter", "Uppgifterna om dokumentet som har ändrats") { $0.fields },
    .list("avsnitt", "Avsnitten som har ändrats, tillkommit eller tagits bort") { $0.sections },
    .number("avsnitt_lika", "Hur många avsnitt som är likadana") { $0.unchangedSections },
    .flag("har_text", "Sant när båda versionerna har en text att jämföra") { $0.hasTexts },
    .flag("atergiven", "Sant när det som jämförs är återgivet med egna ord") {
      $0.isOfRetellings
    },
  ]
}

/// A fact about a document that is another in the newer version.
struct FieldChange: TemplateModel, Hashable {
  let field: Name
  /// `nil` when it was not stated.
  let before: String?
  let after: String?

  /// The fields that are compared, in the order in which they are shown.
  enum Name: String, CaseIterable, Sendable {
    case title = "titel"
    case type = "typ"
    case validity = "giltighet"
    case owners = "dokumentansvarig"
    case decision = "beslut"
    case appliesTo = "galler_for"
    case goals = "agenda_2030"
    case followUp = "uppfoljning"
  }

  static let label = "en ändrad uppgift"
  static let fields: Fields<Self> = [
    .choice("uppgift", "Vilken uppgift") { $0.field },
    .text("fore", "Vad som stod i den äldre versionen") { $0.before },
    .text("efter", "Vad som står i den nyare versionen") { $0.after },
  ]

  static func all(from old: Version, to new: Version, in register: Register) -> [FieldChange] {
    Name.allCases.compactMap { name in
      let (before, after) = (words(name, of: old, in: register), words(name, of: new, in: register))
      return before == after ? nil : FieldChange(field: name, before: before, after: after)
    }
  }

  private static func words(_ name: Name, of version: Version, in register: Register) -> String? {
    switch name {
    case .title: version.title.value
    case .type: register.type(of: version)?.name ?? version.type?.value
    case .validity: words(of: version.validity)
    case .owners: names(version.owners, in: register)
    case .decision: version.adoption.map { words(of: $0, in: register) }
    case .appliesTo: names(version.appliesTo, in: register)
    case .goals: version.allGoals.isEmpty ? nil : version.allGoals.map(\.description).swedishList
    case .followUp: version.followUp.map { words(of: $0, in: register) }
    }
  }

  private static func words(of validity: Validity) -> String? {
    let from = validity.from.map { "från \($0.value.swedish)" }
    let until: String? =
      switch validity.until {
      case .unstated: nil
      case .untilFurtherNotice: "tills vidare"
      case .date(let date): "till och med \(date.value.swedish)"
      }
    let parts = [from, until].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func names(_ ids: [Placed<String>], in register: Register) -> String? {
    let names = ids.map { register.body($0.value)?.name ?? BodyGroup($0.value)?.words ?? $0.value }
    return names.isEmpty ? nil : names.swedishList
  }

  private static func words(of event: Event, in register: Register) -> String {
    [
      event.by.map { register.body($0.value)?.name ?? $0.value }, event.date?.swedish,
      event.paragraph.map { "§ \($0)" }, event.recordNumber,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func words(of followUp: FollowUp, in register: Register) -> String {
    [
      followUp.interval?.swedish, followUp.form,
      followUp.to.map { register.body($0.value)?.name ?? $0.value },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
