import Testing

@testable import Markdown

struct PlainSectionTests {
  @Test func textIsReadPerSection() {
    let body = parse(
      """
      Inledning & *mer* <b>än</b> så.

      ## 1 Mål

      - [x] ett[^a]
      - f*ör*st ~~två~~
      \\
      `a<b>`  [länk](a) [[plan]] [[plan|Planen]] ![bild](c)

      | c | d |
      |---|---|
      | "e" | f |

      ## Tom

      [^a]: Noten
      """)
    #expect(
      body.sections == [
        PlainSection(heading: nil, text: "Inledning & mer än så."),
        PlainSection(heading: 0, text: "ett först två a<b> länk Planen c d \"e\" f"),
        PlainSection(heading: 1, text: "Noten"),
      ])
  }

  /// Wherever among the bytes that are read at once something has a meaning.
  @Test(arguments: 0..<20)
  func textIsReadFromAnyPlace(length: Int) {
    let start = String(repeating: "å", count: length) + "a"
    let body = parse("\(start) b  c\n d *e* & f &lt;g&gt; \"h\"<i> – j  \n\nk")
    #expect(body.sections.map(\.text) == ["\(start) b c d e & f <g> \"h\" – j k"])
  }

  @Test func aTextIsReadParagraphByParagraph() {
    let body = parse(
      """
      Ett [[b]] & *två*.
      > Citat.

      - a
        - b  c
      - d

      | e | f |
      |---|---|
      | g | h |

          kod
      """)
    let plain = body.paragraphs(in: 0..<body.html.count) { "länk \($0)" }
    let expected = ["Ett länk 0 & två.", "Citat.", "a", "b c", "d", "e f", "g h", "kod"]
    #expect(plain.ranges.indices.map(plain.text) == expected)
    #expect(plain.bytes.count == expected.joined().utf8.count)
  }

  @Test func partsOfABodyCanBeWritten() {
    let body = parse("## A\n\n[[x]]\n\n## B\n\n[[y]]")
    let (a, b) = (body.headings[0], body.headings[1])
    let first = filled(body, range: a.htmlEnd..<b.htmlStart)
    #expect(first == "\n<p><a href=\"doc:x\">(doc:x)</a></p>\n")
    #expect(
      filled(body, range: 0..<b.htmlStart) + filled(body, range: b.htmlStart..<body.html.count)
        == filled(body))
    #expect(filled(body, range: -5..<body.html.count + 5) == filled(body))
    var seen: [Hole] = []
    var output: [UInt8] = []
    body.write(into: &output) { hole, _ in seen.append(hole) }
    #expect(seen == body.holes)
    #expect(output[...] == body.html)
  }
}
