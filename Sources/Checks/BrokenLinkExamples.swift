/// What `broken-link` says about each kind of fault, and where it stays silent.
enum BrokenLinkExamples {
  static let all = inTexts + inFields + inRegisters + silent

  private static let inTexts = [
    Example(
      "ett felstavat id",
      [
        "dokument/luftplan.md": document(body: "Se ↓[[vatenplan]]."),
        "dokument/vattenplan.md": document(["titel: Vattenplan"]),
      ],
      finds: ["Länken leder till dokumentet vatenplan, som inte finns"]),
    Example(
      "en version som inte finns",
      [
        "dokument/luftplan.md": document(body: "Se ↓[[vattenplan@2019|den förra planen]]."),
        "dokument/vattenplan/2016.md": document(["titel: Vattenplan", "giltig-från: 2016"]),
        "dokument/vattenplan/2024.md": document(["titel: Vattenplan", "giltig-från: 2024"]),
      ],
      finds: ["Länken leder till versionen 2019 av Vattenplan, som inte finns"]),
    Example(
      "ett utkast, med id och med filens namn",
      [
        "dokument/luftplan.md": document(
          body: "Se ↓[[vattenplan]] och ↓[planen](vattenplan.md)."),
        "dokument/vattenplan.md": document(["titel: Vattenplan", "utkast: true"]),
      ],
      finds: [
        "Länken leder till Vattenplan, som är ett utkast och inte publiceras",
        "Länken leder till Vattenplan, som är ett utkast och inte publiceras",
      ]),
    Example(
      "en version som är ett utkast",
      [
        "dokument/luftplan.md": document(body: "Se ↓[[vattenplan@2027]]."),
        "dokument/vattenplan/2024.md": document(["titel: Vattenplan", "giltig-från: 2024"]),
        "dokument/vattenplan/2027.md": document([
          "titel: Vattenplan", "giltig-från: 2027", "utkast: true",
        ]),
      ],
      finds: [
        "Länken leder till versionen 2027 av Vattenplan, som är ett utkast och inte publiceras"
      ]),
    Example(
      "ett id som finns på två ställen",
      [
        "dokument/luftplan.md": document(body: "Se ↓[[vattenplan]]."),
        "dokument/vatten/vattenplan.md": document(["titel: Vattenplan"]),
        "dokument/vattenplan.md": document(["titel: Vattenplan"]),
      ],
      finds: ["Länken leder till dokumentet vattenplan, som finns på flera ställen"]),
    Example(
      "en fil, en bild och en fil utanför innehållet",
      [
        "dokument/luftplan.md": document(
          body: """
            Se ↓[vattenplanen](vattenplan.md).

            ↓![Karta över luften](karta.png)

            Se ↓[underlaget](../../underlag.pdf).
            """)
      ],
      finds: [
        "Länken leder till filen dokument/vattenplan.md, som inte finns",
        "Bilden hämtas från filen dokument/karta.png, som inte finns",
        "Länken leder till filen ../../underlag.pdf, som ligger utanför mappen med innehållet",
      ]),
    Example(
      "en sida som länkar fel, och en adress som kör ett program",
      [
        "sidor/om.md": """
        ---
        titel: Om webbplatsen
        ---

        Se ↓[registret](/dokumenten/) och ↓[hjälpen](javascript:alert).
        """
      ],
      finds: [
        "Länken leder till adressen /dokumenten/, som inte finns på webbplatsen",
        "Länken leder till javascript:alert, och sådana adresser publiceras inte",
      ]),
  ]

  private static let inFields = [
    Example(
      "relationer till dokument som inte finns",
      [
        "dokument/luftplan.md": document(["ersätter: ↓luftplan-2016", "bygger-på: [↓vattenplan]"])
      ],
      finds: [
        "Fältet ersätter pekar på dokumentet luftplan-2016, som inte finns",
        "Fältet bygger-på pekar på dokumentet vattenplan, som inte finns",
      ])
  ]

  private static let inRegisters = [
    Example(
      "källor som inte finns",
      [
        "arshjul.yml": "- { månad: 6, händelse: Mål och ekonomi, källa: ↓malbild }",
        "ordlista.yml": "- { term: luft, förklaring: Det vi andas., källa: ↓luftplan }",
        "styrmodell.yml": "- { id: vision, namn: Vision, källa: ↓vision-2035 }",
      ],
      finds: [
        "Fältet källa pekar på dokumentet malbild, som inte finns",
        "Fältet källa pekar på dokumentet luftplan, som inte finns",
        "Fältet källa pekar på dokumentet vision-2035, som inte finns",
      ]),
    Example(
      "meny och sidfot",
      [
        "webbplats.yml": """
        namn: Så styrs Exempelstad
        adress: https://styrning.example
        kommun: Exempelstads kommun
        meny: [↓{ namn: Luft, adress: /dokument/luftplan/ }]
        sidfot: [↓{ namn: Om, adress: /om/ }, { namn: Kommunen, adress: "https://kommun.example" }]
        """
      ],
      finds: [
        "Menyn leder till dokumentet luftplan, som inte finns",
        "Sidfoten leder till adressen /om/, som inte finns på webbplatsen",
      ]),
  ]

  private static let silent = [
    Example(
      "länkar till det som finns",
      [
        "dokument/luftplan.md": document(
          ["bygger-på: vattenplan"],
          body: """
            Se [[vattenplan]], [planen 2024](vattenplan/2024.md), [registret](/dokument/),
            [om webbplatsen](/om/) och [kommunen](https://kommun.example).
            """),
        "dokument/vattenplan/2024.md": document(["titel: Vattenplan"]),
        "sidor/om.md": "---\ntitel: Om webbplatsen\n---\n\nSe [luftplanen](/dokument/luftplan/).\n",
        "webbplats.yml": """
        namn: Så styrs Exempelstad
        adress: https://styrning.example
        kommun: Exempelstads kommun
        meny: [{ namn: Register, adress: /dokument/ }, { namn: Luft, adress: /dokument/luftplan }]
        """,
      ]),
    Example(
      "ett utkast som länkar fel publiceras inte",
      ["dokument/luftplan.md": document(["utkast: true"], body: "Se [[vattenplan]].")]),
    Example(
      "ett avsnitt som inte finns tas upp av broken-anchor",
      ["dokument/luftplan.md": document(body: "Se [[luftplan#finns-inte]].")]),
  ]
}
