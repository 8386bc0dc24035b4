import Findings
import Testing

struct SourceFileTests {
  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\r\nb", "a\n\nb"), ("a\r\r\nb", "a\n\nb"),
    ("a\r", "a\n"), ("\u{FEFF}a", "a"), ("\u{FEFF}", ""), ("a\u{FEFF}", "a\u{FEFF}"),
    ("\u{FEFF}a\r\nb", "a\nb"), ("", ""),
  ])
  func readsMarksAndLineEndingsAway(written: String, read: String) {
    #expect(SourceFile(path: "a.md", text: written).bytes == Array(read.utf8))
  }

  @Test(arguments: [
    ("plan", 0, 1, 1), ("plan", 3, 1, 4), ("å plan", 3, 1, 3), ("👩🏽‍🚒 plan", 16, 1, 3),
    ("a\nb", 2, 2, 1), ("a\n\nåb", 5, 3, 2), ("a\r\nb", 2, 2, 1), ("a\n", 2, 2, 1),
    ("plan", 99, 1, 5),
  ])
  func findsTheColumnThatAnEditorShows(text: String, byte: Int, line: Int, column: Int) {
    let location = SourceFile(path: "a.md", text: text).location(ofByte: byte)
    #expect(location == SourceLocation("a.md", line: line, column: column))
  }

  @Test(arguments: [(1, "a"), (2, ""), (3, "å"), (4, ""), (5, nil)] as [(Int, String?)])
  func givesALine(number: Int, text: String?) {
    #expect(SourceFile(path: "a.md", text: "a\n\nå\n").line(number) == text)
  }
}
