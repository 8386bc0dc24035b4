import Findings

/// Whether a steering document sets change in motion or regulates what exists.
///
/// Riktlinjer för Helsingborgs stads styrdokument: program and plan are aktiverande, policy and
/// riktlinje normerande.
package enum DocumentClass: String, CaseIterable, Sendable, Hashable {
  case aktiverande, normerande
}

/// What happened to a document on a day.
package enum EventKind: String, CaseIterable, Sendable, Hashable {
  case adopted = "antagen"
  case confirmed = "aktualiserad"
  case extended = "förlängd"
  case revised = "reviderad"
  case repealed = "upphävd"

  /// Folded to ASCII: its name in templates and JSON.
  package var id: String { Slug.folded(rawValue) }
}

/// How the text of a page relates to the document that was decided.
package enum TextForm: String, CaseIterable, Sendable, Hashable {
  /// The adopted text itself.
  case adopted = "antagen"
  /// The whole document retold in other words.
  case retold = "återgiven"
  /// A short description; the document's own text is elsewhere.
  case summarised = "sammanfattad"

  package var id: String { Slug.folded(rawValue) }
}

/// How one document leans on another, as its front matter says.
package enum RelationKind: String, CaseIterable, Sendable, Hashable {
  case buildsOn = "bygger-på"
  case concretises = "konkretiserar"
  case contributesTo = "bidrar-till"
  case related = "relaterade"

  package var id: String { Slug.folded(rawValue) }
}
