import Documents
import Findings
import Markdown

/// What is known of a version, wherever its page stands: the current version has two, one at its own
/// address and one at the document's.
final class DocumentFacts: Sendable {
  let row: DocumentRow
  let version: Version
  let isCurrent: Bool
  let strip: ValidityStrip
  let decision: EventRow?
  let laterDecision: EventRow?
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
  /// Each with all its documents; the page shows `relations`.
  let allRelations: [RelationGroup]
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
  let legislation: LegislationData

  init(
    _ row: DocumentRow, with glossary: Glossary, in register: Register, on site: Site,
    errors: [String]
  ) {
    let index = row.index
    let version = row.version
    let document = register.document(ofVersion: index)
    self.row = row
    self.version = version
    isCurrent = document.current == index
    strip = ValidityStrip(own: HeldPeriod(index, in: register), today: register.today)
    let adoption = version.adoption
    decision = adoption.map { EventRow($0, in: register, on: site) }
    laterDecision =
      adoption?.by == nil
      ? version.laterDecision(by: register.today).map { EventRow($0, in: register, on: site) }
      : nil
    places = ModelPlace.all(of: version, in: register, on: site)
    appliesTo = version.appliesTo.map { NamedLink(body: $0.value, in: register, on: site) }
    goals = GoalChip.chips(version.allGoals, in: register, on: site)
    followUp = version.followUp.map {
      FollowUpPart($0, of: index, in: register, on: site)
    }
    targets = version.targets.map(TargetRow.init)
    contents = version.body.headings.map(ContentsRow.init)
    citation = Citation(index, in: register, on: site)
    text = BodyText(
      version: index, with: glossary, citation: citation, in: register, on: site)
    words = text.marks.terms.map { glossary.rows[$0] }
    latestEvent = version.events.filter { $0.date.map { $0.firstDay <= register.today } ?? false }
      .max { ($0.date?.lastDay ?? register.today) < ($1.date?.lastDay ?? register.today) }
      .map { EventRow($0, in: register, on: site) }
    let related = Relations(of: index, in: register)
    allRelations = RelationGroup.all(related, in: register, on: site)
    relations = zip(allRelations, related.shares).map { $0.shortened(to: $1) }
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
    legislation = LegislationData(index, in: register, on: site)
  }

  /// Everything that was decided. Made when it is asked for: the line of events says the same.
  var history: [EventRow] {
    version.events.map { EventRow($0, in: text.register, on: text.site) }
  }
}
