import Templates
import Testing

/// What all pages share is made once; these tell that pages cannot see the difference.
struct FixedPartTests {
  @Test func aLoopOverWhatAllPagesShareIsMadeOnce() throws {
    let page =
      "<ul>{% for k in webbplats.kontakter %}<li>{{ loop.index }} {{ k.namn }}"
      + "{% if not loop.last %},{% endif %}</li>{% else %}ingen{% endfor %}</ul>{{ titel }}"
    #expect(
      try render(page)
        == "<ul><li>1 Anna,</li><li>2 Bo &amp; Co</li></ul>Mål &lt;&amp;&gt; &quot;medel&quot;")
  }

  @Test func aLoopThatAsksThePageIsMadeForEachPage() throws {
    let page = "{% for k in webbplats.kontakter %}{{ k.namn }}{{ antal_sidor }};{% endfor %}"
    #expect(try render(page) == "Anna1234;Bo &amp; Co1234;")
    #expect(try render(page, SamplePage(count: 5)) == "Anna5;Bo &amp; Co5;")
  }

  @Test func aLoopOverThePageWithSharedPartsInIt() throws {
    let page =
      "{% for p in personer %}{{ webbplats.namn }}{% if webbplats.namn == \"Kommunen\" %}!{% endif %}"
      + "{% for k in webbplats.kontakter %}{{ k.namn }}{{ loop.index }}{% endfor %}{{ p.namn }}"
      + "{% for k in webbplats.kontakter %}{{ p.namn }}{% endfor %};{% endfor %}"
    #expect(
      try render(page)
        == "Kommunen!Anna1Bo &amp; Co2AnnaAnnaAnna;"
        + "Kommunen!Anna1Bo &amp; Co2Bo &amp; CoBo &amp; CoBo &amp; Co;")
  }

  @Test func aConditionOnWhatAllPagesShareLeavesOutTheOtherBranches() throws {
    let page =
      "{% if webbplats.namn == \"x\" %}a{% elif webbplats.kontakter | antal > 1 %}b{% else %}c"
      + "{% endif %}{% if ny %}d{% endif %}"
    #expect(try render(page) == "bd")
  }

  @Test func aSharedValueThatGetsANameKeepsIt() throws {
    let partials = ["p.html": "{{ n }}{{ titel }}", "q.html": "{{ n }}"]
    let page =
      "{% include \"p.html\" with webbplats.namn as n %}"
      + "{% include \"q.html\" with webbplats.namn as n %}"
      + "{% include \"q.html\" with farg as n %}"
    #expect(
      try render(page, with: partials, SamplePage(title: "T")) == "KommunenTKommunenljus")
  }

  /// An element of a loop that is given a name, and one that is taken from a model in a list.
  @Test func anElementOfALoopCanBeGivenANewName() throws {
    let partials = ["p.html": "{{ q.namn }}{% for v in q.vanner %}({{ v.namn }}){% endfor %};"]
    let page = "{% for p in personer %}{% include \"p.html\" with p as q %}{% endfor %}"
    #expect(try render(page, with: partials) == "Anna;Bo &amp; Co(Anna);")
  }

  @Test func aLoopWithinALoopOverPlainWords() throws {
    let page =
      "{% for o in ord %}{% for p in personer %}{{ o | versal }}{{ p.namn }}{% endfor %}{% endfor %}"
      + "{% for p in personer %}{% for o in ord %}{{ o }}{% if p.vanner %}+{% endif %}{% endfor %}"
      + "{% endfor %}"
    let sample = SamplePage(words: ["a", "b"], people: [.anna, .bo])
    #expect(try render(page, sample) == "AAnnaABo &amp; CoBAnnaBBo &amp; Coaba+b+")
  }
}
