package import Documents

/// What a field of a document is for, told to somebody who writes one.
package struct FieldHelp: Sendable, Hashable {
  /// One or two Swedish sentences.
  package let text: String
  /// A value as it is written after the colon; for a list or a group as lines of its own.
  package let example: String

  init(_ text: String, example: String) {
    self.text = text
    self.example = example
  }
}

extension FrontMatterKey {
  package var help: FieldHelp {
    switch self {
    case .title:
      FieldHelp("Dokumentets namn, så som det är beslutat.", example: "Plan för ljus i staden")
    case .type:
      FieldHelp("Dokumenttypen. Av den följer vad dokumentet ska innehålla.", example: "plan")
    case .documentClass:
      FieldHelp(
        "Om dokumentet är aktiverande eller normerande. Det följer av typen och behöver inte skrivas.",
        example: "aktiverande")
    case .summary:
      FieldHelp(
        "En eller två meningar om vad dokumentet vill. De visas i listor och i sökträffar.",
        example: "Planen visar hur staden ska lysas upp så att alla kan känna sig trygga.")
    case .owners:
      FieldHelp(
        "Den eller de som håller dokumentet levande och svarar på frågor om det.",
        example: "[miljokontoret]")
    case .validFrom:
      FieldHelp(
        "Första dagen som dokumentet gäller: en dag, en månad eller ett år, så noga som beslutet är.",
        example: "2027-01-01")
    case .validUntil:
      FieldHelp(
        "Sista dagen som dokumentet gäller: en dag, en månad, ett år eller orden tills vidare.",
        example: "2030-12-31")
    case .history:
      FieldHelp(
        "Besluten om dokumentet: vad som hände, när, och vem som beslutade.",
        example: """
          - händelse: antagen
            datum: 2026-11-25
            av: kommunfullmaktige
            paragraf: 123
            diarienummer: 00123/2026
          """)
    case .appliesTo:
      FieldHelp("De som ska följa dokumentet.", example: "[alla-nämnder, alla-bolag]")
    case .goals:
      FieldHelp(
        "Mål och delmål i Agenda 2030 som dokumentet bidrar till. Delmål skrivs inom citattecken.",
        example: "[3, \"11.7\"]")
    case .sectionGoals:
      FieldHelp(
        """
        Mål i Agenda 2030 som ett enda avsnitt bidrar till: rubrikens ankare, kolon och målen. \
        En tom lista säger att avsnittet inte namnger något mål.
        """,
        example: "trygga-platser: [11, \"11.7\"]")
    case .replaces:
      FieldHelp(
        "Andra dokument som det här ersätter. Tidigare versioner av samma dokument ska inte stå här.",
        example: "[belysningsplan]")
    case .buildsOn:
      FieldHelp("Dokument som det här bygger på.", example: "[oversiktsplan]")
    case .concretises:
      FieldHelp("Dokument som det här gör mer konkret.", example: "[trygghetsprogram]")
    case .contributesTo:
      FieldHelp(
        "Dokument, eller avsnitt i dem, som det här bidrar till.",
        example: "[trygghetsprogram#trygga-platser]")
    case .related:
      FieldHelp("Andra dokument som läsaren har nytta av.", example: "[gronplan]")
    case .followUp:
      FieldHelp(
        "Hur ofta dokumentet följs upp, när det senast skedde och vem som får veta resultatet.",
        example: """
          intervall: 2 år
          till: kommunstyrelsen
          form: skriftlig rapport
          """)
    case .targets:
      FieldHelp(
        "Mål som en nämnd eller ett bolag har satt, högst tre, vart och ett med ett årtal.",
        example: """
          - text: Fler känner sig trygga på kvällen
            år: 2030
            nyckeltal: Andel trygga i trygghetsmätningen
            utgångsläge: 61 procent
            målvärde: 70 procent
          """)
    case .aliases:
      FieldHelp("Andra namn som dokumentet kallas vid.", example: "[ljusplanen]")
    case .original:
      FieldHelp(
        "Adressen till det beslutade dokumentet, ofta en pdf.",
        example: "https://exempel.se/plan-for-ljus.pdf")
    case .textForm:
      FieldHelp(
        "Hur texten här förhåller sig till det beslutade dokumentet: antagen är texten själv, "
          + "återgiven är den med andra ord och sammanfattad är en kort beskrivning.",
        example: "antagen")
    case .draft:
      FieldHelp(
        "Så länge utkast är true syns dokumentet bara i förhandsvisningen.", example: "true")
    }
  }
}
