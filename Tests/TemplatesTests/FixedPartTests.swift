import Findings
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

/// Pages of the same facts take what they have in common from the first of them.
struct CommonPartTests {
  /// Two of these of the same facts differ only in their address.
  struct TwinPage: PageModel {
    static let template = "tvilling.html"
    static let ownFields: [String]? = ["adress"]

    var address = ""
    var title = ""
    var people: [Person] = []

    static let label = "tvillingsida"
    static let fields: Fields<Self> = [
      .text("adress", "Sidans adress") { $0.address },
      .text("titel", "Sidans titel") { $0.title },
      .list("personer", "Alla personer") { $0.people },
    ]
  }

  private func templates(_ text: String) throws -> SiteTemplates<SampleGlobals> {
    let compiled = SampleLibrary.compile(
      [SourceFile(path: TwinPage.template, text: text)], pages: [TwinPage.self], texts: sampleTexts)
    #expect(compiled.findings == [])
    return try #require(compiled.value).fixed(to: SampleGlobals())
  }

  private func text(
    of page: TwinPage, _ templates: SiteTemplates<SampleGlobals>, _ common: inout CommonParts?
  ) throws -> String {
    var output = Array("före ".utf8)
    try templates.render(page, common: &common, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static let facts = TwinPage(address: "/a/", title: "T", people: [.anna, .bo])

  @Test func theSecondPageTakesAllButItsOwnFieldsFromTheFirst() throws {
    let templates = try templates(
      "{{ titel }} {{ adress }} {% for p in personer %}{{ p.namn }};{% endfor %}"
        + "{% for p in personer %}{{ p.namn }}{{ adress }}{% endfor %}"
        + "{% if adress == \"/a/\" %}{{ titel }}{% else %}-{% endif %}{{ webbplats.namn }}")
    var common: CommonParts?
    let first = try text(of: Self.facts, templates, &common)
    #expect(first == "före T /a/ Anna;Bo &amp; Co;Anna/a/Bo &amp; Co/a/TKommunen")
    // Of other facts, to see what it takes from the first.
    let second = try text(of: TwinPage(address: "/b/", title: "X"), templates, &common)
    #expect(second == "före T /b/ Anna;Bo &amp; Co;-Kommunen")
  }

  @Test func partsOfLoopsAndConditionsAreMadeForEachPage() throws {
    let templates = try templates(
      "{% if adress == \"/b/\" %}{{ titel }}{% endif %}"
        + "{% for p in personer %}{{ titel }}{{ adress }}{% endfor %}")
    var common: CommonParts?
    #expect(try text(of: Self.facts, templates, &common) == "före T/a/T/a/")
    let second = TwinPage(address: "/b/", title: "T", people: [.anna, .bo])
    #expect(try text(of: second, templates, &common) == "före TT/b/T/b/")
  }

  @Test func aNameThatIsGivenAnOwnFieldIsNotCommon() throws {
    let compiled = SampleLibrary.compile(
      [
        SourceFile(
          path: TwinPage.template, text: "{% include \"p.html\" with adress as a %}{{ titel }}"),
        SourceFile(path: "p.html", text: "{{ titel }}{{ a }}"),
      ], pages: [TwinPage.self], texts: sampleTexts)
    let templates = try #require(compiled.value).fixed(to: SampleGlobals())
    var common: CommonParts?
    #expect(try text(of: Self.facts, templates, &common) == "före T/a/T")
    #expect(
      try text(of: TwinPage(address: "/b/", title: "X"), templates, &common) == "före T/b/T")
  }
}
