import Documents
import Findings
import Testing

struct TextFaultTests {
  /// Eight bytes of ASCII are passed over together.
  @Test(arguments: 0..<24)
  func aByteThatIsNoTextIsFoundWhereverItStands(offset: Int) {
    let fields = Array("---\ntitel: A\ntyp: plan\n---\n\n".utf8)
    for wrong in [[0xFF], [0xC3], [0xE2, 0x80], [0xC0, 0x80], [0]] as [[UInt8]] {
      var bytes = fields + [UInt8](repeating: 0x61, count: 24)
      bytes.replaceSubrange(fields.count + offset..<fields.count + offset + 1, with: wrong)
      let result = Version.parse(SourceFile(path: "dokument/a.md", bytes: bytes))
      #expect(result.value == nil)
      #expect(result.lines.first?.hasPrefix("6:\(offset + 1) unreadable-text") == true)
    }
  }

  @Test(arguments: ["å", "–", "😀", "aå", "aaaaaaaaå", "ååååååååååååa"])
  func lettersOfSeveralBytesAreText(letters: String) {
    for count in 0..<12 {
      let body = String(repeating: "a", count: count) + letters
      #expect(read("---\ntitel: A\ntyp: plan\n---\n\n\(body)\n").findings.isEmpty)
    }
  }
}
