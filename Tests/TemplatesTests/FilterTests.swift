import Findings
import Templates
import Testing

struct FilterTests {
  @Test(arguments: [
    ("datum | datum", "1 september 2025"),
    ("datum | iso", "2025-09-01"),
    ("ersattare.fodd | datum", ""),
    ("antal_sidor | tal", "1\u{A0}234"),
    ("7 | tal", "7"),
    ("\"ärende\" | versal", "Ärende"),
    ("\"\" | versal", ""),
    ("titel | gemener", "mål &lt;&amp;&gt; &quot;medel&quot;"),
    ("ord | antal", "3"),
    ("\"å b/c?\" | url", "%C3%A5%20b%2Fc%3F"),
    ("ord | sammanfoga: \", \"", "äpple, päron, &lt;plommon&gt;"),
    ("ord | sammanfoga: \" & \"", "äpple &amp; päron &amp; &lt;plommon&gt;"),
    ("ord | och", "äpple, päron och &lt;plommon&gt;"),
    ("antal_sidor | plural: \"sida\", \"sidor\"", "1\u{A0}234 sidor"),
    ("1 | plural: \"sida\", \"sidor\"", "1 sida"),
    ("0 | plural: \"<a>\", \"<b>\"", "0 &lt;b&gt;"),
    ("titel | json", "\"Mål \\u003c\\u0026\\u003e \\\"medel\\\"\""),
    ("\"a\\b\" | json", "\"a\\\\b\""),
    ("undertitel | json", "null"),
    ("ny | json", "true"),
    ("antal_sidor | json", "1234"),
    ("datum | json", "\"2025-09-01\""),
    ("datum | datum | versal | gemener | json", "\"1 september 2025\""),
    ("ord | antal | plural: \"ord\", texter.meny", "3 Meny &amp; mer"),
    ("texter.dagar_kvar | med: antal_sidor", "1234 kvar"),
    ("texter.dagar_kvar | med: titel | versal", "Mål &lt;&amp;&gt; &quot;medel&quot; kvar"),
    ("texter.dagar_kvar | med: (datum | datum)", "1 september 2025 kvar"),
    (
      "texter.dagar_kvar | med: (antal_sidor | plural: \"dag\", \"dagar\")",
      "1\u{A0}234 dagar kvar"
    ),
    ("texter.av | med: \"{}\", 2", "{} av 2"),
    ("texter.dagar_kvar | med: brodtext", "<p>Hej</p> kvar"),
    ("undertitel | versal", ""),
  ])
  func filtersValues(expression: String, expected: String) throws {
    #expect(try render("{{ \(expression) }}") == expected)
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c"),
  ])
  func enumeratesInSwedish(words: [String], expected: String) throws {
    #expect(try render("{{ ord | och }}", SamplePage(words: words)) == expected)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1 000"), (-1234, "−1 234"), (1_234_567, "1 234 567"),
    (Int.min, "−9 223 372 036 854 775 808"),
  ])
  func groupsDigits(number: Int, expected: String) throws {
    let grouped = expected.split(separator: " ").joined(separator: "\u{A0}")
    #expect(try render("{{ antal_sidor | tal }}", SamplePage(count: number)) == grouped)
  }
}
