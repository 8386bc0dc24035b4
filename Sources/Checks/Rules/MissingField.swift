import Documents
import Findings

extension Rule {
  /// A field that a document cannot do without.
  static let missingField = Rule(
    id: .missingField, title: "Ett obligatoriskt fält saknas", severity: .error,
    rationale: """
      Utan titel och typ går ett dokument inte att visa i registret, och varje dokumenttyp kan \
      kräva fler fält.
      Vilka fält en typ kräver står i dokumenttyper.yml.
      """,
    examples: [
      Example(
        "utan titel", ["dokument/luftplan.md": "---\n↓typ: plan\n---\n\nText.\n"],
        finds: ["Fältet titel saknas för dokumentet"]),
      Example(
        "ett fält som typen kräver",
        [
          "dokumenttyper.yml":
            "- { id: plan, namn: plan, familj: styrdokument, obligatoriska-fält: [sammanfattning] }",
          "dokument/luftplan.md": "↓" + document(["-sammanfattning"]),
        ],
        finds: ["Luftplan saknar fältet sammanfattning, som typen plan ska ha"]),
      Example("alla fält finns", ["dokument/luftplan.md": document()]),
    ],
    isFoundWhileReading: true,
    check: { context in
      context.register.versions.flatMap { missing(in: $0, context) }
        + context.content.versions.flatMap { withoutName($0, context) }
    })
}

/// Required fields under a name that is nearly theirs, where that is not told.
private func withoutName(_ version: Version, _ context: Rule.Context) -> [Finding] {
  if version.fieldFaults.isEmpty { return [] }
  return [FrontMatterKey.title, .type].filter { key in
    version.fieldFaults[key]?.contains(.unknownField) == true
      && !context.tells(.unknownField, insteadOf: .missingField)
  }.map { key in
    Finding(
      .missingField, "Fältet \(key.rawValue) saknas för dokumentet", at: version.location,
      advice: "Lägg till raden \(key.rawValue): och ett värde.")
  }
}

private func missing(in version: Version, _ context: Rule.Context) -> [Finding] {
  let register = context.register
  guard let index = register.typeIndex(of: version) else { return [] }
  let fields = register.content.types[index].requiredFields
  if fields.allSatisfy(version.states) { return [] }
  let type = register.content.types[index]
  return type.requiredFields.filter { key in
    !version.states(key) && !context.tellsFault(in: version, key, insteadOf: .missingField)
  }.map { key in
    Finding(
      .missingField,
      "\(version.title.value) saknar fältet \(key.rawValue), som typen \(type.name) ska ha",
      at: version.location, advice: "Lägg till raden \(key.rawValue): och ett värde.")
  }
}

extension Version {
  /// Whether the front matter has a value for a field.
  fileprivate func states(_ key: FrontMatterKey) -> Bool {
    switch key {
    case .title, .type, .textForm, .draft: true
    case .documentClass: statedClass != nil
    case .summary: summary != nil
    case .owners: !owners.isEmpty
    case .validFrom: validity.from != nil
    case .validUntil: validity.until != .unstated
    case .history: !events.isEmpty
    case .appliesTo: !appliesTo.isEmpty
    case .goals: !goals.isEmpty
    case .sectionGoals: !sectionGoals.isEmpty
    case .replaces: !replaces.isEmpty
    case .buildsOn: relations.contains { $0.kind == .buildsOn }
    case .concretises: relations.contains { $0.kind == .concretises }
    case .contributesTo: relations.contains { $0.kind == .contributesTo }
    case .related: relations.contains { $0.kind == .related }
    case .followUp: followUp != nil
    case .targets: !targets.isEmpty
    case .aliases: !aliases.isEmpty
    case .original: original != nil
    }
  }
}
