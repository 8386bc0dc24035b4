import Findings
import Markdown

/// Reads the front matter of one version, field by field.
struct VersionReader {
  var fields: FieldReader<FrontMatterKey>
  private let path: String
  private let place: VersionPath
  /// An event of the history has a kind or a date that could not be read.
  var hasUnreadEvent = false
  /// An event of the history has its kind under a name that is only nearly that.
  var hasMisspeltEvent = false
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
    if hasMisspeltEvent { faults[.history, default: []].insert(.unknownField) }
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
