import Documents
import Findings
import Templates

/// Something that was decided about a document.
///
/// A class, because pages look at it once for each of its parts.
final class EventRow: TemplateModel {
  let event: Event
  let by: NamedLink?

  init(_ event: Event, in register: Register, on site: Site) {
    self.event = event
    by = event.by.map { NamedLink(body: $0.value, in: register, on: site) }
  }

  static let label = "en händelse"
  static let fields: Fields<EventRow> = [
    .text("namn", "Vad som hände: antagen, reviderad …") { $0.event.kind.rawValue },
    .swedishDate("datum", "När, så exakt som det är känt: 1 september 2025") { $0.event.date },
    .writtenDate("datum_kort", "När, som det är skrivet: 2025-09-01") { $0.event.date },
    .object("av", "Vem som beslutade") { $0.by },
    .text("paragraf", "Paragrafen i protokollet") { $0.event.paragraph },
    .text("diarienummer", "Ärendets nummer") { $0.event.recordNumber },
    .text("not", "Mer om händelsen") { $0.event.note },
  ]
}

/// When and how a document is followed up.
///
/// A class, because its page looks at it once for each of its parts.
final class FollowUpPart: TemplateModel {
  let followUp: FollowUp
  let due: LocalDate?
  let isMissed: Bool
  let to: NamedLink?

  init(_ followUp: FollowUp, of index: Int, in register: Register, on site: Site) {
    self.followUp = followUp
    due = register.followUpDue(ofVersion: index)
    isMissed = register.statuses[index].holds && due.map { $0 < register.today } ?? false
    to = followUp.to.map { NamedLink(body: $0.value, in: register, on: site) }
  }

  static let label = "en uppföljning"
  static let fields: Fields<FollowUpPart> = [
    .text("intervall", "Hur ofta: 2 år") { $0.followUp.interval?.swedish },
    .text("senast", "När den senaste gjordes") { $0.followUp.latest?.swedish },
    .date("nasta", "Sista dagen för nästa") { $0.due },
    .flag("missad", "Sant när nästa skulle ha gjorts") { $0.isMissed },
    .object("till", "Vem som får den") { $0.to },
    .text("form", "Hur den görs") { $0.followUp.form },
  ]
}

/// A goal that a nämnd or a bolag has set.
struct TargetRow: TemplateModel {
  let target: Target

  init(_ target: Target) { self.target = target }

  static let label = "ett politiskt mål"
  static let fields: Fields<Self> = [
    .text("text", "Målet") { $0.target.text.value },
    .text("ar", "Året då det ska vara nått") { $0.target.targetYear.map(String.init) },
    .text("nyckeltal", "Vad som mäts") { $0.target.measure },
    .text("utgangslage", "Värdet från början") { $0.target.baseline },
    .text("malvarde", "Värdet som ska nås") { $0.target.aim },
    .list("utfall", "Mätningar") { $0.target.outcomes.map(OutcomeRow.init) },
  ]
}

/// A measured value of a goal.
struct OutcomeRow: TemplateModel {
  let outcome: Target.Outcome

  init(_ outcome: Target.Outcome) { self.outcome = outcome }

  static let label = "ett utfall"
  static let fields: Fields<Self> = [
    .text("datum", "När det mättes") { $0.outcome.date.swedish },
    .text("varde", "Värdet") { $0.outcome.value },
  ]
}

/// A version in the list of versions of a document.
struct VersionRow: TemplateModel {
  let name: String?
  let title: String
  let href: String
  let isShown: Bool
  let isCurrent: Bool
  let status: StatusPart
  let validity: ValidityPart

  init(_ index: Int, shown: Int, in register: Register, on site: Site) {
    let version = register.versions[index]
    name = version.name
    title = version.title.value
    href = site.href(
      version.name.map { Address.version(version.documentID, $0) }
        ?? Address.document(version.documentID))
    isShown = index == shown
    isCurrent = register.document(ofVersion: index).current == index
    status = StatusPart(index, in: register, on: site)
    validity = ValidityPart(version)
  }

  static let label = "en version"
  static let fields: Fields<Self> = [
    .text("namn", "Versionens namn: 2025-09-01") { $0.name },
    .text("titel", "Versionens titel") { $0.title },
    .text("adress", "Versionens egen sida, som aldrig ändras") { $0.href },
    .flag("visas", "Sant när det är versionen på sidan") { $0.isShown },
    .flag("ar_aktuell", "Sant när det är versionen som visas utan datum i adressen") {
      $0.isCurrent
    },
    .object("status", "Vad som gäller i dag") { $0.status },
    .object("giltighet", "Från när till när") { $0.validity },
  ]
}
