import Documents
import Findings

/// The schema of a document's front matter.
struct DocumentSchema {
  let content: Content

  /// For documents of every type: what a type asks for follows from the field `typ`.
  var ofAnyType: Schema {
    let conditions = content.types.map { type in
      Schema([
        "if": Schema.all([.present(FrontMatterKey.type.rawValue), hasType(type)]).json,
        "then": Schema.all(demands(of: type)).json,
      ])
    }
    return .all([fields(types: content.types)] + conditions)
  }

  /// For documents of one type.
  func of(_ type: DocumentType) -> Schema { .all([fields(types: [type])] + demands(of: type)) }

  private func fields(types: [DocumentType]) -> Schema {
    .mapping(
      FrontMatterKey.allCases.map { key in
        Schema.Field(
          key, value(of: key, types: types), key.help.text,
          isRequired: key == .title || key == .type)
      })
  }

  private func value(of key: FrontMatterKey, types: [DocumentType]) -> Schema {
    let documents = Schema.proposing(Set(content.versions.map(\.documentID)).sorted())
    let bodies = Schema.id(in: content.bodies.map(\.id.value))
    return switch key {
    case .title: .requiredText
    case .type: .any(Schema.id(in: types.map(\.id.value)))
    case .documentClass: .any(Schema.choice(DocumentClass.self) + [.blank])
    case .summary: .anyText
    case .owners: .oneOrMore(.any(bodies + [.blank]))
    case .validFrom: .any(Schema.date + [.blank])
    case .validUntil: .any(Schema.end + [.blank])
    case .history: .groups(of: event)
    case .appliesTo: .oneOrMore(.any(bodies + Schema.choice(BodyGroup.self) + [.blank]))
    case .goals: goals
    case .sectionGoals:
      .any(Schema(["type": "object", "additionalProperties": goals.json]), .blank)
    case .replaces, .buildsOn, .concretises, .contributesTo, .related: .oneOrMore(documents)
    case .followUp: .any(followUp, .blank)
    case .targets: .groups(of: target)
    case .aliases: .oneOrMore(.anyText)
    case .original: .optional(.webAddress)
    case .textForm: .any(Schema.choice(TextForm.self) + [.blank])
    case .draft: .flag
    }
  }

  private var body: Schema { .any(Schema.id(in: content.bodies.map(\.id.value)) + [.blank]) }

  private var event: Schema {
    .mapping(
      EventKey.allCases.map { key in
        switch key {
        case .kind:
          .init(key, .any(Schema.choice(EventKind.self)), "Vad som hände.", isRequired: true)
        case .date: .init(key, .any(Schema.date + [.blank]), "Dagen, månaden eller året.")
        case .by: .init(key, body, "Organet som beslutade.")
        case .paragraph: .init(key, .anyText, "Beslutets paragraf.")
        case .recordNumber: .init(key, .anyText, "Beslutets diarienummer.")
        case .note: .init(key, .anyText, "En anmärkning till läsaren.")
        }
      })
  }

  private var followUp: Schema {
    .mapping(
      FollowUpKey.allCases.map { key in
        switch key {
        case .interval: .init(key, .optional(.interval), "Hur ofta: 2 år, 6 månader.")
        case .latest: .init(key, .any(Schema.date + [.blank]), "När det senast skedde.")
        case .to: .init(key, body, "Organet som får veta resultatet.")
        case .form: .init(key, .anyText, "Hur uppföljningen redovisas.")
        }
      })
  }

  private var target: Schema {
    .mapping(
      TargetKey.allCases.map { key in
        switch key {
        case .text: .init(key, .requiredText, "Målet i ord.", isRequired: true)
        case .year:
          .init(
            key,
            .optional(.wholeNumber(in: 1_900...2_199, pattern: "19[0-9]{2}|2[01][0-9]{2}")),
            "Året då målet ska vara nått.")
        case .measure: .init(key, .anyText, "Det som mäts.")
        case .baseline: .init(key, .anyText, "Värdet när målet sattes.")
        case .aim: .init(key, .anyText, "Värdet som ska nås.")
        case .outcomes: .init(key, .groups(of: outcome), "Uppmätta värden.")
        }
      })
  }

  private var outcome: Schema {
    .mapping(
      OutcomeKey.allCases.map { key in
        switch key {
        case .date: .init(key, .any(Schema.date), "Dagen för mätningen.", isRequired: true)
        case .value: .init(key, .requiredText, "Det uppmätta värdet.", isRequired: true)
        }
      })
  }
}

extension DocumentSchema {
  /// Goals and targets in use, as numbers and in quotes.
  private var goals: Schema {
    let numbers = content.goals.map { JSONValue.number($0.number.value) }
    let targets = content.goals.flatMap(\.targets)
    let decimals = Set(targets.compactMap(Self.decimal)).sorted().map { JSONValue.decimal($0) }
    let texts = targets.map { JSONValue.text($0.description) }
    let written = content.goals.map { goal in
      let ends = goal.targets.compactMap(\.target).map(LetterPattern.cased)
      return #"\+?0*\#(goal.number.value)"#
        + (ends.isEmpty ? "" : #"(?:\.(?:\#(ends.joined(separator: "|"))))?"#)
    }
    guard !numbers.isEmpty else { return .oneOrMore(.blank) }
    let goal = Schema.any(
      Schema(["enum": .list(numbers + texts + decimals)]),
      .word(written.joined(separator: "|")), .blank)
    return .oneOrMore(goal)
  }

  /// `13.2` as the number that YAML makes of it, `nil` for `13.a`.
  private static func decimal(_ id: GoalID) -> String? {
    guard let target = id.target, target.allSatisfy(\.isNumber) else { return nil }
    var digits = target[...]
    while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    return "\(id.goal).\(digits)"
  }

  private func hasType(_ type: DocumentType) -> Schema {
    Self.field(.type, .any(Schema.id(in: [type.id.value])))
  }

  /// What documents of a type have to say, and the class they may not contradict.
  private func demands(of type: DocumentType) -> [Schema] {
    let alwaysStated: Set<FrontMatterKey> = [.title, .type, .textForm, .draft]
    let required = type.requiredFields.filter { !alwaysStated.contains($0) }.flatMap { key in
      [Schema.present(key.rawValue), Self.field(key, .not(Self.absent(key)))]
    }
    let words = type.documentClass.map { documentClass in
      [Schema.word(LetterPattern.word(documentClass.rawValue))]
    }
    return required + [Self.field(.documentClass, .any((words ?? []) + [.blank]))]
  }

  /// A mapping whose field, if it is there in any spelling, has a value that fits.
  private static func field(_ key: FrontMatterKey, _ value: Schema) -> Schema {
    Schema([
      "patternProperties": .object([LetterPattern.key(key.rawValue): value.json])
    ])
  }

  /// What counts as saying nothing.
  private static func absent(_ key: FrontMatterKey) -> Schema {
    let empty = Schema(["type": "object", "maxProperties": .number(0)])
    return .any([.blank, .list(of: .blank)] + (key == .followUp ? [] : [empty]))
  }
}
