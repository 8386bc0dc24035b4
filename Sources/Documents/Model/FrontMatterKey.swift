/// The fields of a document, as its front matter spells them.
package enum FrontMatterKey: String, FieldKey {
  case title = "titel"
  case type = "typ"
  case documentClass = "klass"
  case summary = "sammanfattning"
  case owners = "dokumentansvarig"
  case validFrom = "giltig-från"
  case validUntil = "giltig-till"
  case history = "historik"
  case appliesTo = "gäller-för"
  case goals = "agenda-2030"
  case sectionGoals = "avsnitt"
  case replaces = "ersätter"
  case buildsOn = "bygger-på"
  case concretises = "konkretiserar"
  case contributesTo = "bidrar-till"
  case related = "relaterade"
  case followUp = "uppföljning"
  case targets = "mål"
  case aliases = "alias"
  case original
  case textForm = "textform"
  case draft = "utkast"

  package static let names = FieldNames<FrontMatterKey>()
}

/// The fields of an event in `historik`.
package enum EventKey: String, FieldKey {
  case kind = "händelse"
  case date = "datum"
  case by = "av"
  case paragraph = "paragraf"
  case recordNumber = "diarienummer"
  case note = "not"

  package static let names = FieldNames<EventKey>()
}

/// The fields of `uppföljning`.
package enum FollowUpKey: String, FieldKey {
  case interval = "intervall"
  case latest = "senast"
  case to = "till"
  case form

  package static let names = FieldNames<FollowUpKey>()
}

/// The fields of a goal in `mål`.
package enum TargetKey: String, FieldKey {
  case text
  case year = "år"
  case measure = "nyckeltal"
  case baseline = "utgångsläge"
  case aim = "målvärde"
  case outcomes = "utfall"

  package static let names = FieldNames<TargetKey>()
}

/// The fields of an outcome in `utfall`.
package enum OutcomeKey: String, FieldKey {
  case date = "datum"
  case value = "värde"

  package static let names = FieldNames<OutcomeKey>()
}
