import Templates
import Testing

struct CompositionTests {
  static let base =
    "<title>{% block titel %}Utan{% endblock %}</title>\n{% block mitt %}\n<main>\n"
    + "{% block inre %}\ninre\n{% endblock %}\n</main>\n{% endblock mitt %}\n"

  @Test func aPageFillsTheBlocksOfItsBase() throws {
    let page =
      "{# Först #}\n{% extends \"bas.html\" %}\n\n{% block titel %}{{ farg }}{% endblock %}\n"
      + "{% block inre %}\n<p>{{ webbplats.namn }}</p>\n{% endblock %}\n"
    #expect(
      try render(page, with: ["bas.html": Self.base])
        == "<title>mork</title>\n<main>\n<p>Kommunen</p>\n</main>\n")
  }

  @Test func theMostDerivedBlockWins() throws {
    let middle =
      "{% extends \"bas.html\" %}{% block titel %}Mitten{% endblock %}"
      + "{% block mitt %}<div>{% block ny_del %}gammal{% endblock %}</div>{% endblock %}"
    let page = "{% extends \"mellan.html\" %}{% block ny_del %}ny{% endblock %}"
    #expect(
      try render(page, with: ["bas.html": Self.base, "mellan.html": middle])
        == "<title>Mitten</title>\n<div>ny</div>")
  }

  @Test func aBlockSeesTheNamesAroundIt() throws {
    let base = "{% for o in ord %}{% block rad %}{% endblock %}{% endfor %}"
    let page = "{% extends \"bas.html\" %}{% block rad %}{{ o }};{% endblock %}"
    #expect(try render(page, with: ["bas.html": base]) == "äpple;päron;&lt;plommon&gt;;")
  }

  @Test func aPartialSeesTheNamesOfItsIncluder() throws {
    let partials = ["delar/person.html": "{{ p.namn }} {{ loop.index }} {{ farg }}\n"]
    let page = "{% for p in personer %}\n{% include \"delar/person.html\" %}\n{% endfor %}\n"
    #expect(try render(page, with: partials) == "Anna 1 mork\nBo &amp; Co 2 mork\n")
  }

  @Test func aPartialInTheMiddleOfALineDoesNotBreakIt() throws {
    let page = "<b>{% include \"delar/p.html\" %}</b>"
    #expect(try render(page, with: ["delar/p.html": "x\n"]) == "<b>x</b>")
  }

  @Test func withGivesAValueAName() throws {
    let page =
      "{% include \"p.html\" with agare as p %}{% include \"p.html\" with ersattare as p %}"
      + "{% for q in personer %}{% include \"p.html\" with q as p %}{% endfor %}"
      + "{% include \"t.html\" with texter.dagar_kvar | med: 3 as t %}"
    let partials = ["p.html": "[{{ p.namn }}]", "t.html": "{{ t | versal }}"]
    #expect(try render(page, with: partials) == "[Anna][][Anna][Bo &amp; Co]3 kvar")
  }

  @Test func theSamePartialMayBeIncludedTwice() throws {
    let partials = ["a.html": "a{% include \"b.html\" %}", "b.html": "b"]
    let page = "{% include \"a.html\" %}{% include \"b.html\" %}{% include \"a.html\" %}"
    #expect(try render(page, with: partials) == "abbab")
  }

  @Test func anUnusedPartialMayNameAnything() throws {
    #expect(try render("x", with: ["ledig.html": "{{ vad_som_helst.alls }}"]) == "x")
  }
}
