import Findings
import Templates
import Testing

/// Templates that nobody writes, and that must still end in findings.
struct HostileTemplateTests {
  @Test(arguments: [
    ("{% if ny %}", 100_000), ("{% for o in ord %}", 10_000), ("{% block a %}", 10_000),
    ("{{", 500_000), ("{%", 10_000), ("{#", 10_000), ("{% raw %}", 10_000),
    ("{% endif %}", 10_000), ("{% if ny %}{% else %}", 10_000), ("{{ \"", 10_000),
    ("{% if ny %}{{", 10_000), ("{{ x }}", 10_000), ("{% else %}{% fro %}", 10_000),
    ("{% if ny %}{% else %}{% else %}", 10_000),
  ])
  func endsInFindings(piece: String, times: Int) {
    let found = problems(["sida.html": String(repeating: piece, count: times)])
    #expect((1...200).contains(found.count))
  }

  @Test(arguments: [
    ("{% if ", "not ", "ny %}{% endif %}"),
    ("{% if ", "(", "ny %}{% endif %}"),
    ("{{ titel | med: ", "(titel | med: ", " }}"),
    ("{{ ", "agare.", "namn }}"),
  ])
  func doesNotFollowAnExpressionTooDeep(start: String, piece: String, end: String) {
    let template = start + String(repeating: piece, count: 100_000) + end
    #expect(problems(["sida.html": template]).count == 1)
  }

  @Test(arguments: [
    ("{% if ny", " and ny", 20_000, " %}ja{% endif %}", ""),
    ("{% if ny", " or ny", 20_000, " %}ja{% endif %}", ""),
    ("{% if not ny %}", "{% elif not ny %}", 20_000, "{% else %}ja{% endif %}", ""),
    ("", "{% if ny %}", 99, "ja", "{% endif %}"),
  ])
  func longIsNotDeep(start: String, piece: String, times: Int, middle: String, end: String) throws {
    let template =
      start + String(repeating: piece, count: times) + middle + String(repeating: end, count: times)
    #expect(try render(template) == "ja")
  }

  @Test func partialsThatMultiplyEachOtherAreTooBig() {
    var templates = ["sida.html": "{% include \"0.html\" %}", "40.html": "x"]
    for level in 0..<40 {
      let include = "{% include \"\(level + 1).html\" %}"
      templates["\(level).html"] = include + include
    }
    #expect(problems(templates).count == 1)
  }

  @Test func aLongChainOfPartialsIsTooDeep() {
    var templates = ["sida.html": "{% include \"0.html\" %}", "500.html": "x"]
    for level in 0..<500 { templates["\(level).html"] = "{% include \"\(level + 1).html\" %}" }
    #expect(
      problems(templates) == [
        "99.html:1:12: Mallarna ligger i för många nivåer (Kontrollera hur mallarna tar in "
          + "varandra)"
      ])
  }

  @Test func bytesThatAreNotTextAreNoTrap() {
    let bytes: [UInt8] = [0x7B, 0x7B, 0xFF, 0xC3, 0x7D, 0x7D, 0x7B, 0x25, 0x00, 0xF0, 0x7B]
    let file = SourceFile(path: "sida.html", bytes: bytes)
    #expect(!SampleLibrary.compile([file], pages: [SamplePage.self]).findings.isEmpty)
  }

  /// Every prefix of a template that uses everything compiles or is found wrong.
  @Test func everyPrefixIsRead() {
    let whole =
      "{% extends \"b.html\" %}{% block a %}{%- for o in ord -%}{{ o | versal | json }}"
      + "{% else %}{# x #}{% endfor %}{% if (ny or not ny) and farg == 'mork' %}"
      + "{% include \"p.html\" with agare as p %}{% elif 3 < antal_sidor %}{% raw %}{{"
      + "{% endraw %}{% endif %}{% endblock a %}"
    let rest = ["b.html": "{% block a %}{% endblock %}", "p.html": "{{ p.namn }}"]
    for length in 0..<whole.count {
      let templates = rest.merging(["sida.html": String(whole.prefix(length))]) { $1 }
      let compiled = compile(templates)
      #expect((compiled.value == nil) != compiled.findings.isEmpty)
    }
    #expect(problems(rest.merging(["sida.html": whole]) { $1 }) == [])
  }
}
