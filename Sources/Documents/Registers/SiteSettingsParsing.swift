package import Findings

/// The fields of `webbplats.yml`.
package enum SettingsKey: String, FieldKey {
  case name = "namn"
  case address = "adress"
  case municipality = "kommun"
  case language = "språk"
  case contact = "kontakt"
  case warningDays = "varna-dagar"
  case mandatePeriods = "mandatperioder"
  case menu = "meny"
  case footer = "sidfot"
  case accent
  case lead = "ingress"
  case description = "beskrivning"
  case feedback = "synpunkter"
  case accessibility = "tillgänglighet"
  case rules = "regler"

  package static let names = FieldNames<SettingsKey>()
}

/// The fields of `kontakt`.
package enum ContactKey: String, FieldKey {
  case name = "namn"
  case email = "e-post"
  case phone = "telefon"

  package static let names = FieldNames<ContactKey>()
}

/// The fields of an entry of `mandatperioder`.
package enum PeriodKey: String, FieldKey {
  case first = "från"
  case last = "till"

  package static let names = FieldNames<PeriodKey>()
}

/// The fields of an entry of `meny` and `sidfot`.
package enum MenuKey: String, FieldKey {
  case name = "namn"
  case address = "adress"

  package static let names = FieldNames<MenuKey>()
}

extension SiteSettings {
  /// The settings, or `nil` when the file is no settings at all: no YAML, or no mapping.
  package static func parse(_ file: SourceFile) -> Diagnosed<SiteSettings?> {
    let root = RegisterFile.read(file)
    guard let node = root.value else { return Diagnosed(nil, findings: root.findings) }
    guard case .mapping = node.content else {
      let fault = Finding(
        .unreadableValue, "Filen ska vara fält med namn och värde, men är \(node.kindName)",
        at: node.location, advice: "Skriv varje fält på egen rad: namn, kolon, värde.")
      return Diagnosed(nil, findings: root.findings + [fault])
    }
    var reader = FieldReader<SettingsKey>(node, subject: "webbplatsen")
    let settings = read(&reader)
    return Diagnosed(settings, findings: root.findings + reader.findings)
  }

  private static func read(_ reader: inout FieldReader<SettingsKey>) -> SiteSettings {
    let name = reader.requiredText(.name, subject: "webbplatsen")?.value
    let rules = readRules(&reader)
    return SiteSettings(
      name: name ?? "Styrdokument", address: readAddress(&reader),
      municipality: reader.requiredText(.municipality, subject: "webbplatsen")?.value ?? "",
      language: reader.text(.language)?.value ?? "sv", contact: readContact(&reader),
      warningDays: readWarningDays(&reader), mandatePeriods: readPeriods(&reader),
      mandatePeriodsLocation: reader.keyLocation(.mandatePeriods),
      menu: readMenu(.menu, &reader), footer: readMenu(.footer, &reader),
      accent: readAccent(&reader), lead: reader.text(.lead)?.value,
      description: reader.text(.description)?.value,
      feedback: reader.webAddress(.feedback, to: "synpunkterna")?.value,
      accessibility: readAccessibility(&reader),
      ruleSeverities: Dictionary(rules.map { ($0.0.value, $0.1) }, uniquingKeysWith: { a, _ in a }),
      ruleLocations: rules.map(\.0))
  }

  private static func readAddress(_ reader: inout FieldReader<SettingsKey>) -> String {
    guard let text = reader.requiredText(.address, subject: "webbplatsen") else { return "" }
    guard text.value.hasPrefix("https://") || text.value.hasPrefix("http://") else {
      reader.report(
        Finding(
          .unreadableValue, "\(text.value.shortened) är ingen adress till en webbplats",
          at: text.location, advice: "Skriv hela adressen, som börjar med https://."))
      return ""
    }
    var address = text.value
    while address.hasSuffix("/") { address.removeLast() }
    return address
  }

  private static func readContact(_ reader: inout FieldReader<SettingsKey>) -> Contact {
    guard let node = reader.node(.contact) else {
      return Contact(name: nil, email: nil, phone: nil)
    }
    var fields = FieldReader<ContactKey>(node, subject: "kontakten")
    let contact = Contact(
      name: fields.text(.name)?.value, email: fields.email(.email),
      phone: fields.text(.phone)?.value)
    reader.report(fields.findings)
    return contact
  }

  private static func readAccessibility(
    _ reader: inout FieldReader<SettingsKey>
  ) -> AccessibilityStatement? {
    guard let node = reader.node(.accessibility) else { return nil }
    let statement = AccessibilityStatement.parse(node)
    reader.report(statement.findings)
    return statement.value
  }

  private static func readWarningDays(_ reader: inout FieldReader<SettingsKey>) -> [Int] {
    let days = reader.texts(.warningDays).compactMap { text -> Int? in
      if let days = Int(text.value), (1...3_650).contains(days) { return days }
      reader.report(
        Finding(
          .unreadableValue, "\(text.value.shortened) är inget antal dagar", at: text.location,
          advice: "Skriv heltal från 1 till 3650: [180, 90, 30]."))
      return nil
    }
    return days.isEmpty ? [180, 90, 30] : Set(days).sorted(by: >)
  }

  private static func readPeriods(_ reader: inout FieldReader<SettingsKey>) -> [MandatePeriod] {
    var periods: [MandatePeriod] = []
    for node in reader.groups(.mandatePeriods) {
      var fields = FieldReader<PeriodKey>(node, subject: "mandatperioden")
      let first = fields.date(.first)
      let last = fields.date(.last)
      reader.report(fields.findings)
      if let first, let last, first.value.firstDay <= last.value.lastDay {
        periods.append(MandatePeriod(first: first.value.firstDay, last: last.value.lastDay))
      } else if fields.findings.isEmpty {
        reader.reject(
          node, "Mandatperioden saknar början eller slut, eller slutar innan den börjar",
          advice: "Skriv { från: 2023-01-01, till: 2026-12-31 }.")
      }
    }
    return periods.sorted { $0.first < $1.first }
  }

  private static func readMenu(
    _ key: SettingsKey, _ reader: inout FieldReader<SettingsKey>
  ) -> [MenuItem] {
    var items: [MenuItem] = []
    for node in reader.groups(key) {
      var fields = FieldReader<MenuKey>(node, subject: "menyn")
      let name = fields.requiredText(.name, subject: "menyn")
      let address = fields.requiredText(.address, subject: "menyn")
      reader.report(fields.findings)
      if let address, isUnsafe(address.value) {
        reader.report(
          Finding(
            .unreadableValue, "\(address.value.shortened) är ingen adress som publiceras",
            at: address.location,
            advice: "Skriv en adress på webbplatsen, /dokument/, eller en som börjar med https://.")
        )
      } else if let name, let address {
        items.append(MenuItem(name: name.value, address: address.value, location: node.location))
      }
    }
    return items
  }

  /// A scheme that is not known to be harmless, such as `javascript:`.
  private static func isUnsafe(_ address: String) -> Bool {
    let lower = address.lowercased()
    return !lower.hasPrefix("/") && lower.contains(":")
      && !["https://", "http://", "mailto:", "tel:"].contains { lower.hasPrefix($0) }
  }

  private static func readAccent(_ reader: inout FieldReader<SettingsKey>) -> String? {
    guard let text = reader.text(.accent) else { return nil }
    if Colour(text.value) != nil { return text.value.lowercased() }
    reader.report(
      Finding(
        .unreadableValue, "\(text.value.shortened) är ingen färg", at: text.location,
        advice: "Skriv sex hexadecimala siffror inom citattecken: \"#ae0b05\"."))
    return nil
  }

  private static func readRules(
    _ reader: inout FieldReader<SettingsKey>
  ) -> [(Placed<String>, Severity?)] {
    guard let node = reader.node(.rules) else { return [] }
    guard case .mapping(let entries) = node.content else {
      reader.reject(
        node, "Fältet regler ska vara regler med allvar, men är \(node.kindName)",
        advice: "Skriv en rad för varje regel: orphan-document: off.")
      return []
    }
    return entries.compactMap { entry in
      guard let word = reader.text(entry.value, .rules) else { return nil }
      if word.value == "off" { return (entry.key, nil) }
      if let severity = Severity(name: word.value) { return (entry.key, severity) }
      reader.report(
        Finding(
          .unreadableValue, "\(word.value.shortened) är inget allvar för en regel",
          at: word.location, advice: "Välj något av error, warning, notice och off."))
      return nil
    }
  }
}
