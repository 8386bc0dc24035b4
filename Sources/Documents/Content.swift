package import Findings

/// Everything that the content folder says, file by file, before anything is related.
package struct Content: Sendable {
  package let settings: SiteSettings
  package let types: [DocumentType]
  package let bodies: [Body]
  package let goals: [AgendaGoal]
  package let terms: [GlossaryTerm]
  package let planning: [PlanningEvent]
  package let modelParts: [ModelPart]
  package let pages: [Page]
  /// In the order of their paths.
  package let versions: [Version]
  /// What was found while the files were read.
  package let findings: [Finding]
  /// Files that could not be read.
  package let unread: UnreadFiles

  package init(
    settings: SiteSettings, types: [DocumentType], bodies: [Body], goals: [AgendaGoal],
    terms: [GlossaryTerm], planning: [PlanningEvent], modelParts: [ModelPart], pages: [Page],
    versions: [Version], findings: [Finding], unread: UnreadFiles
  ) {
    self.settings = settings
    self.types = types
    self.bodies = bodies
    self.goals = goals
    self.terms = terms
    self.planning = planning
    self.modelParts = modelParts
    self.pages = pages
    self.versions = versions
    self.findings = findings
    self.unread = unread
  }
}

/// The settings cannot be read, so that there is no site to speak of.
package struct UnreadableSettings: Error {
  /// One Swedish sentence with the place.
  package let message: String
}
