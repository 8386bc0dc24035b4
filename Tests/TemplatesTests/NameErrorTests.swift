import Templates
import Testing

/// Names, kinds and references that are wrong in `sida.html`.
struct NameErrorTests {
  @Test(arguments: [
    ("<p>åäö 🙂 {{ titl }}", "sida.html:1:13: Namnet ”titl” finns inte här (Menade du ”titel”?)"),
    (
      "\n\n  {{ agare.nam }}",
      "sida.html:3:12: ”agare” har inget som heter ”nam” (Menade du ”namn”? Det som finns är: "
        + "namn, fodd, vanner)"
    ),
    (
      "{{ agare.vanner.namn }}",
      "sida.html:1:17: ”agare.vanner” är en lista av person och har inget som heter ”namn”"
    ),
    ("{{ titel.langd }}", "sida.html:1:10: ”titel” är en text och har inget som heter ”langd”"),
    (
      "{{ agare }}",
      "sida.html:1:4: Ett objekt kan inte skrivas ut (Det som finns är: namn, fodd, vanner)"
    ),
    (
      "{{ ord }}",
      "sida.html:1:4: En lista av text kan inte skrivas ut (Gå igenom listan med ”{% for %}”)"
    ),
    ("{{ ny }}", "sida.html:1:4: Ett ja eller nej kan inte skrivas ut (Använd ”{% if %}”)"),
    ("{{ obekant }}", "sida.html:1:4: Namnet ”obekant” finns inte här"),
    (
      "{{ texter.mny }}",
      "sida.html:1:11: Texten ”mny” finns inte (Menade du ”meny”? Det som finns är: av, "
        + "dagar_kvar, meny)"
    ),
    ("{{ texter }}", "sida.html:1:4: ”texter” följs av punkt och namnet på en text"),
    ("{{ texter.meny.mer }}", "sida.html:1:16: En text har inga delar"),
    (
      "{{ texter.dagar_kvar }}",
      "sida.html:1:4: Texten har en plats ”{}”, men får inget värde (Texten är: {} kvar)"
    ),
    (
      "{{ texter.meny | med: 1 }}",
      "sida.html:1:18: Texten har ingen plats ”{}”, men får ett värde (Texten är: Meny & mer)"
    ),
    (
      "{{ texter.av | med: 1 }}",
      "sida.html:1:16: Texten har 2 platser ”{}”, men får ett värde (Texten är: {} av {})"
    ),
    (
      "{{ loop.index }}",
      "sida.html:1:4: Namnet ”loop” finns inte här (”loop” finns bara mellan ”{% for %}” och "
        + "”{% endfor %}”)"
    ),
    (
      "{% for o in ord %}{{ loop.indx }}{{ loop }}{% endfor %}",
      "sida.html:1:27: ”loop” följs av ett av orden index, first, last, length (Menade du "
        + "”index”? Det som finns är: index, first, last, length)\nsida.html:1:37: ”loop” "
        + "följs av ett av orden index, first, last, length"
    ),
    (
      "{% for t in titel %}{{ t.vad }}{% endfor %}",
      "sida.html:1:13: ”for” går bara igenom listor, och det här är en text"
    ),
    (
      "{% for p in personer %}{{ p.namm }}{% endfor %}{{ p.namn }}",
      "sida.html:1:29: ”p” har inget som heter ”namm” (Menade du ”namn”? Det som finns är: "
        + "namn, fodd, vanner)\nsida.html:1:51: Namnet ”p” finns inte här"
    ),
    (
      "{% if farg == \"mörk\" %}{% endif %}",
      "sida.html:1:15: ”mörk” är inget av orden som kan stå här (Menade du ”mork”? Det som "
        + "finns är: ljus, mork)"
    ),
    (
      "{% if \"grå\" != farg %}{% endif %}",
      "sida.html:1:7: ”grå” är inget av orden som kan stå här (Det som finns är: ljus, mork)"
    ),
    ("{% if titel == 3 %}{% endif %}", "sida.html:1:16: En text kan inte jämföras med ett tal"),
    (
      "{% if titel < \"b\" %}{% endif %}",
      "sida.html:1:7: ”<” jämför bara tal och datum, och det här är en text"
    ),
    (
      "{% if datum > \"i går\" %}{% endif %}",
      "sida.html:1:15: ”i går” är inget datum (Skriv som ”2025-09-01”)"
    ),
    (
      "{% if agare == ersattare %}{% endif %}",
      "sida.html:1:16: Ett objekt kan inte jämföras med ett objekt"
    ),
    (
      "{% if nyy and titl %}{% elif ordd %}{{ x }}{% endif %}",
      "sida.html:1:7: Namnet ”nyy” finns inte här (Menade du ”ny”?)\nsida.html:1:15: Namnet "
        + "”titl” finns inte här (Menade du ”titel”?)\nsida.html:1:30: Namnet ”ordd” finns "
        + "inte här (Menade du ”ord”?)\nsida.html:1:40: Namnet ”x” finns inte här"
    ),
    (
      "{{ titel | datum }}",
      "sida.html:1:12: Filtret ”datum” vill ha ett datum, och det här är en text"
    ),
    (
      "{{ numren | och }}",
      "sida.html:1:13: Filtret ”och” vill ha en lista av texter, och det här är en lista av tal"
    ),
    (
      "{{ ord | sammanfoga: 3 }}",
      "sida.html:1:22: Filtret ”sammanfoga” kan inte ha ett tal som argument"
    ),
    (
      "{{ texter.dagar_kvar | med: ord }}",
      "sida.html:1:29: Filtret ”med” kan inte ha en lista av text som argument"
    ),
    (
      "{% include \"delar/saknas.html\" %}",
      "sida.html:1:12: Mallen ”delar/saknas.html” finns inte (Det som finns är: bas.html, "
        + "sida.html)"
    ),
    (
      "{% extends \"bass.html\" %}",
      "sida.html:1:12: Mallen ”bass.html” finns inte (Menade du ”bas.html”? Det som finns är: "
        + "bas.html, sida.html)"
    ),
    (
      "{% extends \"bas.html\" %}\n{% block mit %}{% endblock %}",
      "sida.html:2:10: Blocket ”mit” finns inte i ”bas.html” (Menade du ”mitt”? Det som finns "
        + "är: mitt)"
    ),
    (
      "{% include \"sida.html\" %}",
      "sida.html:1:12: Mallen tar in sig själv genom ”sida.html” (Ta bort en av taggarna ”{% "
        + "include %}” i kretsen)"
    ),
    (
      "{% include \"barn.html\" %}",
      "sida.html:1:12: ”barn.html” utgår från en annan mall och kan inte tas in (Ta bort ”{% "
        + "extends %}” ur den, eller ta in en annan mall)"
    ),
    (
      "{% include \"bas.html\" %}",
      "bas.html:1:10: En mall som tas in med ”include” kan inte ha block (Flytta blocket till "
        + "mallen som sidan utgår från)"
    ),
    (
      "{% include \"ring1.html\" %}",
      "ring1.html:1:12: Mallen tar in sig själv genom ”ring2.html” (Ta bort en av taggarna "
        + "”{% include %}” i kretsen)\nring2.html:1:14: Mallen tar in sig själv genom "
        + "”ring1.html” (Ta bort en av taggarna ”{% include %}” i kretsen)"
    ),
  ])
  func saysWhatIsWrongAndWhere(template: String, expected: String) {
    var templates = ["sida.html": template, "bas.html": "{% block mitt %}{% endblock %}"]
    if template.contains("barn") { templates["barn.html"] = "{% extends \"bas.html\" %}" }
    if template.contains("ring") {
      templates["ring1.html"] = "{% include \"ring2.html\" %}"
      templates["ring2.html"] = "å {% include \"ring1.html\" %}"
    }
    #expect(problems(templates).joined(separator: "\n") == expected)
  }
}
