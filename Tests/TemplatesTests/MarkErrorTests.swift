import Templates
import Testing

/// Marks that are wrong in `sida.html`.
struct MarkErrorTests {
  @Test(arguments: [
    ("å {{ titel", "sida.html:1:3: ”{{” saknar ”}}” (Avsluta med ”}}”)"),
    (
      "å {{ titel\n<p>{{ farg }}</p>{{ obekant }}",
      "sida.html:1:3: ”{{” saknar ”}}” (Avsluta med ”}}”)\nsida.html:2:21: Namnet ”obekant” "
        + "finns inte här"
    ),
    ("{% if ny\n{% endif %}", "sida.html:1:1: ”{%” saknar ”%}” (Avsluta med ”%}”)"),
    ("🙂{# slut", "sida.html:1:2: ”{#” saknar ”#}” (Avsluta kommentaren med ”#}”)"),
    (
      "{% raw %}{{",
      "sida.html:1:1: ”{% raw %}” saknar ”{% endraw %}” (Skriv ”{% endraw %}” där malltecknen "
        + "ska börja gälla igen)"
    ),
    (
      "{{ }}{% %}",
      "sida.html:1:1: ”{{ }}” är tom (Skriv ett namn i den)\nsida.html:1:6: ”{% %}” saknar "
        + "tagg (Det som finns är: if, elif, else, endif, for, endfor, block, endblock, "
        + "extends, include, raw, endraw)"
    ),
    ("{{ titel titel }}", "sida.html:1:10: ”titel” kan inte stå här"),
    ("{{ titel. }}", "sida.html:1:11: Här saknas ett namn"),
    ("{{ titel | }}", "sida.html:1:12: Här saknas ett filter"),
    ("{{ | datum }}", "sida.html:1:4: Här väntades ett namn, inte ”|”"),
    ("{{ a-b }}", "sida.html:1:5: Tecknet ”-” kan inte stå här (Namn består av a–z, 0–9 och _)"),
    (
      "{{ \"abc }}\n{{ titel }}",
      "sida.html:1:4: Texten saknar avslutande citattecken (Avsluta texten med samma tecken "
        + "som den börjar med, på samma rad)"
    ),
    ("{{ 12345678901234567890 }}", "sida.html:1:4: Talet är för stort"),
    ("{{ å$ö }}", "sida.html:1:5: Tecknet ”$” kan inte stå här (Namn består av a–z, 0–9 och _)"),
    (
      "{{ datum | datun }}",
      "sida.html:1:12: Filtret ”datun” finns inte (Menade du ”datum”? Det som finns är: "
        + "antal, datum, gemener, iso, json, med, och, plural, sammanfoga, tal, url, versal)"
    ),
    ("{{ datum | datum: 1 }}", "sida.html:1:12: Filtret ”datum” ska ha inga argument men har 1"),
    (
      "{{ 1 | plural: \"a\" }}",
      "sida.html:1:8: Filtret ”plural” ska ha 2 argument men har 1 (Skriv till exempel "
        + "”plural: \"dag\", \"dagar\"”)"
    ),
    (
      "{{ ord | sammanfoga }}",
      "sida.html:1:10: Filtret ”sammanfoga” ska ha 1 argument men har 0 (Skriv till exempel "
        + "”sammanfoga: \", \"”)"
    ),
    (
      "{{ titel | med }}",
      "sida.html:1:12: Filtret ”med” ska ha minst 1 argument men har 0 (Skriv till exempel "
        + "”med: antal”)"
    ),
    ("{{ titel | med: (titel }}", "sida.html:1:24: Här saknas ”)”"),
    (
      "{% fro p in personer %}{% endfor %}",
      "sida.html:1:4: Taggen ”fro” finns inte (Menade du ”for”? Det som finns är: if, elif, "
        + "else, endif, for, endfor, block, endblock, extends, include, raw, endraw)"
    ),
    (
      "{% for p i personer %}{{ p.x }}{% endfor %}",
      "sida.html:1:10: Här väntades ”in”, inte "
        + "”i”"
    ),
    ("{% for in personer %}{% endfor %}", "sida.html:1:11: Här väntades ”in”, inte ”personer”"),
    (
      "{% endfor %}{% else %}{% elif x %}{% endraw %}{% endblock %}",
      "sida.html:1:1: ”{% endfor %}” saknar ”{% for %}”\nsida.html:1:13: ”{% else %}” saknar "
        + "”{% if %}” eller ”{% for %}”\nsida.html:1:23: ”{% elif %}” saknar ”{% if "
        + "%}”\nsida.html:1:35: ”{% endraw %}” saknar ”{% raw %}”\nsida.html:1:47: ”{% "
        + "endblock %}” saknar ”{% block %}”"
    ),
    (
      "{% if ny %}å",
      "sida.html:1:1: ”{% if %}” saknar ”{% endif %}” (Skriv ”{% endif %}” där den ska sluta)"
    ),
    (
      "{% if ny %}{% for o in ord %}{% endif %}",
      "sida.html:1:12: ”{% for %}” saknar ”{% endfor %}” (Skriv ”{% endfor %}” där den ska sluta)"
    ),
    (
      "{% if ny %}{% else %}{% else %}{% endif %}",
      "sida.html:1:22: ”{% else %}” kan inte stå efter ”{% else %}”"
    ),
    (
      "{% if ny %}{% else %}{% elif ny %}{% endif %}",
      "sida.html:1:22: ”{% elif %}” kan inte stå efter ”{% else %}”"
    ),
    ("{% if %}{% endif %}", "sida.html:1:7: Här saknas ett namn"),
    ("{% if (ny %}{% endif %}", "sida.html:1:11: Här saknas ”)”"),
    ("{% if ny and %}{% endif %}", "sida.html:1:14: Här saknas ett namn"),
    (
      "{% if ny = ny %}{% endif %}",
      "sida.html:1:10: Tecknet ”=” kan inte stå här (Namn består av a–z, 0–9 och _)"
    ),
    ("{% if ny %}{% endif ny %}", "sida.html:1:21: ”ny” kan inte stå här"),
    (
      "{% block a %}{% endblock %}\n{% block a %}{% endblock %}",
      "sida.html:2:10: Blocket ”a” finns två gånger i mallen (Ge det ett annat namn)"
    ),
    ("{% block %}{% endblock %}", "sida.html:1:10: Här saknas blockets namn"),
    ("{% block a %}{% endblock b %}", "sida.html:1:26: Här slutar blocket ”a”, inte ”b”"),
    (
      "{% include delar %}",
      "sida.html:1:12: Här väntades mallens sökväg inom citattecken, inte ”delar”"
    ),
    ("{% include \"bas.html\" with titel %}", "sida.html:1:34: Här saknas ”as”"),
    (
      "text {% extends \"bas.html\" %}",
      "sida.html:1:6: ”{% extends %}” måste stå först i mallen (Flytta taggen till mallens "
        + "första rad)"
    ),
    (
      "{% extends \"bas.html\" %}{% extends \"bas.html\" %}",
      "sida.html:1:25: ”{% extends %}” måste stå först i mallen (Flytta taggen till mallens "
        + "första rad)"
    ),
    (
      "{% extends \"bas.html\" %}\n hej {{ titel }}",
      "sida.html:2:2: Det här står utanför block och skulle aldrig visas (Flytta det in i ett "
        + "”{% block %}”, eller ta bort det)\nsida.html:2:9: Det här står utanför block och "
        + "skulle aldrig visas (Flytta det in i ett ”{% block %}”, eller ta bort det)"
    ),
    (
      "{% extends \"sida.html\" %}",
      "sida.html:1:12: Mallen utgår från sig själv (Låt en av mallarna i kretsen vara utan "
        + "”{% extends %}”)"
    ),
    (
      "{% raw x %}{% endraw %}",
      "sida.html:1:1: ”{% raw %}” kan inte stå här\nsida.html:1:12: ”{% endraw %}” saknar ”{% "
        + "raw %}”"
    ),
  ])
  func saysWhatIsWrongAndWhere(template: String, expected: String) {
    let templates = ["sida.html": template, "bas.html": "bas"]
    #expect(problems(templates).joined(separator: "\n") == expected)
  }
}
