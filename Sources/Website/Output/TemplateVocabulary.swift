import Templates

/// The names that the city's templates may use: what `templates/README.md` says.
package enum TemplateVocabulary {
  /// The whole of `templates/README.md`.
  package static var markdown: String {
    """
    # Mallarna

    Här ändrar du hur webbplatsen ser ut. Inget behöver kompileras: ändra en fil och kör `make site`.
    Ett namn som är felstavat, en del som saknas eller ett märke som inte stängs är ett fel med fil, \
    rad och kolumn, och den gamla webbplatsen är kvar tills det är rättat.

    | plats | vad |
    | --- | --- |
    | `bas.html` | det som alla sidor har: huvud, meny, sidfot |
    | `*.html` | en mall för varje slags sida |
    | `delar/` | delar som flera mallar använder |
    | `stil.css`, `stil/` | utseendet |
    | `tillgangar/` | filer som kopieras som de är, till `/tillgangar/` |
    | `texter.yml` | gränssnittets texter, `texter.nyckel` i mallarna |

    | skriv | för att |
    | --- | --- |
    | `{{ titel }}` | visa ett värde; tecken som betyder något i HTML skrivs om |
    | `{{ datum \\| datum }}` | visa ett värde med ett filter: `datum`, `iso`, `tal`, `versal`, `gemener`, \
    `antal`, `url`, `sammanfoga`, `och`, `plural`, `med`, `json` |
    | `{% if a and not b %} … {% elif c == "ord" %} … {% else %} … {% endif %}` | välja |
    | `{% for x in lista %} … {% else %} … {% endfor %}` | upprepa; `loop.index`, `loop.first`, `loop.last`, \
    `loop.length` |
    | `{% extends "bas.html" %}`, `{% block innehall %} … {% endblock %}` | fylla i en annan mall |
    | `{% include "delar/x.html" with dokument as rad %}` | ta in en del |
    | `{# … #}`, `{% raw %} … {% endraw %}` | skriva en kommentar, visa märken som de är |

    Listan nedan är skriven av ett prov och säger vilka namn varje mall kan använda. Namn läggs till, \
    men byter aldrig namn.


    """
      + VocabularyTable.markdown(for: SitePages.kinds, globals: SiteGlobals.self)
  }
}
