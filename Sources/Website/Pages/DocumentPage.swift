import Documents
import Findings
import Markdown
import Templates

/// What `templates/dokument.html` may say about one version of a document.
struct DocumentPage: PageModel {
  static let template = "dokument.html"
  /// Everything else comes from the facts.
  static let ownFields: [String]? = ["sida", "strukturerade_data"]

  let head: PageHead
  let facts: DocumentFacts

  init(_ facts: DocumentFacts, at address: String, on site: Site) {
    self.facts = facts
    head = PageHead(
      facts.version.title.value, at: address, description: facts.version.summary?.value,
      under: [NamedLink("Dokument", href: site.href(Address.register))], on: site)
  }

  static let label = "ett dokuments sida"
  static let fields: Fields<Self> = [
    .object("sida", "Sidans huvud") { $0.head },
    .object("dokument", "Dokumentet som det står i listor") { $0.facts.row },
    .flag("ar_aktuell", "Sant när detta är versionen som visas utan datum i adressen") {
      $0.facts.isCurrent
    },
    .choice(
      "textform", "Hur texten förhåller sig till det antagna dokumentet",
      among: TextForm.allCases.map(\.id)
    ) {
      $0.facts.version.textForm.id
    },
    .text("original", "Adressen till det antagna dokumentet") { $0.facts.version.original?.value },
    .object("remsa", "Giltigheten ritad på en egen tidsskala") { $0.facts.strip },
    .object("beslut", "Beslutet som antog dokumentet") { $0.facts.decision },
    .object(
      "senare_beslut",
      "Det senaste av de andra besluten om dokumentet, när det inte är angivet vem som antog det"
    ) { $0.facts.laterDecision },
    .list("historik", "Allt som har beslutats om dokumentet") { $0.facts.history },
    .list("styrmodell", "Styrmodellens delar uppifrån och ned, om dokumentet hör till någon") {
      $0.facts.places
    },
    .list("galler_for", "De som ska följa dokumentet") { $0.facts.appliesTo },
    .list("mal", "Målen i Agenda 2030 med delmål") { $0.facts.goals },
    .object("uppfoljning", "När och hur dokumentet följs upp") { $0.facts.followUp },
    .list("politiska_mal", "Målen som en nämnd eller ett bolag har satt") { $0.facts.targets },
    .list("innehall", "Rubrikerna i texten") { $0.facts.contents },
    .writer("text", "Dokumentets text") { $0.facts.text.write(into: &$1) },
    .list("ord", "Orden i texten som ordlistan förklarar, i den ordning de kommer") {
      $0.facts.words
    },
    .object("hanvisning", "Hur man hänvisar till dokumentet") { $0.facts.citation },
    .object("senaste_handelse", "Den senaste händelsen med datum, alltså när det senast ändrades") {
      $0.facts.latestEvent
    },
    .list("samband", "Hur dokumentet hänger ihop med andra, från båda hållen") {
      $0.facts.relations
    },
    .text("samband_adress", "Sidan med alla samband, när de inte får plats här") {
      $0.facts.relationsHref
    },
    .number("samband_antal", "Hur många samband det är, också de som inte visas") {
      $0.facts.relationCount
    },
    .list("versioner", "Dokumentets versioner, den senaste först") { $0.facts.versions },
    .list("handelser", "Allt som har hänt och ska hända, det senaste först") { $0.facts.events },
    .text("andringar", "Sidan med vad som ändrades mellan versionerna, när de är flera") {
      $0.facts.changesHref
    },
    .number("lastid", "Minuter att läsa, minst en") {
      max(1, ($0.facts.version.body.wordCount + 100) / 200)
    },
    .text("fraga_till", "Vem frågor om dokumentet går till: en ansvarig, annars kommunen") {
      $0.facts.contactName
    },
    .text("fraga_epost", "E-postadressen som frågor om dokumentet går till") {
      $0.facts.contactEmail
    },
    .list("fel", "Fel i dokumentet, när webbplatsen byggs med fel") { $0.facts.errors },
    .writer("strukturerade_data", "Uppgifter för andra maskiner, JSON-LD") {
      $0.facts.legislation.write(at: $0.head.canonical, to: &$1)
    },
  ]
}

/// What the page of a version leaves for its twin at another address.
struct DocumentTwin: Sendable {
  let facts: DocumentFacts
  let common: CommonParts
}
