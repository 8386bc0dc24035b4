import Findings
import Testing

@testable import Markdown

struct TableTests {
  @Test func aTableHasWhatAScreenReaderNeeds() {
    #expect(
      html("## Mål & medel\n\n| Mål | År |   |\n|---|--:|:-:|\n| *Ett* | 2 | x |\n| a | b | c |")
        .contains(
          """
          <div class="tabell" role="region" aria-label="Tabell under Mål &amp; medel" tabindex="0">
          <table>
          <thead>
          <tr>
          <th scope="col">Mål</th>
          <th scope="col" class="hoger">År</th>
          <td class="mitten"></td>
          </tr>
          </thead>
          <tbody>
          <tr>
          <td><em>Ett</em></td>
          <td class="hoger">2</td>
          <td class="mitten">x</td>
          </tr>
          <tr>
          <td>a</td>
          <td class="hoger">b</td>
          <td class="mitten">c</td>
          </tr>
          </tbody>
          </table>
          </div>

          """))
  }

  @Test func aTableWithoutRowsHasNoBody() {
    #expect(html("| a |\n|---|\n").hasSuffix("</thead>\n</table>\n</div>\n"))
  }

  @Test func everyTableHasItsOwnName() {
    let table = "| a |\n|---|\n| b |\n\n"
    let html = html(table + table + "## Mål\n\n" + table + table + "## Mer\n\n" + table)
    for name in [
      "Tabell 1", "Tabell 2", "Tabell under Mål", "Tabell 2 under Mål", "Tabell under Mer",
    ] {
      #expect(
        html.split(separator: "aria-label=\"\(name)\"", omittingEmptySubsequences: false).count == 2
      )
    }
  }

  @Test func shortAndLongRowsAreMadeEven() {
    #expect(
      html("| a | b |\n|---|---|\n| c |\n| d | e | f |").contains(
        "<td>c</td>\n<td></td>\n</tr>\n<tr>\n<td>d</td>\n<td>e</td>\n</tr>"))
  }

  @Test func struckTextAndEscapedBarsStandInCells() {
    let html = html("| a |\n|---|\n| ~~b~~ \\| `c \\| d` |")
    #expect(html.contains("<td><del>b</del> | <code>c | d</code></td>"))
  }

  @Test func aLinkAfterAnEscapedBarHasItsPlace() {
    let body = parse("| a | b |\n|---|---|\n| å \\| \\| [c](d.md) | [e](f.md) |")
    #expect(body.links.map(\.location.column) == [11, 23])
  }

  @Test func aTooWideTableIsTextAndAFinding() {
    let row = String(repeating: "|-", count: 600) + "|"
    let body = parse("text\n\n\(row)\n\(row)\n\n| a |\n|---|\n")
    #expect(!String(decoding: body.html, as: UTF8.self).contains("<table>"))
    #expect(body.findings.map(\.rule) == ["unreadable-text"])
    #expect(body.findings.first?.location == SourceLocation("a.md", line: 3))
  }
}
