import Templates
import Testing

@Test func theVocabularyIsPrintedAsMarkdown() {
  let table = VocabularyTable.markdown(for: [SamplePage.self], globals: SampleGlobals.self)
  #expect(
    table == """
      ## `sida.html` – exempelsida

      | Namn | Värde | Beskrivning |
      |---|---|---|
      | `titel` | text | Sidans titel |
      | `undertitel` | text, kan saknas | Undertitel |
      | `brodtext` | html | Sidans text |
      | `skrivet` | html | Skriver sig självt |
      | `antal_sidor` | tal | Antal sidor |
      | `ny` | ja eller nej | Om sidan är ny |
      | `datum` | datum, kan saknas | Sidans datum |
      | `farg` | ett av orden ljus, mork | Färgen |
      | `ord` | lista av text | Sidans ord |
      | `numren` | lista av tal | Sidans tal |
      | `agare` | person | Sidans ägare |
      | `ersattare` | person, kan saknas | Ägarens ersättare |
      | `personer` | lista av person | Alla personer |

      ## I alla mallar

      | Namn | Värde | Beskrivning |
      |---|---|---|
      | `webbplats` | webbplats | Webbplatsen |

      ## person

      | Namn | Värde | Beskrivning |
      |---|---|---|
      | `namn` | text | För- och efternamn |
      | `fodd` | datum, kan saknas | Födelsedag |
      | `vanner` | lista av person | Personens vänner |

      ## webbplats

      | Namn | Värde | Beskrivning |
      |---|---|---|
      | `namn` | text | Webbplatsens namn |
      | `kontakter` | lista av person | De som svarar på frågor |

      """)
}
