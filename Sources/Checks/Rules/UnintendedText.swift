import Documents
import Findings

extension Rule {
  /// Text that plainly was to become something else.
  static let unintendedText = Rule(
    id: .unintendedText, title: "Texten blir inte vad som var menat", severity: .warning,
    rationale: """
      En rubrik utan mellanslag efter #, en tabell utan sin rad av bindestreck, en länk vars adress \
      har ett mellanslag och en fotnot som saknas blir löpande text med tecken som ingen läsare ska \
      se. Detsamma gäller mallens ”Skriv texten här.” och tecknet �, som ett program skriver i \
      stället för en bokstav som har gått förlorad.
      Är tecknen menade som de står sätts ett omvänt snedstreck före det första: \\#, \\| eller \\[.
      """,
    examples: [
      Example(
        "inget mellanslag efter #",
        ["dokument/luftplan.md": document(body: "Text.\n\n↓##Mål\n\nText.")],
        finds: ["”##Mål” blir ingen rubrik, för det saknas ett mellanslag efter ##"]),
      Example(
        "en tabell utan rad av bindestreck",
        ["dokument/luftplan.md": document(body: "↓| torg | klart |\n| Stortorget | 2028 |")],
        finds: ["Raderna med lodräta streck blir ingen tabell, utan löpande text"]),
      Example(
        "en tabell som är kopierad från Word",
        ["dokument/luftplan.md": document(body: "↓torg\tklart\nStortorget\t2028")],
        finds: ["Raderna med tabbar blir ingen tabell, utan löpande text"]),
      Example(
        "ett mellanslag i länkens adress",
        ["dokument/luftplan.md": document(body: "Se ↓[planen](luft plan.md).")],
        finds: ["Länken ”planen” blir löpande text, för adressen har ett mellanslag"]),
      Example(
        "en fotnot som saknas", ["dokument/luftplan.md": document(body: "Enligt lagen.↓[^1]")],
        finds: ["Fotnoten [^1] finns inte, så hänvisningen blir löpande text"]),
      Example(
        "mallens text står kvar",
        ["dokument/luftplan.md": document(body: "## Syfte\n\n↓Skriv texten här.")],
        finds: ["Mallens text ”Skriv texten här.” står kvar under rubriken ”Syfte”"]),
      Example(
        "en bokstav som har gått förlorad",
        ["dokument/luftplan.md": document(["titel: Luftplan f↓�r staden"])],
        finds: ["Tecknet � står här, i stället för ett tecken som har gått förlorat"]),
      Example(
        "tecken som är menade",
        [
          "dokument/luftplan.md": document(
            body: """
              ## Mål

              #luften är ett ämne, \\##Mål är en text och \\[planen](luft plan.md) likaså.

              | torg | klart |
              |---|---|
              | Stortorget | 2028 |

              Länkar: [[vattenplan|a]] [[vattenplan|b]]
              [[vattenplan|c]] [[vattenplan|d]]

              Se bilaga [1] (inte med här), och `[kod](a b.md)`.
              """),
          "dokument/vattenplan.md": document(["titel: Vattenplan"]),
        ]),
    ],
    isFoundWhileReading: true)
}
