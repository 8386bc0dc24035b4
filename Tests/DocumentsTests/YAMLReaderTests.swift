import Documents
import Findings
import Testing

/// What YAML allows beyond texts, lists and groups of fields.
struct YAMLReaderTests {
  @Test(arguments: [
    "x: {b: 1, a: 2, b: 3, a: 4}", "x: {\"a\": 1, a: 2}", "x: {'a': 1, !!str a: 2}",
    "x:\n  a: 1\n  b: 2\n  ? a\n  : 3", "x: {!!int a: 1, !!int a: 2}",
  ])
  func aKeyThatStandsTwiceInAGroupIsTheFaultOfTheFirst(field: String) {
    let result = read("---\n\(field)\n---\n")
    #expect(result.value == nil)
    #expect(
      result.findings.map(\.message) == ["Fältet a står två gånger i samma grupp"])
  }

  @Test(arguments: [
    "? [a, b]\n  : 1\n  ? [a, b]\n  : 2", "? [a, b]\n  : 1\n  ? !!seq [a, b]\n  : 2",
    "? {a: 1}\n  : 1\n  ? {a: 1}\n  : 2", "? [a, [{b: c}]]\n  : 1\n  ? [a, [{b: c}]]\n  : 2",
  ])
  func aListOrAGroupIsAKeyLikeAnyOther(fields: String) {
    let result = read("---\nx:\n  \(fields)\n---\n")
    #expect(
      result.lines == ["3:5 unreadable-front-matter Fältet ? står två gånger i samma grupp"])
  }

  @Test(arguments: [
    "{!!int a: 1, a: 2}", "{? [a] : 1, ? [b] : 2}", "{? [a] : 1, ? {a: } : 2}",
    "{? [[a], b] : 1, ? [a, [b]] : 2}", "{? [a, b] : 1, ? [a] : 2, a: 3}",
  ])
  func keysAreToldApartByTheirPartsAndTags(group: String) {
    let result = read(text("sammanfattning: \(group)"))
    #expect(
      result.findings.map(\.message) == [
        "Fältet sammanfattning ska vara en text, men är en grupp av fält"
      ])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
  func nestingWithoutEndIsAFinding(opening: String) {
    let deep = String(repeating: opening, count: 20_000)
    #expect(
      read("---\n\(deep)\n---\n").findings.map(\.message) == ["Fälten är nästlade för djupt"])
    #expect(read(text("alias: \(deep.prefix(900))")).findings.count == 1)
  }

  @Test func whatIsNestedLessDeeplyIsRead() {
    let deep = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(
      read(text("alias: \(deep)")).findings.map(\.message) == [
        "Fältet alias ska vara en text, men är en lista"
      ])
  }

  @Test(arguments: ["\u{2028}", "\u{85}"])
  func aliasesAfterLineEndingsThatOnlyYAMLKnowsAreRefused(newline: String) {
    let bomb = (1...30).map { level in
      "a\(level): [\(newline)&n\(level) [\(newline)*n\(level - 1),\(newline)*n\(level - 1)]]"
    }
    let result = read("---\na0: [\(newline)&n0 x]\n\(bomb.joined(separator: "\n"))\n---\n")
    #expect(result.value == nil)
    #expect(
      result.findings.map(\.message) == [
        "Ett värde börjar med & eller *, vilket i YAML betyder ankare och alias"
      ])
  }

  @Test func aByteOrderMarkWithinTheTextIsNoPartOfAValue() {
    let result = read("---\ntitel: \u{FEFF}Luftplan\ntyp: plan\n---\n")
    #expect(result.value?.title.value.utf8.elementsEqual("Luftplan".utf8) == true)
  }

  @Test(arguments: [
    "titel: A\ntitel: B", "titel: A\nTitel: B", "mål: A\nMÅL: B",
    "år: 1\nar: 2", "e\u{301}: 1\né: 2",
  ])
  func keysOfTheFirstLevelAreTheSameWhenTheyFoldAlike(fields: String) {
    let findings = read("---\n\(fields)\n---\n").findings
    let repeated = findings.first { $0.message.hasSuffix("står två gånger") }
    #expect(repeated?.location.line == 3)
    #expect(repeated?.notes.first?.location.line == 2)
  }

  @Test func manyKeysAreReadAsWellAsFew() {
    let fields = (0..<200).map { "fält\($0): x" } + ["fält7: y"]
    let messages = read("---\n\(fields.joined(separator: "\n"))\n---\n").findings.map(\.message)
    #expect(messages.contains("Fältet fält7 står två gånger"))
  }
}
