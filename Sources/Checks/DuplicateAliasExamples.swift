/// Names that collide, and names that two documents may share.
enum DuplicateAliasExamples {
  static let all = [
    Example(
      "två dokument med samma alias",
      [
        "dokument/luftplan.md": document(["alias: [miljöplanen]"]),
        "dokument/vattenplan.md": document(["titel: Vattenplan", "alias: [↓Miljöplanen]"]),
      ],
      finds: ["Namnet Miljöplanen används för både Luftplan och Vattenplan"]),
    Example(
      "ett alias som är ett annat dokuments titel",
      [
        "dokument/luftplan.md": document(["alias: [↓vattenplan]"]),
        "dokument/vattenplan.md": document(["titel: Vattenplan"]),
      ],
      finds: ["Namnet vattenplan används för både Vattenplan och Luftplan"]),
    Example(
      "två dokument med samma titel",
      [
        "dokument/luftplan-norr.md": document(["alias: luftplanen"]),
        "dokument/luftplan-soder.md": document(["alias: ↓luftplanen"]),
      ],
      finds: ["Namnet luftplanen används för både luftplan-norr och luftplan-soder"]),
    Example(
      "två organ och två ord",
      [
        "ordlista.yml": """
        - { term: styrmodell, alias: [modellen], förklaring: Så styrs kommunen. }
        - { term: ↓räknemodell, alias: [modellen], förklaring: Så räknar kommunen. }
        """,
        "organisation.yml": """
        - { id: miljokontoret, namn: Miljökontoret, slag: förvaltning, alias: [MK] }
        - { id: ↓markkontoret, namn: Markkontoret, slag: förvaltning, alias: [MK] }
        """,
      ],
      finds: [
        "Namnet modellen används för både styrmodell och räknemodell",
        "Namnet MK används för både Miljökontoret och Markkontoret",
      ]),
    Example(
      "versioner av samma dokument",
      [
        "dokument/luftplan/2024.md": document(["alias: luftplanen", "giltig-från: 2024"]),
        "dokument/luftplan/2027.md": document(["alias: luftplanen", "giltig-från: 2027"]),
      ]),
    Example(
      "det andra har gått ut",
      [
        "dokument/luftplan-2016.md": document([
          "alias: luftplanen", "giltig-från: 2016", "giltig-till: 2023",
        ]),
        "dokument/luftplan-2024.md": document(["alias: luftplanen", "giltig-från: 2024"]),
      ]),
    Example(
      "ett kommande dokument tar över namnet",
      [
        "dokument/luftplan-2024.md": document(["alias: luftplanen"]),
        "dokument/luftplan-2027.md": document([
          "alias: luftplanen", "giltig-från: 2027", "ersätter: luftplan-2024",
        ]),
      ]),
    Example(
      "ett alias som är dokumentets egen titel, och ett ord i ordlistan",
      [
        "dokument/luftplan.md": document(["alias: [luftplan, luftplanen]"]),
        "ordlista.yml": "- { term: luftplanen, förklaring: Planen för luften. }",
      ]),
  ]
}
