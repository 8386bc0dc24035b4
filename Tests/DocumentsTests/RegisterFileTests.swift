import Documents
import Findings
import Testing

struct RegisterFileTests {
  @Test(arguments: [
    (
      "webbplats.yml",
      "namn: A\nadress: https://a.example/\nkommun: A\nmandatperioder: [{ från: 2023, till: 2026 }]\nregler: { orphan-document: off }\nmeny: [{ namn: Om, adress: /om/ }]"
    ),
    (
      "dokumenttyper.yml",
      "- { id: plan, namn: plan, familj: styrdokument, klass: aktiverande, obligatoriska-fält: [giltig-från, Mål], översyn: 4 år, form: frågor }"
    ),
    (
      "organisation.yml",
      "- { id: kn, namn: Kulturnämnden, slag: nämnd, överordnad: kf, e-post: \"\", alias: [KN] }"
    ),
    (
      "agenda2030.yml",
      "- { nummer: 1, namn: Ingen fattigdom, färg: \"#E5243B\", delmål: [\"1.1\", \"1.a\"] }"
    ),
    (
      "ordlista.yml",
      "- { term: styrmodell, alias: [styrmodellen], förklaring: Ett sätt att styra. }"
    ),
    (
      "arshjul.yml",
      "- { månad: 12, till-månad: 1, händelse: Budget, organ: [kf] }\n- { händelse: Dialog, återkommer: tre gånger om året }"
    ),
    ("styrmodell.yml", "- { id: vision, namn: Vision, typer: [vision] }"),
    ("sidor/om.md", "---\ntitel: Om\n---\nText."),
    ("organisation.yml", ""), ("ordlista.yml", "# tom\n"),
  ])
  func aRightRegisterHasNoFindings(path: String, text: String) {
    #expect(Content.parse(SourceFile(path: path, text: text)).lines == [])
  }

  @Test(arguments: [
    (
      "webbplats.yml", "namn: A\nadress: a.example\nkommun: A",
      "2:9 unreadable-value a.example är ingen adress till en webbplats"
    ),
    (
      "webbplats.yml", "namn: A\nadress: https://a.example\n",
      "1:1 missing-field Fältet kommun saknas för webbplatsen"
    ),
    (
      "webbplats.yml", "- namn: A",
      "1:1 unreadable-value Filen ska vara fält med namn och värde, men är en lista"
    ),
    (
      "webbplats.yml", "namn: A\nadress: https://a.example\nkommun: A\nvarna-dagar: [90, snart]",
      "4:19 unreadable-value snart är inget antal dagar"
    ),
    (
      "webbplats.yml",
      "namn: A\nadress: https://a.example\nkommun: A\nmandatperioder: [{ från: 2026, till: 2023 }]",
      "4:18 unreadable-value Mandatperioden saknar början eller slut, eller slutar innan den börjar"
    ),
    (
      "dokumenttyper.yml", "- { id: plan, namn: plan }",
      "1:3 missing-field Fältet familj saknas för dokumenttypen"
    ),
    (
      "dokumenttyper.yml", "- { id: plan, namn: plan, familj: verksamhet, klass: normerande }",
      "1:54 unreadable-value Klass finns bara i familjen styrdokument"
    ),
    (
      "dokumenttyper.yml",
      "- { id: plan, namn: plan, familj: styrdokument, obligatoriska-fält: [ägare] }",
      "1:70 unreadable-value ägare är inget fält som ett dokument kan ha"
    ),
    (
      "organisation.yml", "- { id: Kulturnämnden, namn: A, slag: nämnd }",
      "1:9 unreadable-value Kulturnämnden kan inte vara ett id"
    ),
    (
      "organisation.yml", "- { id: kn, namn: A, slag: nämnd }\n- { id: kn, namn: B, slag: nämnd }",
      "2:9 duplicate-id Id:t kn finns redan"
    ),
    (
      "organisation.yml", "- { id: kn, namn: A, slag: nämd }",
      "1:28 unreadable-value nämd är inget värde för slag"
    ),
    (
      "organisation.yml", "- { id: kn, namn: A, slag: nämnd, e-post: kn@se }",
      "1:43 unreadable-value kn@se är ingen e-postadress"
    ),
    (
      "organisation.yml", "id: kn",
      "1:1 unreadable-value Filen ska vara en lista, men är en grupp av fält"
    ),
    (
      "organisation.yml", "- kn",
      "1:3 unreadable-value Organet ska vara fält med namn och värde, men är en text"
    ),
    (
      "agenda2030.yml", "- { nummer: 0, namn: A }",
      "1:13 unreadable-value 0 är inget värde för nummer"
    ),
    (
      "agenda2030.yml", "- { nummer: 1, namn: A, delmål: [\"2.1\"] }",
      "1:34 unreadable-value 2.1 är inget delmål till mål 1"
    ),
    (
      "agenda2030.yml", "- { nummer: 1, namn: A, färg: röd }",
      "1:31 unreadable-value röd är ingen färg"
    ),
    (
      "agenda2030.yml", "- { nummer: 1, namn: A }\n- { nummer: 1, namn: B }",
      "2:13 duplicate-id Mål 1 finns redan"
    ),
    ("ordlista.yml", "- { term: a }", "1:3 missing-field Fältet förklaring saknas för ordet"),
    (
      "ordlista.yml", "- { term: Mål, förklaring: b }\n- { term: mål, förklaring: c }",
      "2:11 duplicate-id Ordet mål finns redan"
    ),
    (
      "arshjul.yml", "- { månad: 13, händelse: a }",
      "1:12 unreadable-value 13 är inget värde för månad"
    ),
    (
      "styrmodell.yml", "- { namn: Vision }",
      "1:3 missing-field Fältet id saknas för delen av styrmodellen"
    ),
    (
      "sidor/om.md", "---\ntitl: Om\n---\n",
      "2:1 missing-field Fältet titel saknas för sidan|2:1 unknown-field Fältet titl finns inte för sidan"
    ),
    ("organisation.yaml", "", "1:1 unknown-file Filen organisation.yaml läses inte av styr"),
    (
      "sidor/plan.md", "---\ntitel: Plan\ntyp: plan\n---\n",
      "3:1 unknown-field Sidan ser ut att vara ett dokument: den har fältet typ"
    ),
    (
      "sidor/plan.md",
      "---\ntitel: Plan\nGiltig från: 2024\nmål: []\nstatus: a\nhistorik:\nutkast: ja\n---\n",
      "3:1 unknown-field Sidan ser ut att vara ett dokument: den har fälten Giltig från, mål, historik och 1 till"
    ),
    (
      "sidor/plan.md", "---\ntitel: Plan\nmål: []\nalias: a\n---\n",
      "3:1 unknown-field Fältet mål finns inte för sidan|4:1 unknown-field Fältet alias finns inte för sidan"
    ),
  ])
  func aWrongRegisterHasFindingsWithPlaces(path: String, text: String, lines: String) {
    let expected = lines.split(separator: "|").map(String.init)
    #expect(Content.parse(SourceFile(path: path, text: text)).lines == expected)
  }

  @Test(arguments: [
    ("dokument/plan.MD", "Menade du dokument/plan.md?"),
    ("dokument/plan/2024.markdown", "Menade du dokument/plan/2024.md?"),
    ("sidor/om.Md", "Menade du sidor/om.md?"),
    ("plan.MD", "Dokument ligger i dokument/ och sidor i sidor/, och deras namn slutar på .md."),
  ])
  func aTextWithAnotherEndingIsToldWithItsName(path: String, advice: String) {
    let findings = Content.parse(SourceFile(path: path, text: "")).findings
    #expect(findings.map(\.rule) == [.unknownFile])
    #expect(findings.first?.advice == advice)
  }

  @Test(
    arguments: [
      ([:], "Filen webbplats.yml saknas eller är tom, så det finns ingen webbplats att bygga."),
      (
        ["webbplats.yml": "# tom"],
        "Filen webbplats.yml saknas eller är tom, så det finns ingen webbplats att bygga."
      ),
      (
        ["webbplats.yml": "namn: A: B"],
        "Webbplatsens inställningar kan inte läsas (webbplats.yml rad 1): Ett kolon följt av mellanslag står inne i ett värde."
      ),
      (
        ["webbplats.yml": "- a"],
        "Webbplatsens inställningar kan inte läsas (webbplats.yml rad 1): Filen ska vara fält med namn och värde, men är en lista."
      ),
    ] as [([String: String], String)])
  func withoutSettingsThereIsNoContent(files: [String: String], message: String) async throws {
    let sources = files.map { SourceFile(path: $0, text: $1) }
    let error = await #expect(throws: UnreadableSettings.self) {
      _ = try await Content.parse(sources)
    }
    #expect(error?.message == message)
  }
}
