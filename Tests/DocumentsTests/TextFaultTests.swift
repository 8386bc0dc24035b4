import Findings
import Testing

@testable import Documents

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

  private static let pieces: [[UInt8]] = [
    Array("a".utf8), Array("åö".utf8), Array("en längre text".utf8), Array("–".utf8),
    Array("𝄞".utf8), Array("é".utf8),
  ]
  private static let faults: [[UInt8]] = [
    [0xC3], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xFF],
    [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0xC2, 0x41],
  ]

  /// As the standard library judges it, whatever stands beside what is wrong.
  @Test(arguments: 0..<60)
  func aTextIsJudgedAsTheStandardLibraryJudgesIt(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<50 {
      var text: [UInt8] = []
      for _ in 0..<next(12) {
        text += next(12) == 0 ? Self.faults[next(10)] : Self.pieces[next(6)]
      }
      let fault = TextFault.invalidUTF8(in: text)
      #expect((fault == nil) == (String(validating: text, as: UTF8.self) != nil), "\(text)")
      if let fault {
        #expect(String(validating: text[..<fault], as: UTF8.self) != nil, "\(text)")
      }
    }
  }
}
