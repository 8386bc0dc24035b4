import Findings
import Templates
import Testing

struct LibraryTests {
  static let template = """
    <h1>{{ titel }}</h1>
    {% for p in personer %}
    <p>{{ loop.index }} {{ p.namn }} {{ p.fodd | datum }}</p>
    {% endfor %}
    {{ brodtext }} {{ texter.dagar_kvar | med: antal_sidor }}

    """

  static func page(_ number: Int) -> SamplePage {
    var page = SamplePage.full
    page.title = "Sida \(number)"
    page.count = number
    page.people = Array(repeating: .bo, count: number % 7)
    return page
  }

  @Test func renderingOnManyThreadsGivesTheSameBytes() async throws {
    let library = try #require(compile(["sida.html": Self.template]).value)
      .fixed(to: SampleGlobals())
    let alone = try (0..<1_000).map { number in
      var output: [UInt8] = []
      try library.render(Self.page(number), into: &output)
      return output
    }
    let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 0..<1_000 {
        group.addTask {
          var output: [UInt8] = []
          try library.render(Self.page(number), into: &output)
          return (number, output)
        }
      }
      return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    #expect(alone == (0..<1_000).compactMap { together[$0] })
  }

  @Test func renderingAppends() throws {
    let library = try #require(compile(["sida.html": "{{ farg }}"]).value)
    var output = Array("före ".utf8)
    try library.fixed(to: SampleGlobals()).render(SamplePage(), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "före ljus")
  }

  @Test func aPageThatWasNotCompiledIsAnErrorOfOurs() throws {
    let library = try #require(SampleLibrary.compile([], pages: []).value)
    var output: [UInt8] = []
    #expect(throws: SiteTemplates<SampleGlobals>.NotCompiled.self) {
      try library.fixed(to: SampleGlobals()).render(SamplePage(), into: &output)
    }
  }

  @Test func textsThatCannotBeReadAreNotSaidToBeMissing() {
    let source = SourceFile(
      path: "sida.html", text: "{{ texter.vad | med: antal_sidor }}{{ texter.vad.mer }}{{ borta }}")
    let read = SampleLibrary.compile([source], pages: [SamplePage.self], texts: nil)
    #expect(
      read.findings.map(\.message) == ["En text har inga delar", "Namnet ”borta” finns inte här"])
    let sound = SampleLibrary.compile(
      [SourceFile(path: "sida.html", text: "{{ texter.vad }}")], pages: [SamplePage.self],
      texts: nil)
    #expect(sound.findings.isEmpty && sound.value == nil)
  }

  @Test func theTemplateOfAPageMustExist() {
    #expect(
      problems(["sidan.html": ""]) == [
        "sida.html:1:1: Mallen ”sida.html” finns inte "
          + "(Menade du ”sidan.html”? Det som finns är: sidan.html)"
      ])
  }

  @Test func allProblemsAreFoundAtOnceAndInOrder() {
    let templates = [
      "sida.html": "{{ titl }}{% include \"a.html\" %}{% include \"a.html\" %}",
      "a.html": "{{ fel }}", "oanvand.html": "{% if %}{% endif %}{{ vad }}",
    ]
    let places = compile(templates).findings.map(\.location)
    #expect(
      places == [
        SourceLocation("a.html", line: 1, column: 4),
        SourceLocation("oanvand.html", line: 1, column: 7),
        SourceLocation("sida.html", line: 1, column: 4),
      ])
  }

  @Test func aProblemInAPartialSaysWhoIncludesIt() throws {
    let finding = try #require(
      compile(["sida.html": "\n{% include \"a.html\" %}", "a.html": "{{ fel }}"]).findings.first)
    #expect(finding.rule == .brokenTemplate)
    #expect(
      finding.notes == [
        Finding.Note("Mallen tas in här", at: SourceLocation("sida.html", line: 2, column: 12))
      ])
  }

  @Test(arguments: [
    ("", ""), ("åäö", "åäö"), ("<>&\"'", "&lt;&gt;&amp;&quot;&#39;"), ("a<b", "a&lt;b"),
    ("👩‍👩‍👧 & co", "👩‍👩‍👧 &amp; co"),
  ])
  func escapesFiveCharacters(text: String, expected: String) {
    var output: [UInt8] = []
    HTMLEscaping.append(text, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }
}
