package import Findings
package import Markdown

/// One version of a steering document: a file.
///
/// A class, so that lists, pages and rules share it: it has too many parts to be copied.
package final class Version: Sendable {
  /// The id of the document it is a version of.
  package let documentID: String
  /// What tells it from the document's other versions: the name of its file or its start as
  /// written, such as `2025-09-01` or `2022`; `nil` for a document without a stated start.
  package let name: String?
  /// The path of the file within the content folder.
  package let path: String
  /// Where what concerns the whole version is reported: the start of the file.
  package let location: SourceLocation
  package let title: Placed<String>
  /// The id of the document type; whether it exists is a question for the register.
  package let type: Placed<String>?
  package let statedClass: Placed<DocumentClass>?
  package let summary: Placed<String>?
  package let owners: [Placed<String>]
  package let validity: Validity
  /// The first day it holds by its own word or by the name of its file; `nil` when not stated.
  package let firstDay: LocalDate?
  package let events: [Event]
  package let appliesTo: [Placed<String>]
  /// As written; one that looks like no goal at all is reported when read.
  package let goals: [Placed<GoalID>]
  package let sectionGoals: [SectionGoals]
  /// Ids of other documents.
  package let replaces: [Placed<String>]
  package let relations: [Relation]
  package let followUp: FollowUp?
  package let targets: [Target]
  package let aliases: [Placed<String>]
  package let original: Placed<String>?
  package let textForm: TextForm
  package let isDraft: Bool
  package let body: MarkdownBody
  /// Fields that stand in the file under a name that is nearly theirs, or whose values have faults,
  /// with the rules that say so.
  package let fieldFaults: [FrontMatterKey: Set<RuleID>]

  init(
    documentID: String, name: String?, path: String, location: SourceLocation,
    title:
      Placed<String>, type: Placed<String>?, statedClass: Placed<DocumentClass>?,
    summary:
      Placed<String>?, owners: [Placed<String>], validity: Validity, events: [Event],
    appliesTo:
      [Placed<String>], goals: [Placed<GoalID>], sectionGoals: [SectionGoals],
    replaces:
      [Placed<String>], relations: [Relation], followUp: FollowUp?, targets: [Target],
    aliases:
      [Placed<String>], original: Placed<String>?, textForm: TextForm, isDraft: Bool,
    body:
      MarkdownBody, fieldFaults: [FrontMatterKey: Set<RuleID>]
  ) {
    self.documentID = documentID
    self.name = name
    self.path = path
    self.location = location
    self.title = title
    self.type = type
    self.statedClass = statedClass
    self.summary = summary
    self.owners = owners
    self.validity = validity
    firstDay = validity.firstDay ?? name.flatMap(StatedDate.init)?.firstDay
    self.events = events
    self.appliesTo = appliesTo
    self.goals = goals
    self.sectionGoals = sectionGoals
    self.replaces = replaces
    self.relations = relations
    self.followUp = followUp
    self.targets = targets
    self.aliases = aliases
    self.original = original
    self.textForm = textForm
    self.isDraft = isDraft
    self.body = body
    self.fieldFaults = fieldFaults
  }

  /// The goals of one section.
  package struct SectionGoals: Sendable, Hashable {
    package let anchor: Placed<String>
    package let goals: [Placed<GoalID>]
  }
}

extension Version {
  /// It says that it is a draft, plainly and once. What can be read in several ways is a draft too,
  /// but perhaps not meant to be one.
  package var isCertainlyDraft: Bool { isDraft && fieldFaults[.draft] == nil }

  /// The event that decided it.
  package var adoption: Event? {
    events.indices.first { events[$0].kind == .adopted }.map { events[$0] }
  }

  /// The latest of the later decisions that have been made by `day`, or else the next to come. Those
  /// that say who decided go before those that do not.
  package func laterDecision(by day: LocalDate) -> Event? {
    let later = events.filter { $0.kind != .adopted }
    let named = later.filter { $0.by != nil }
    let all = named.isEmpty ? later : named
    func first(_ event: Event) -> LocalDate { event.date?.firstDay ?? day }
    let made = all.filter { first($0) <= day }
    return made.max { ($0.date?.lastDay ?? first($0)) < ($1.date?.lastDay ?? first($1)) }
      ?? all.min { first($0) < first($1) }
  }

  /// The ids of the bodies that have decided about it, each once, in the order of its events.
  package var deciders: [String] {
    var result: [String] = []
    for event in events {
      if let by = event.by?.value, !result.contains(by) { result.append(by) }
    }
    return result
  }

  /// The goals of the whole document and of its sections, sorted, each once.
  package var allGoals: [GoalID] {
    if goals.isEmpty, sectionGoals.isEmpty { return [] }
    var all = goals.map(\.value)
    for section in sectionGoals { all += section.goals.map(\.value) }
    all.sortOnce()
    return all
  }

  /// Those of them that are targets of the goal with a number.
  package func targets(ofGoal number: Int) -> [GoalID] {
    func isTarget(_ id: GoalID) -> Bool { id.goal == number && id.target != nil }
    var all: [GoalID] = []
    for goal in goals where isTarget(goal.value) { all.append(goal.value) }
    for section in sectionGoals {
      for goal in section.goals where isTarget(goal.value) { all.append(goal.value) }
    }
    all.sortOnce()
    return all
  }

  /// The start as exactly as it is stated, by its own word or by the name of its file.
  package var statedStart: StatedDate? { validity.from?.value ?? name.flatMap(StatedDate.init) }

  /// The last day it holds by its own word; `nil` when that is not stated.
  package var lastDay: LocalDate? { validity.lastDay }

  /// The numbers of those goals, sorted, each once.
  package var allGoalNumbers: [Int] {
    if goals.isEmpty, sectionGoals.isEmpty { return [] }
    var numbers = goals.map(\.value.goal)
    for section in sectionGoals { numbers += section.goals.map(\.value.goal) }
    numbers.sortOnce()
    return numbers
  }
}

extension Array where Element: Comparable {
  /// Sorts, and leaves one of those that are equal.
  fileprivate mutating func sortOnce() {
    sort()
    var last: Element?
    removeAll { element in
      defer { last = element }
      return element == last
    }
  }
}
