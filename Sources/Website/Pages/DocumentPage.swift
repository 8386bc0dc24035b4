import Documents
import Findings
import Markdown
import Templates

/// What `templates/dokument.html` may say about one version of a document.
///
/// A class, because a template asks for its parts one by one.
final class DocumentPage: PageModel {
  static let template = "dokument.html"

  let head: PageHead
  let row: DocumentRow
  let version: Version
  let isCurrent: Bool
  let strip: ValidityStrip
  let decision: EventRow?
  let history: [EventRow]
  let places: [ModelPlace]
  let appliesTo: [NamedLink]
  let goals: [GoalChip]
  let followUp: FollowUpPart?
  let targets: [TargetRow]
  let contents: [ContentsRow]
  let text: BodyText
  let words: [GlossaryRow]
  let citation: Citation
  let latestEvent: EventRow?
  let relations: [RelationGroup]
  /// Where all of them stand, when the page does not show them all.
  let relationsHref: String?
  let relationCount: Int
  let versions: [VersionRow]
  let events: [EventLineRow]
  let changesHref: String?
  let errors: [String]
  let contactEmail: String?
  let contactName: String?
  let structuredData: [UInt8]

  init(
    _ row: DocumentRow, at address: String, with glossary: Glossary, in register: Register,
    on site: Site, errors: [String]
  ) {
    let index = row.index
    let version = row.version
    let document = register.document(ofVersion: index)
    head = PageHead(
      version.title.value, at: address, description: version.summary?.value,
      under: [NamedLink("Dokument", href: site.href(Address.register))], on: site)
    self.row = row
    self.version = version
    isCurrent = document.current == index
    strip = ValidityStrip(own: HeldPeriod(index, in: register), today: register.today)
    decision = version.adoption.map { EventRow($0, in: register, on: site) }
    history = version.events.map { EventRow($0, in: register, on: site) }
    places = ModelPlace.all(of: version, in: register, on: site)
    appliesTo = version.appliesTo.map { NamedLink(body: $0.value, in: register, on: site) }
    goals = GoalChip.chips(version.allGoals, in: register, on: site)
    followUp = version.followUp.map {
      FollowUpPart($0, of: index, in: register, on: site)
    }
    targets = version.targets.map(TargetRow.init)
    contents = version.body.headings.map(ContentsRow.init)
    text = BodyText(version: index, with: glossary, in: register, on: site)
    words = text.marks.terms.map { glossary.rows[$0] }
    citation = Citation(index, in: register, on: site)
    latestEvent = version.events.filter { $0.date.map { $0.firstDay <= register.today } ?? false }
      .max { ($0.date?.lastDay ?? register.today) < ($1.date?.lastDay ?? register.today) }
      .map { EventRow($0, in: register, on: site) }
    let related = Relations(of: index, in: register)
    relations = RelationGroup.all(related, isComplete: false, in: register, on: site)
    relationsHref =
      related.exceedsPage
      ? site.href(Address.relations(ofPage: register.address(ofVersion: index))) : nil
    relationCount = related.count
    versions = document.versions.reversed().map {
      VersionRow($0, shown: index, in: register, on: site)
    }
    events = EventLineRow.all(of: document, in: register, on: site)
    changesHref =
      DocumentChangesPage.exists(for: document) ? site.href(Address.changes(document.id)) : nil
    self.errors = errors
    let owner = version.owners.lazy.compactMap { register.body($0.value) }
      .first { $0.email != nil }
    contactEmail = owner?.email ?? site.settings.contact.email
    contactName = owner?.name ?? site.settings.contact.name
    structuredData = LegislationData(index, at: address, in: register, on: site).json
  }

  static let label = "ett dokuments sida"
  static let fields: Fields<DocumentPage> = [
    .object("sida", "Sidans huvud") { $0.head },
    .object("dokument", "Dokumentet som det står i listor") { $0.row },
    .flag("ar_aktuell", "Sant när detta är versionen som visas utan datum i adressen") {
      $0.isCurrent
    },
    .choice(
      "textform", "Hur texten förhåller sig till det antagna dokumentet",
      among: TextForm.allCases.map(\.id)
    ) {
      $0.version.textForm.id
    },
    .text("original", "Adressen till det antagna dokumentet") { $0.version.original?.value },
    .object("remsa", "Giltigheten ritad på en egen tidsskala") { $0.strip },
    .object("beslut", "Beslutet som antog dokumentet") { $0.decision },
    .list("historik", "Allt som har beslutats om dokumentet") { $0.history },
    .list("styrmodell", "Styrmodellens delar uppifrån och ned, om dokumentet hör till någon") {
      $0.places
    },
    .list("galler_for", "De som ska följa dokumentet") { $0.appliesTo },
    .list("mal", "Målen i Agenda 2030 med delmål") { $0.goals },
    .object("uppfoljning", "När och hur dokumentet följs upp") { $0.followUp },
    .list("politiska_mal", "Målen som en nämnd eller ett bolag har satt") { $0.targets },
    .list("innehall", "Rubrikerna i texten") { $0.contents },
    .writer("text", "Dokumentets text") { $0.text.write(into: &$1) },
    .list("ord", "Orden i texten som ordlistan förklarar, i den ordning de kommer") { $0.words },
    .object("hanvisning", "Hur man hänvisar till dokumentet") { $0.citation },
    .object("senaste_handelse", "Den senaste händelsen med datum, alltså när det senast ändrades") {
      $0.latestEvent
    },
    .list("samband", "Hur dokumentet hänger ihop med andra, från båda hållen") { $0.relations },
    .text("samband_adress", "Sidan med alla samband, när de inte får plats här") {
      $0.relationsHref
    },
    .number("samband_antal", "Hur många samband det är, också de som inte visas") {
      $0.relationCount
    },
    .list("versioner", "Dokumentets versioner, den senaste först") { $0.versions },
    .list("handelser", "Allt som har hänt och ska hända, det senaste först") { $0.events },
    .text("andringar", "Sidan med vad som ändrades mellan versionerna, när de är flera") {
      $0.changesHref
    },
    .number("lastid", "Minuter att läsa, minst en") {
      max(1, ($0.version.body.wordCount + 100) / 200)
    },
    .text("fraga_till", "Vem frågor om dokumentet går till: en ansvarig, annars kommunen") {
      $0.contactName
    },
    .text("fraga_epost", "E-postadressen som frågor om dokumentet går till") { $0.contactEmail },
    .list("fel", "Fel i dokumentet, när webbplatsen byggs med fel") { $0.errors },
    .html("strukturerade_data", "Uppgifter för andra maskiner, JSON-LD") { $0.structuredData },
  ]
}
