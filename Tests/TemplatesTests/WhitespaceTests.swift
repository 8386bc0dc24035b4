import Templates
import Testing

struct WhitespaceTests {
  @Test(arguments: [
    (
      "<ul>\n  {% for n in numren %}\n  <li>{{ n }}</li>\n  {% endfor %}\n</ul>\n",
      "<ul>\n  <li>1</li>\n  <li>2</li>\n</ul>\n"
    ),
    ("{% if ny %}\na\n{% else %}\nb\n{% endif %}", "a\n"),
    ("a\n\t{# kommentar\n på två rader #}  \nb\n", "a\nb\n"),
    ("a\n{% if ny %}{% for n in numren %}\n{{ n }}\n{% endfor %} {% endif %}\nb", "a\n1\n2\nb"),
    ("{% if ny %}\n{% if ny %}\n{% endif %}\n{% endif %}\n", ""),
    ("a {% if ny %} b {% endif %} c\n", "a  b  c\n"),
    ("{{ antal_sidor }}\n{{ farg }}\n", "1234\nmork\n"),
    ("  {{ farg }}  \n", "  mork  \n"),
    ("{% if ny %}\nx{% endif %}\ny", "x\ny"),
    ("a\n{% raw %}\n{{\n{% endraw %}\nb", "a\n{{\nb"),
  ])
  func aLineOfTagsLeavesNoLine(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(arguments: [
    ("a \n {{- farg -}} \n b", "amorkb"),
    ("a {{- farg }} b", "amork b"),
    ("a \n {%- if ny -%} \n b \n {%- endif %}\n c", "ab c"),
    ("a\n  {%- if ny %}\n  b{% endif %}", "a  b"),
    ("{% for n in numren -%}\n  {{ n }},\n{%- endfor %}", "1,2,"),
  ])
  func hyphensTrim(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }
}
