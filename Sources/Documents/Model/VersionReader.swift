import Findings
import Markdown

/// Reads the front matter of one version, field by field.
struct VersionReader {
  private var fields: FieldReader<FrontMatterKey>
  private let path: String
  private let place: VersionPath
  /// An event of the history has a kind or a date that could not be read.
  private var hasUnreadEvent = false
  private let repeated: [Finding]

  /// - Parameter repeated: what was found of fields that stand more than once.
  init(_ root: YAMLNode, path: String, repeated: [Finding] = []) {
    fields = FieldReader(root, subject: "dokumentet")
    self.repeated = repeated
    self.path = path
    place = VersionPath(path)
  }

  var findings: [Finding] { fields.findings }

  mutating func version(body: MarkdownBody) -> Version {
    checkName()
    let start = SourceLocation(path)
    let title = requiredText(.title)
    let validity = readValidity()
    checkVersionName(validity)
    let events = readEvents()
    return Version(
      documentID: place.documentID,
      name: place.versionName ?? validity.from?.value.description, path: path, location: start,
      title: title ?? Placed(place.documentID, at: start),
      type: requiredText(.type),
      statedClass: fields.choice(.documentClass), summary: fields.text(.summary),
      owners: fields.texts(.owners), validity: validity, events: events,
      appliesTo: fields.texts(.appliesTo), goals: readGoals(), sectionGoals: readSectionGoals(),
      replaces: fields.texts(.replaces), relations: readRelations(), followUp: readFollowUp(),
      targets: readTargets(), aliases: fields.texts(.aliases),
      original: fields.webAddress(.original, to: "originalet"),
      textForm: fields.choice(.textForm, TextForm.self)?.value ?? .adopted,
      isDraft: readDraft(), body: body, fieldFaults: fieldFaults(events))
  }

  /// A field that is written under a name that is nearly its own is told as that alone.
  private mutating func requiredText(_ key: FrontMatterKey) -> Placed<String>? {
    fields.misspelt.contains(key) && fields.keyLocation(key) == nil
      ? nil : fields.requiredText(key, subject: "dokumentet")
  }

  /// To be asked when all fields have been read.
  private func fieldFaults(_ events: [Event]) -> [FrontMatterKey: Set<RuleID>] {
    if fields.findings.isEmpty, repeated.isEmpty { return [:] }
    var faults = fields.faults
    if !events.isEmpty, !hasUnreadEvent { faults[.history] = nil }
    if let place = fields.keyLocation(.draft),
      (fields.findings + repeated).contains(where: { $0.notes.first?.location == place })
    {
      // It stands twice, and perhaps says two things.
      faults[.draft, default: []].insert(.unreadableFrontMatter)
    }
    return faults
  }

  private mutating func checkName() {
    if let file = MisnamedFile(path, place) {
      fields.report(file.finding)
      return
    }
    guard !Slug.isID(place.documentID) else { return }
    fields.report(
      Finding(
        .unreadableValue,
        "\(place.documentID.shortened) kan inte vara ett dokuments id, som blir dess adress",
        at: SourceLocation(path),
        advice: "Döp om filen eller mappen till \(Slug.hyphenated(place.documentID)): "
          + "små bokstäver a–z, siffror och bindestreck."))
  }

  private mutating func checkVersionName(_ validity: Validity) {
    guard let name = place.versionName, let stated = StatedDate(name), let from = validity.from,
      from.value.firstDay != stated.firstDay
    else { return }
    fields.report(
      Finding(
        .misnamedVersion, "Filen heter \(name).md men versionen gäller från \(from.value)",
        at: from.location, advice: "Döp om filen till \(from.value).md, eller rätta giltig-från."))
  }

  private mutating func readValidity() -> Validity {
    let from = fields.date(.validFrom)
    return Validity(
      from: from, until: readEnd(), hasUnreadableStart: from == nil && fields.hasValue(.validFrom))
  }

  private mutating func readEnd() -> Validity.End {
    guard let text = fields.text(.validUntil) else { return .unstated }
    if Slug.folded(text.value) == "tills vidare" { return .untilFurtherNotice(text.location) }
    return fields.date(text, .validUntil).map { .date($0) } ?? .unstated
  }

  /// What cannot be read is not published: nobody has said that it may be.
  private mutating func readDraft() -> Bool {
    fields.flag(.draft) ?? fields.hasValue(.draft)
  }

  private mutating func readGoals() -> [Placed<GoalID>] {
    fields.texts(.goals).compactMap { goal($0) }
  }

  private mutating func goal(_ text: Placed<String>) -> Placed<GoalID>? {
    if let goal = GoalID(text.value) { return Placed(goal, at: text.location) }
    fields.report(
      Finding(
        .unreadableValue, "\(text.value.shortened) är inget mål i Agenda 2030", at: text.location,
        advice: Self.listAdvice(text.value)
          ?? "Skriv målets nummer (13) eller delmålets (\"13.2\")."))
    return nil
  }

  /// For several goals with commas between them but no brackets around them; `nil` for others.
  private static func listAdvice(_ value: String) -> String? {
    let goals = value.split(separator: ",").map { GoalID(String($0).trimmedWhitespace) }
    guard goals.count > 1, value.contains(", ") else { return nil }
    var list: [String] = []
    for goal in goals {
      guard let goal else { return nil }
      list.append(goal.target == nil ? "\(goal)" : "\"\(goal)\"")
    }
    return "Skriv flera mål inom hakparenteser: [\(list.joined(separator: ", "))]."
  }

  private mutating func readSectionGoals() -> [Version.SectionGoals] {
    guard let node = fields.node(.sectionGoals) else { return [] }
    guard case .mapping(let entries) = node.content else {
      fields.reject(
        node, "Fältet avsnitt ska vara rubrikers ankare med mål, men är \(node.kindName)",
        advice: "Skriv en rad för varje avsnitt: ankaret, kolon och målen i en lista.")
      return []
    }
    return entries.map { entry in
      let items: [YAMLNode] =
        if case .list(let list) = entry.value.content { list } else { [entry.value] }
      let goals = items.filter { !$0.isEmpty }.compactMap { item in
        fields.text(item, .sectionGoals).flatMap { goal($0) }
      }
      return Version.SectionGoals(anchor: entry.key, goals: goals)
    }
  }

  private mutating func readRelations() -> [Relation] {
    let keys: [(FrontMatterKey, RelationKind)] = [
      (.buildsOn, .buildsOn), (.concretises, .concretises), (.contributesTo, .contributesTo),
      (.related, .related),
    ]
    let found = keys.map { key, kind in (kind: kind, texts: fields.texts(key)) }
    var relations: [Relation] = []
    relations.reserveCapacity(found.reduce(0) { $0 + $1.texts.count })
    for (kind, texts) in found {
      for text in texts {
        relations.append(
          Relation(kind: kind, target: Reference(text.value), location: text.location))
      }
    }
    return relations
  }
}

extension VersionReader {
  private mutating func readEvents() -> [Event] {
    fields.groups(.history).compactMap { node in
      var reader = FieldReader<EventKey>(node, subject: "händelsen")
      defer { fields.report(reader.findings) }
      let kind: Placed<EventKind>? = reader.choice(.kind)
      reader.require(.kind, subject: "händelsen")
      let date = reader.date(.date)
      if kind == nil || (date == nil && reader.node(.date) != nil) { hasUnreadEvent = true }
      let event = kind.map {
        Event(
          kind: $0.value, date: date?.value, by: reader.text(.by),
          paragraph: reader.text(.paragraph).map { Self.withoutSign($0.value) },
          recordNumber: reader.text(.recordNumber)?.value, note: reader.text(.note)?.value,
          location: node.location)
      }
      return event
    }
  }

  /// The number of a paragraph: `§ 123` and `123` are the same one.
  private static func withoutSign(_ paragraph: String) -> String {
    String(paragraph.drop { $0 == "§" || $0.isWhitespace })
  }

  private mutating func readFollowUp() -> FollowUp? {
    guard let node = fields.node(.followUp) else { return nil }
    var reader = FieldReader<FollowUpKey>(node, subject: "uppföljningen")
    defer { fields.report(reader.findings) }
    return FollowUp(
      interval: readInterval(&reader), latest: reader.date(.latest)?.value, to: reader.text(.to),
      form: reader.text(.form)?.value, location: node.location)
  }

  private func readInterval(_ reader: inout FieldReader<FollowUpKey>) -> Interval? {
    guard let text = reader.text(.interval) else { return nil }
    if let interval = Interval(text.value) { return interval }
    reader.report(
      Finding(
        .unreadableValue, "\(text.value.shortened) är inget intervall", at: text.location,
        advice: "Skriv ett antal år eller månader: 2 år, 6 månader."))
    return nil
  }

  private mutating func readTargets() -> [Target] {
    fields.groups(.targets).compactMap { node in
      var reader = FieldReader<TargetKey>(node, subject: "målet")
      defer { fields.report(reader.findings) }
      guard let text = reader.requiredText(.text, subject: "målet") else { return nil }
      let target = Target(
        text: text, year: reader.number(.year, in: 1_900...2_199),
        measure: reader.text(.measure)?.value, baseline: reader.text(.baseline)?.value,
        aim: reader.text(.aim)?.value, outcomes: readOutcomes(&reader), location: node.location)
      return target
    }
  }

  private func readOutcomes(_ target: inout FieldReader<TargetKey>) -> [Target.Outcome] {
    var outcomes: [Target.Outcome] = []
    for node in target.groups(.outcomes) {
      var reader = FieldReader<OutcomeKey>(node, subject: "utfallet")
      reader.require(.date, subject: "utfallet")
      let date = reader.date(.date)
      let value = reader.requiredText(.value, subject: "utfallet")
      target.report(reader.findings)
      if let date, let value {
        outcomes.append(Target.Outcome(date: date.value, value: value.value))
      }
    }
    return outcomes
  }
}
