import Documents
import Findings

/// The schema of `webbplats.yml`.
struct SettingsSchema {
  /// The ids of the rules that `regler` can name.
  let rules: [String]

  var schema: Schema {
    .mapping(
      SettingsKey.allCases.map { key in
        switch key {
        case .name: .init(key, .requiredText, "Webbplatsens namn.", isRequired: true)
        case .address:
          .init(
            key, .word(#"https?://[\s\S]*"#), "Webbplatsens hela adress: https://….",
            isRequired: true)
        case .municipality: .init(key, .requiredText, "Kommunens namn.", isRequired: true)
        case .language: .init(key, .anyText, "Språket: sv.")
        case .contact: .init(key, .any(contact, .blank), "Vem läsaren kan fråga.")
        case .warningDays:
          .init(
            key,
            .oneOrMore(
              .optional(
                .wholeNumber(
                  in: 1...3_650,
                  pattern: "[1-9][0-9]{0,2}|[12][0-9]{3}|3[0-5][0-9]{2}|36[0-4][0-9]|3650"))),
            "Så många dagar före sista dagen som det varnas: [180, 90, 30].")
        case .mandatePeriods:
          .init(
            key, .groups(of: period), "Mandatperioderna: { från: 2023-01-01, till: 2026-12-31 }.")
        case .menu: .init(key, .groups(of: link), "Länkarna överst på varje sida.")
        case .footer: .init(key, .groups(of: link), "Länkarna längst ner på varje sida.")
        case .accent: .init(key, .optional(.colour), "Färgen på länkar och knappar: \"#ae0b05\".")
        case .lead: .init(key, .anyText, "Det första som startsidan säger.")
        case .description: .init(key, .anyText, "Vad webbplatsen är, för sökmotorer.")
        case .feedback:
          .init(
            key, .optional(.webAddress), "Adressen där läsare kan lämna synpunkter.")
        case .accessibility:
          .init(key, .any(accessibility, .blank), "Uppgifterna i tillgänglighetsredogörelsen.")
        case .rules: .init(key, .any(severities, .blank), "Regler med ett annat allvar.")
        }
      })
  }

  private var contact: Schema {
    .mapping(
      ContactKey.allCases.map { key in
        switch key {
        case .name: .init(key, .anyText, "Vem det är.")
        case .email: .init(key, .optional(.email), "Adressen dit läsaren kan skriva.")
        case .phone: .init(key, .anyText, "Telefonnumret.")
        }
      })
  }

  private var accessibility: Schema {
    .mapping(
      AccessibilityStatement.Key.allCases.map { key in
        switch key {
        case .conformance:
          .init(
            key, .any(Schema.choice(AccessibilityStatement.Conformance.self) + [.blank]),
            "Hur webbplatsen följer lagkraven. Lämna bort raden när ingen har bedömt det.")
        case .assessed: .init(key, .any(Schema.date + [.blank]), "När följsamheten bedömdes.")
        case .updated: .init(key, .any(Schema.date + [.blank]), "När redogörelsen ändrades senast.")
        case .method:
          .init(
            key, .any(Schema.choice(AccessibilityStatement.Method.self) + [.blank]),
            "Hur följsamheten bedömdes.")
        case .reporting:
          .init(
            key, .optional(.webAddress), "Sidan där vem som helst kan rapportera brister anonymt.")
        case .flaws: .init(key, .groups(of: flaw), "Det som inte är tillgängligt.")
        case .burden: .init(key, .anyText, "Anpassningar som är oskäligt betungande, och varför.")
        case .exempt: .init(key, .anyText, "Innehåll som lagen inte omfattar.")
        }
      })
  }

  private var flaw: Schema {
    .mapping(
      AccessibilityStatement.FlawKey.allCases.map { key in
        switch key {
        case .what: .init(key, .requiredText, "Vad som inte är tillgängligt.", isRequired: true)
        case .reason: .init(key, .anyText, "Varför.")
        }
      })
  }

  private var period: Schema {
    .mapping(
      PeriodKey.allCases.map { key in
        switch key {
        case .first: .init(key, .any(Schema.date), "Första dagen.", isRequired: true)
        case .last: .init(key, .any(Schema.date), "Sista dagen.", isRequired: true)
        }
      })
  }

  private var link: Schema {
    .mapping(
      MenuKey.allCases.map { key in
        switch key {
        case .name: .init(key, .requiredText, "Länkens text.", isRequired: true)
        case .address: .init(key, .requiredText, "Adressen, till exempel /om/.", isRequired: true)
        }
      })
  }

  private var severities: Schema {
    let words = ["off"] + Severity.allCases.map(\.name)
    let value = Schema.any(.oneOf(words), .word(words.joined(separator: "|")), .blank)
    return Schema([
      "type": "object", "additionalProperties": value.json,
      "propertyNames": Schema.oneOf(rules).json,
    ])
  }
}
