import Documents
import Findings

/// The schemas of the register files, with the ids in use.
struct RegisterSchemas {
  let content: Content

  /// A register is a list; an empty file is an empty list.
  private static func list(_ entry: Schema) -> Schema { .any(.list(of: entry), .nothing) }

  private var bodies: Schema {
    .oneOrMore(.any(Schema.id(in: content.bodies.map(\.id.value)) + [.blank]))
  }

  private var source: Schema { .proposing(Set(content.versions.map(\.documentID)).sorted()) }

  var types: Schema {
    let entry = Schema.mapping(
      DocumentType.Key.allCases.map { key in
        switch key {
        case .id: .init(key, .newID, "Id:t som dokumenten skriver i typ.", isRequired: true)
        case .name:
          .init(key, .requiredText, "Typens namn i singular: program.", isRequired: true)
        case .plural: .init(key, .anyText, "Namnet i plural: planer.")
        case .family:
          .init(
            key, .any(Schema.choice(DocumentType.Family.self)), "Den grupp som typen hör till.",
            isRequired: true)
        case .documentClass:
          .init(
            key, .any(Schema.choice(DocumentClass.self) + [.blank]),
            "Aktiverande eller normerande; bara i familjen styrdokument.")
        case .decidedBy: .init(key, bodies, "Organen som beslutar om typen.")
        case .explanation: .init(key, .anyText, "Vad typen är, för den som inte kan ordet.")
        case .requiredFields:
          .init(
            key, .oneOrMore(.any(Schema.choice(FrontMatterKey.self) + [.blank])),
            "Fält som varje dokument av typen ska ha.")
        case .requiredHeadings:
          .init(key, .oneOrMore(.anyText), "Rubriker som varje dokument av typen ska ha.")
        case .reviewInterval: .init(key, .optional(.interval), "Hur ofta typen ses över: 1 år.")
        case .form:
          .init(
            key, .any(Schema.choice(DocumentType.Form.self) + [.blank]),
            "frågor, om varje rubrik är en fråga.")
        }
      })
    return Self.list(.all([entry, Self.classOnlyInSteering]))
  }

  /// Klass is for the family styrdokument alone.
  private static let classOnlyInSteering: Schema = {
    let family = LetterPattern.key(DocumentType.Key.family.rawValue)
    let documentClass = LetterPattern.key(DocumentType.Key.documentClass.rawValue)
    let others = DocumentType.Family.allCases.filter { $0 != .steering }.map(\.rawValue)
    let isOther = Schema([
      "patternProperties": .object([family: Schema.word(LetterPattern.anyOf(others)).json])
    ])
    return Schema([
      "if": Schema.all([.present(DocumentType.Key.family.rawValue), isOther]).json,
      "then": .object(["patternProperties": .object([documentClass: Schema.blank.json])]),
    ])
  }()

  var organisation: Schema {
    Self.list(
      .mapping(
        Body.Key.allCases.map { key in
          switch key {
          case .id: .init(key, .newID, "Id:t som dokumenten skriver.", isRequired: true)
          case .name: .init(key, .requiredText, "Organets namn.", isRequired: true)
          case .kind:
            .init(key, .any(Schema.choice(Body.Kind.self)), "Vad det är.", isRequired: true)
          case .parent:
            .init(
              key, .any(Schema.id(in: content.bodies.map(\.id.value)) + [.blank]),
              "Organet ovanför.")
          case .email: .init(key, .optional(.email), "Adressen dit läsaren kan skriva.")
          case .phone: .init(key, .anyText, "Telefonnumret.")
          case .aliases: .init(key, .oneOrMore(.anyText), "Andra namn och förkortningar.")
          case .description: .init(key, .anyText, "Vad organet gör.")
          }
        }))
  }

  var agenda: Schema {
    let target = Schema.any(
      .word(#"\+?0*[1-9][0-9]{0,2}\.(?:0*[1-9][0-9]{0,2}|[a-zA-Z])"#),
      Schema(["type": "number", "not": .object(["type": "integer"])]), .blank)
    return Self.list(
      .mapping(
        AgendaGoal.Key.allCases.map { key in
          switch key {
          case .number:
            .init(
              key, .wholeNumber(in: 1...99, pattern: "[1-9][0-9]?"), "Målets nummer.",
              isRequired: true)
          case .name: .init(key, .requiredText, "Målets namn.", isRequired: true)
          case .colour: .init(key, .optional(.colour), "Målets färg: \"#E5243B\".")
          case .targets:
            .init(key, .oneOrMore(target), "Målets delmål, inom citattecken: [\"1.1\", \"1.a\"].")
          case .address:
            .init(
              key, .optional(.webAddress), "Adressen som namnger målet i öppna data.")
          }
        }))
  }

  var glossary: Schema {
    Self.list(
      .mapping(
        GlossaryTerm.Key.allCases.map { key in
          switch key {
          case .term: .init(key, .requiredText, "Ordet.", isRequired: true)
          case .aliases: .init(key, .oneOrMore(.anyText), "Andra former av ordet.")
          case .explanation: .init(key, .requiredText, "Vad ordet betyder.", isRequired: true)
          case .source: .init(key, source, "Id:t för dokumentet som förklaringen kommer från.")
          }
        }))
  }

  var planning: Schema {
    let month = Schema.optional(.wholeNumber(in: 1...12, pattern: "[1-9]|1[0-2]"))
    return Self.list(
      .mapping(
        PlanningEvent.Key.allCases.map { key in
          switch key {
          case .month: .init(key, month, "Månaden, 1 till 12.")
          case .lastMonth: .init(key, month, "Den sista månaden, om det pågår i flera.")
          case .recurrence: .init(key, .anyText, "Hur ofta, om det inte har någon månad.")
          case .text: .init(key, .requiredText, "Vad som händer.", isRequired: true)
          case .bodies: .init(key, bodies, "Organen som deltar.")
          case .note: .init(key, .anyText, "En anmärkning till läsaren.")
          case .source: .init(key, source, "Id:t för dokumentet som säger det.")
          }
        }))
  }

  var model: Schema {
    Self.list(
      .mapping(
        ModelPart.Key.allCases.map { key in
          switch key {
          case .id: .init(key, .newID, "Delens id.", isRequired: true)
          case .name: .init(key, .requiredText, "Delens namn.", isRequired: true)
          case .explanation: .init(key, .anyText, "Vad delen är.")
          case .types:
            .init(
              key,
              .oneOrMore(.any(Schema.id(in: content.types.map(\.id.value)) + [.blank])),
              "Dokumenttyperna som hör till delen.")
          case .source: .init(key, source, "Id:t för dokumentet som beskriver delen.")
          }
        }))
  }

  var page: Schema {
    .mapping(
      Page.Key.allCases.map { key in
        switch key {
        case .title: .init(key, .requiredText, "Sidans titel.", isRequired: true)
        case .summary: .init(key, .anyText, "En mening om sidan.")
        }
      })
  }
}
