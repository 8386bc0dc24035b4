import Templates
import Testing

/// What each construct prints for the full sample page.
struct ConstructTests {
  @Test(arguments: [
    ("{{ titel }}", "Mål &lt;&amp;&gt; &quot;medel&quot;"),
    ("{{ undertitel }}", ""),
    ("{{ brodtext }}{{ skrivet }}", "<p>Hej</p><i>1234</i>"),
    ("{{ antal_sidor }}", "1234"),
    ("{{ datum }}", "2025-09-01"),
    ("{{ farg }}", "mork"),
    ("{{ agare.namn }} {{agare.fodd}}", "Anna 1990-05-01"),
    ("{{ ersattare.namn }}", ""),
    ("{{ webbplats.namn }}", "Kommunen"),
    ("{{ texter.meny }}", "Meny &amp; mer"),
    ("{{ \"<b>\" }}{{ 'c' }}{{ 7 }}", "&lt;b&gt;c7"),
    ("a{# {{ titel }} {% if %} #}b", "ab"),
    ("{% raw %}{{ x }}{% if %}{% endraw %}!", "{{ x }}{% if %}!"),
    ("a {}} %} } { b", "a {}} %} } { b"),
  ])
  func printsValues(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(arguments: [
    ("{% for p in personer %}{{ p.namn }};{% endfor %}", "Anna;Bo &amp; Co;"),
    ("{% for o in ord %}{{ loop.index }}/{{ loop.length }} {% endfor %}", "1/3 2/3 3/3 "),
    (
      "{% for o in ord %}{% if loop.first %}[{% endif %}{{ o }}{% if loop.last %}]{% endif %}"
        + "{% endfor %}", "[äpplepäron&lt;plommon&gt;]"
    ),
    ("{% for p in agare.vanner %}x{% else %}ensam{% endfor %}", "ensam"),
    ("{% for n in numren %}{{ n }}{% else %}x{% endfor %}!", "12!"),
    (
      "{% for p in personer %}{{ loop.index }}{% for v in p.vanner %}{{ v.namn }}"
        + "{{ loop.index }}{% else %}-{% endfor %}{{ loop.last | json }}{% endfor %}",
      "1-false2Anna1true"
    ),
    ("{% for titel in ord %}{{ titel }}{% endfor %}{{ farg }}", "äpplepäron&lt;plommon&gt;mork"),
  ])
  func walksThroughLists(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(arguments: [
    ("titel", true), ("undertitel", false), ("\"\"", false), ("0", false), ("1", true),
    ("ny", true), ("not ny", false), ("not not ny", true), ("agare.vanner", false),
    ("personer", true), ("agare", true), ("ersattare", false), ("brodtext", true),
    ("ny and undertitel", false), ("ny and titel", true), ("undertitel or titel", true),
    ("undertitel or 0", false), ("undertitel and titel or ny", true),
    ("undertitel and (titel or ny)", false), ("not (undertitel or ny) or titel", true),
    ("not (ny and titel and agare)", false), ("not (undertitel or 0 or ersattare)", true),
    ("antal_sidor == 1234", true), ("1234 != antal_sidor", false), ("antal_sidor < 2000", true),
    ("2000 < antal_sidor", false), ("antal_sidor >= 1234", true), ("antal_sidor <= 1233", false),
    ("antal_sidor > 1", true), ("farg == \"mork\"", true), ("farg != 'mork'", false),
    ("\"ljus\" == farg", false), ("undertitel == \"\"", false), ("undertitel != titel", true),
    ("datum == \"2025-09-01\"", true), ("datum < \"2025-09-01\"", false),
    ("agare.fodd < datum", true), ("ersattare.fodd < datum", false), ("ny == ny", true),
    ("ord | antal > 2", true), ("personer | antal == 2 and ny", true),
    ("farg | versal == \"Mork\"", true),
  ])
  func decides(condition: String, expected: Bool) throws {
    let template = "{% if \(condition) %}ja{% else %}nej{% endif %}"
    #expect(try render(template) == (expected ? "ja" : "nej"))
  }

  @Test(arguments: [(0, "noll"), (1, "ett"), (2, "två"), (3, "fler")])
  func takesTheFirstBranchThatHolds(count: Int, expected: String) throws {
    let template =
      "{% if antal_sidor == 1 %}ett{% elif antal_sidor == 2 %}två{% elif antal_sidor %}fler"
      + "{% else %}noll{% endif %}"
    #expect(try render(template, SamplePage(count: count)) == expected)
  }
}
