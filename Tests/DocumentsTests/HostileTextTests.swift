import Documents
import Findings
import Testing

struct HostileTextTests {
  @Test(arguments: [
    ("", "1:1 unreadable-front-matter Filen börjar inte med fält mellan två rader av ---"),
    (
      "---\ntitel: A\n",
      "2:1 unreadable-front-matter Fälten slutar aldrig: efter den här raden saknas en rad med ---"
    ),
    (
      "--- \ntitel: A\n----\n",
      "3:1 unreadable-front-matter Raden har fyra streck, men det ska vara tre"
    ),
    (
      " ---\ntitel: A\n---\n",
      "1:1 unreadable-front-matter Raden med --- har mellanslag på fel ställe"
    ),
    ("---\n---\nText.", "1:1 missing-field Fältet titel saknas för dokumentet"),
    ("---\n# bara en kommentar\n---\n", "1:1 missing-field Fältet titel saknas för dokumentet"),
    (
      "---\ntitel: A: B\n---\n",
      "2:9 unreadable-front-matter Ett kolon följt av mellanslag står inne i ett värde"
    ),
    (
      "---\ntitel: \"A\n---\n",
      "2:8 unreadable-front-matter Citattecknet stängs aldrig"
    ),
    (
      "---\ntitel: A\nalias: [a,\n  b\n---\n",
      "3:8 unreadable-front-matter Hakparentesen stängs aldrig"
    ),
    (
      "---\n\ttitel: A\n---\n",
      "2:1 unreadable-front-matter Raden börjar med en tabb"
    ),
    (
      "---\ntitel: @A\n---\n",
      "2:8 unreadable-front-matter Värdet börjar med @, som betyder något särskilt i YAML"
    ),
    (
      "---\ntitel: *Luft*\n---\n",
      "2:8 unreadable-front-matter Ett värde börjar med & eller *, vilket i YAML betyder ankare och alias"
    ),
    (
      "---\ntitel: *Luft\n---\n",
      "2:8 unreadable-front-matter Ett värde börjar med & eller *, vilket i YAML betyder ankare och alias"
    ),
    (
      "---\ntitel: &luft Luft\n---\n",
      "2:8 unreadable-front-matter Ett värde börjar med & eller *, vilket i YAML betyder ankare och alias"
    ),
    (
      "---\ntitel: !!str &luft Luft\n---\n",
      "2:8 unreadable-front-matter Ett värde börjar med & eller *, vilket i YAML betyder ankare och alias"
    ),
    (
      "---\ntitel: & luft\n---\n",
      "2:8 unreadable-front-matter Ett värde börjar med & eller *, vilket i YAML betyder ankare och alias"
    ),
    (
      "---\ntitel: A\0\n---\n",
      "2:9 unreadable-text Filen innehåller ett nolltecken och är därför ingen text"
    ),
  ])
  func aFileThatCannotBeReadIsOneFinding(text: String, line: String) {
    let result = read(text)
    #expect(result.value == nil)
    #expect(result.lines == [line])
  }

  @Test(arguments: [
    "---\ntitel: A\ntyp: plan\n---", "\u{FEFF}---\r\ntitel: A\r\ntyp: plan\r\n---\r\n",
  ])
  func onlyFieldsAreADocument(text: String) {
    let result = read(text)
    #expect(result.value?.title.value == "A")
    #expect(result.value?.title.location.line == 2)
    #expect(result.findings.isEmpty)
  }

  @Test(
    arguments: [
      "sammanfattning: >\n  *Viktigt* för alla\n  *en plan till* med HR&IT",
      "sammanfattning: En plan som\n  *alla* ska följa",
      "sammanfattning: R&D och **fet** och * punkt",
    ])
  func markdownInAFieldIsNoAlias(field: String) {
    let result = read(text(field))
    #expect(result.value?.summary != nil)
    #expect(result.findings.isEmpty)
  }

  @Test func aValueThatRefersToItselfIsRefusedBeforeItGrows() {
    let bomb = (1...10).map { level in
      "a\(level): &n\(level) [" + repeatElement("*n\(level - 1)", count: 10).joined(separator: ",")
        + "]"
    }
    let result = read("---\na0: &n0 [x]\n" + bomb.joined(separator: "\n") + "\n---\n")
    #expect(result.value == nil)
    #expect(
      result.lines == [
        "2:5 unreadable-front-matter Ett värde börjar med & eller *, vilket i YAML betyder ankare "
          + "och alias"
      ])
  }

  @Test(arguments: [
    "a0: !!seq &n0 [x]", "a0: [\"\\\", \", &n0 x]", "? &n0 [x]\n: y", "a0:\n  &n0\n  - x",
  ])
  func noWayOfWritingAnAnchorGoesUnseen(first: String) {
    let bomb = (1...10).map { level in
      "a\(level): &n\(level) [\"\\\", \"" + String(repeating: ", *n\(level - 1)", count: 10) + "]"
    }
    let keys = "{ ? *n10 : 1 }"
    let result = read("---\n\(first)\n\(bomb.joined(separator: "\n"))\nb: \(keys)\n---\n")
    #expect(result.value == nil)
    #expect(result.findings.count == 1)
  }

  @Test(arguments: [100, 10_000, 400_000])
  func absurdNestingIsAFinding(depth: Int) {
    let result = read("---\ntitel: \(String(repeating: "[", count: depth))\n---\n")
    #expect(result.value == nil)
    #expect(result.findings.map(\.rule) == [.unreadableFrontMatter])
  }

  @Test func deepNestingThatIsClosedIsAFinding() {
    let deep = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(
      read("---\ntitel: \(deep)\ntyp: plan\n---\n").findings.map(\.rule) == [.unreadableValue])
  }

  @Test func aTitleOfFiveMegabytesIsAFinding() {
    let result = read("---\ntitel: \(String(repeating: "å", count: 2_500_000))\n---\n")
    #expect(result.value == nil)
    #expect(
      result.lines == [
        "2:1 unreadable-front-matter Fältens text är 5000 kB, och högst 1000 kB läses"
      ])
  }

  @Test func aTitleOfTenThousandLettersIsAFinding() {
    let result = read("---\ntitel: \(String(repeating: "a", count: 10_000))\ntyp: plan\n---\n")
    #expect(
      result.lines == [
        "2:8 unreadable-value Fältet titel är 10000 byte långt, och högst 5000 läses"
      ])
  }

  @Test(arguments: [[0xC3], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]])
  func bytesThatAreNoTextAreAFinding(bytes: [Int]) {
    let file = SourceFile(
      path: "dokument/luftplan.md",
      bytes: Array("---\ntitel: å".utf8) + bytes.map(UInt8.init) + Array("\n---\n".utf8))
    #expect(Version.parse(file).lines == ["2:9 unreadable-text Filen är inte sparad som UTF-8"])
  }

  /// Eight bytes are looked at at once.
  @Test(arguments: ["a", "å", "aå", "–", "𝄞a"])
  func bytesThatAreNoTextAreFoundWhereverTheyStand(before: String) {
    for count in 0...20 {
      let title = String(repeating: before, count: count)
      let file = SourceFile(
        path: "dokument/luftplan.md",
        bytes: Array("---\ntitel: \(title)".utf8) + [0xC3] + Array("\n---\n".utf8))
      #expect(
        Version.parse(file).lines == [
          "2:\(8 + title.count) unreadable-text Filen är inte sparad som UTF-8"
        ])
    }
  }
}
