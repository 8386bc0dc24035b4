import Documents
package import Findings

extension RuleID {
  package static let notReviewedThisMandate: RuleID = "not-reviewed-this-mandate"
}

extension Rule {
  /// A steering document that those who are elected now have not looked over.
  static let notReviewedThisMandate = Rule(
    id: .notReviewedThisMandate, title: "Dokumentet är inte prövat under mandatperioden",
    severity: .warning,
    rationale: """
      Efter ett val svarar de nyvalda för styrdokument som andra har beslutat om. Varje \
      styrdokument behöver därför prövas en gång per mandatperiod, också det som gäller tills \
      vidare: ska det stå kvar, ändras eller upphävas?
      Som prövning räknas varje daterad händelse i historiken utom upphävd. Regeln tiger när \
      ingen sådan händelse finns. Når ingen av mandatperioderna i webbplats.yml till dagen går \
      det inte att pröva något, och det säger regeln i stället.
      Ett dokument som börjar gälla under mandatperioden är beslutat för den, också när beslutet \
      togs strax innan, och behöver ingen ny prövning.
      Regeln rör styrdokument som gäller i dag. Det som har gått ut, ersatts eller upphävts \
      behöver ingen prövning.
      """,
    examples: [
      Example(
        "antagen före mandatperioden",
        ["dokument/luftplan.md": plan("\n  - ↓händelse: antagen\n    datum: 2022-12-31")],
        finds: ["Luftplan prövades senast den 31 december 2022, före mandatperioden 2023–2026"]),
      Example(
        "den senaste händelsen räknas, i vilken ordning de än står",
        [
          "dokument/luftplan.md": plan(
            "\n  - ↓händelse: aktualiserad\n    datum: 2021\n"
              + "  - händelse: antagen\n    datum: 2018-05")
        ],
        finds: ["Luftplan prövades senast 2021, före mandatperioden 2023–2026"]),
      Example(
        "en ny mandatperiod har börjat", on: "2027-01-01",
        [
          "webbplats.yml": settings("{ från: 2027-01-01, till: 2030-12-31 }"),
          "dokument/luftplan.md": plan("\n  - ↓händelse: antagen\n    datum: 2026-12"),
        ],
        finds: ["Luftplan prövades senast i december 2026, före mandatperioden 2027–2030"]),
      Example(
        "prövad på mandatperiodens första dag",
        ["dokument/luftplan.md": plan("[{ händelse: aktualiserad, datum: 2023-01-01 }]")]),
      Example(
        "ett år som delvis ligger i mandatperioden", on: "2026-10-14",
        [
          "webbplats.yml": settings("{ från: 2022-10-15, till: 2026-10-14 }"),
          "dokument/luftplan.md": plan("[{ händelse: antagen, datum: 2022 }]"),
        ]),
      Example(
        "beslutad strax före mandatperioden, för mandatperioden",
        [
          "dokument/luftplan.md": document([
            "giltig-från: 2023", "historik: [{ händelse: antagen, datum: 2022-11 }]",
          ])
        ]),
      Example("ingen prövning är angiven", ["dokument/luftplan.md": plan("[]")]),
      Example(
        "ingen av mandatperioderna når till dagen", on: "2027-01-01",
        [
          "webbplats.yml": "↓" + settings("{ från: 2023-01-01, till: 2026-12-31 }").lastLineFirst,
          "dokument/luftplan.md": document([
            "giltig-från: 2020", "historik: [{ händelse: antagen, datum: 2020-01-01 }]",
          ]),
        ],
        finds: ["Ingen mandatperiod är angiven för 2027"]),
      Example(
        "inga mandatperioder alls",
        [
          "webbplats.yml": settings("").withoutPeriods,
          "dokument/luftplan.md": document([
            "giltig-från: 2020", "historik: [{ händelse: antagen, datum: 2020-01-01 }]",
          ]),
        ]),
      Example(
        "dokumentet har gått ut",
        [
          "dokument/luftplan.md": plan(
            "[{ händelse: antagen, datum: 2020-01-01 }]", "giltig-till: 2025")
        ]),
      Example(
        "en rapport är inget styrdokument",
        [
          "dokument/luftplan.md": plan(
            "[{ händelse: antagen, datum: 2020-01-01 }]", "typ: rapport")
        ]),
    ],
    check: { context in
      let register = context.register
      guard let period = context.content.settings.mandatePeriod(on: context.today) else {
        return missingPeriod(context)
      }
      return register.versions.indices.compactMap { index in
        guard register.statuses[index].holds,
          !context.tellsWrongPeriod(
            of: register.versions[index], insteadOf: .notReviewedThisMandate)
        else { return nil }
        return finding(for: index, period: period, in: register)
      }
    })
}

private func finding(
  for index: Int, period: SiteSettings.MandatePeriod, in register: Register
) -> Finding? {
  let version = register.versions[index]
  guard version.firstDay.map({ $0 < period.first }) ?? true,
    let type = register.typeIndex(of: version),
    register.content.types[type].family == .steering,
    let review = register.lastReview(ofVersion: index), review.lastDay < period.first
  else { return nil }
  let event = version.events.first { $0.date == review && $0.kind != .repealed }
  return Finding(
    .notReviewedThisMandate,
    "\(version.title.value) prövades senast \(words(for: review)), före mandatperioden "
      + "\(period.first.year)–\(period.last.year)",
    at: event?.location ?? version.location,
    advice: "Låt \(register.deciders(of: version)) pröva om det ska stå kvar, ändras eller "
      + "upphävas, och skriv in beslutet i historiken.")
}

private func words(for date: StatedDate) -> String {
  switch date.precision {
  case .day: "den \(date.swedish)"
  case .month: "i \(date.swedish)"
  case .year: date.swedish
  }
}

/// A plan that began before the mandate period, with its history.
private func plan(_ history: String, _ fields: String...) -> String {
  document(["giltig-från: 2018", "historik: \(history)"] + fields)
}

/// Periods are stated, but none for today: said, because nothing can be judged without one.
private func missingPeriod(_ context: Rule.Context) -> [Finding] {
  guard let place = context.content.settings.mandatePeriodsLocation else { return [] }
  return [
    Finding(
      .notReviewedThisMandate, "Ingen mandatperiod är angiven för \(context.today.year)", at: place,
      advice: "Lägg till den nya mandatperioden under mandatperioder i webbplats.yml.")
  ]
}

private func settings(_ period: String) -> String {
  """
  namn: Så styrs Exempelstad
  adress: https://styrning.example
  kommun: Exempelstads kommun
  mandatperioder: [\(period)]
  """
}

extension String {
  /// The settings with the periods on the first line, where an arrow can point at them.
  fileprivate var lastLineFirst: String {
    let lines = split(separator: "\n")
    return (lines.suffix(1) + lines.dropLast()).joined(separator: "\n")
  }

  fileprivate var withoutPeriods: String {
    split(separator: "\n").dropLast().joined(separator: "\n")
  }
}
