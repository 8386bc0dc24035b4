import Documents
import Findings
import Testing

struct EmptyValueTests {
  /// A title in quotes with nothing in it is no title, and is not passed over in silence.
  @Test(arguments: ["", "\"\"", "''", "\"  \"", "~", "null"])
  func anEmptyTitleIsAMissingOne(value: String) {
    let file = SourceFile(
      path: "dokument/luftplan.md", text: "---\ntitel: \(value)\ntyp: plan\n---\n")
    let findings = Version.parse(file).findings
    #expect(findings.map(\.message) == ["Fältet titel saknas för dokumentet"])
    #expect(findings.map(\.location) == [SourceLocation("dokument/luftplan.md", line: 2)])
  }
}
