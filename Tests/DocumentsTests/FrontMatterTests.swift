import Documents
import Findings
import Testing

struct FrontMatterTests {
  @Test(arguments: ["nej", "no", "on", "3.10", "2025-09-01", "0x1F", "1e3", "true", "Null"])
  func keepsWhatYAMLWouldReinterpretAsText(word: String) {
    let result = read("---\ntitel: \(word)\ntyp: plan\n---\n")
    #expect(result.value?.title.value == word)
    #expect(result.findings.isEmpty)
  }

  @Test(arguments: ["titel:", "titel: ~", "titel: null", "titel: \"\"", "titel: '  '"])
  func aKeyWithoutAValueIsNoValue(field: String) {
    let result = read("---\n\(field)\ntyp: plan\n---\n")
    #expect(result.value?.title.value == "luftplan")
    #expect(result.lines == ["2:1 missing-field Fältet titel saknas för dokumentet"])
  }

  @Test(arguments: [
    ("sammanfattning: a", "sammanfattning: b", "sammanfattning"),
    ("giltig-från: 2024", "giltig_fran: 2025", "giltig_fran"),
    ("giltig-från: 2024", "giltig-fran: 2025", "giltig-fran"),
    ("mål: []", "Mal: []", "Mal"),
  ])
  func theFirstOfTwoEqualKeysCounts(first: String, second: String, name: String) {
    let result = read(text(first, second, "giltig-till: 2030"))
    #expect(
      result.lines == ["5:1 unreadable-front-matter Fältet \(name) står två gånger"])
    #expect(result.findings.first?.notes.first?.location.line == 4)
    #expect(result.value?.summary?.value != "b")
    #expect(result.value?.validity.from?.value.description != "2025")
    #expect(result.value?.validity.until != .unstated, "the fields after it are read")
  }

  @Test func aRepeatedListIsLeftOutWhole() {
    let result = read(text("ersätter: a", "ersätter:", "- b", "  - c", "", "alias: x"))
    #expect(result.value?.replaces.map(\.value) == ["a"])
    #expect(result.value?.aliases.map(\.value) == ["x"])
    #expect(result.findings.count == 1)
  }

  @Test(arguments: [
    (
      "sammanfattning: [a, b]",
      "4:17 unreadable-value Fältet sammanfattning ska vara en text, men är en lista"
    ),
    (
      "dokumentansvarig: { a: b }",
      "4:19 unreadable-value Fältet dokumentansvarig ska vara en text, men är en grupp av fält"
    ),
    (
      "dokumentansvarig: [a, [b]]",
      "4:23 unreadable-value Fältet dokumentansvarig ska vara en text, men är en lista"
    ),
    (
      "historik: antagen 2024",
      "4:11 unreadable-value Fältet historik ska vara en lista av grupper, men är en text"
    ),
    (
      "historik: [antagen]",
      "4:12 unreadable-value Händelsen ska vara fält med namn och värde, men är en text"
    ),
    (
      "mål: [Ren luft]",
      "4:7 unreadable-value Målet ska vara fält med namn och värde, men är en text"
    ),
    (
      "uppföljning: 2 år",
      "4:14 unreadable-value Uppföljningen ska vara fält med namn och värde, men är en text"
    ),
    (
      "avsnitt: [a]",
      "4:10 unreadable-value Fältet avsnitt ska vara rubrikers ankare med mål, men är en lista"
    ),
    ("utkast: kanske", "4:9 unreadable-value kanske är inget värde för utkast"),
    ("giltig-till: 2025-02-30", "4:14 unreadable-value 2025-02-30 är inget datum för giltig-till"),
    ("klass: normrande", "4:8 unreadable-value normrande är inget värde för klass"),
    ("mål: [{ text: A, år: 20 }]", "4:22 unreadable-value 20 är inget värde för år"),
    (
      "original: javascript:alert(1)",
      "4:11 unreadable-value javascript:alert(1) är ingen adress till originalet"
    ),
  ])
  func aValueOfTheWrongKindIsOneFindingAtItsPlace(field: String, line: String) {
    let result = read(text(field))
    #expect(result.lines == [line])
    #expect(result.value != nil)
  }

  @Test(arguments: [
    ("giltig-tll: 2025", "Menade du giltig-till?"), ("Titl: A", "Menade du titel?"),
    ("galer-for: a", "Menade du gäller-för?"), ("agenda 2031: 1", "Menade du agenda-2030?"),
  ])
  func anUnknownKeyComesWithTheNearest(field: String, advice: String) {
    let result = read(text(field))
    #expect(result.findings.map(\.rule) == [.unknownField])
    #expect(result.findings.first?.advice == advice)
  }

  @Test func allFaultsAreFoundInOneRunWithTheirPlaces() {
    let result = read(
      """
      ---
      titel: [fel]
      typ:
      status: gäller
      giltig-från: 2025-02-30
      historik:
        - händelse: "👩🏽‍🚒"
          dag: 1
      agenda-2030: [🌍 1, 13]
      uppföljning: { intervall: ibland, form: möte, hur: så }
      ---
      """)
    #expect(
      result.lines == [
        "2:8 unreadable-value Fältet titel ska vara en text, men är en lista",
        "3:1 missing-field Fältet typ saknas för dokumentet",
        "4:1 unknown-field Fältet status finns inte för dokumentet",
        "5:14 unreadable-value 2025-02-30 är inget datum för giltig-från",
        "7:15 unreadable-value 👩🏽‍🚒 är inget värde för händelse",
        "8:5 unknown-field Fältet dag finns inte för händelsen",
        "9:15 unreadable-value 🌍 1 är inget mål i Agenda 2030",
        "10:27 unreadable-value ibland är inget intervall",
        "10:47 unknown-field Fältet hur finns inte för uppföljningen",
      ])
  }

  @Test func anEmojiIsOneColumn() {
    let result = read(text("relaterade: [👩🏽‍🚒, \"å\", luft]"))
    #expect(result.value?.relations.map(\.location.column) == [14, 17, 22])
  }
}
