import Documents
import Findings
import Testing

/// Where fields end, and where values do.
struct FieldEndTests {
  @Test func fieldsThatNeverEndAreToldOfAtTheLastOne() {
    let open = FieldFaultTests.right.replacing(
      "    av: kulturnamnden\n---\n", with: "    av: kulturnamnden\n")
    for text in [open, open + "\n---\n\nMer.\n"] {
      let result = read(text)
      #expect(
        result.lines == [
          "14:1 unreadable-front-matter "
            + "Fälten slutar aldrig: efter den här raden saknas en rad med ---"
        ])
      #expect(
        result.findings.first?.advice == "Skriv --- på en egen rad direkt under den här raden.")
    }
  }

  @Test(arguments: [
    ("----", "Raden har fyra streck, men det ska vara tre"),
    ("--", "Raden har två streck, men det ska vara tre"),
    ("—", "Raden är ett tankstreck, men det ska vara tre bindestreck"),
    (" ---", "Raden med --- har mellanslag på fel ställe"),
  ])
  func linesOfDashesThatAreNotThree(dashes: String, message: String) {
    for more in ["", "\n\n---\n\nMer.\n"] {
      let last = FieldFaultTests.document(15, dashes) + more
      #expect(read(last).lines == ["15:1 unreadable-front-matter \(message)"])
    }
    let first = FieldFaultTests.document(1, dashes)
    #expect(read(first).lines == ["1:1 unreadable-front-matter \(message)"])
  }

  @Test(arguments: [
    ("\n" + FieldFaultTests.right, "1:1 unreadable-front-matter Filen börjar med en tom rad"),
    (" \n\n" + FieldFaultTests.right, "1:1 unreadable-front-matter Filen börjar med en tom rad"),
    (
      String(FieldFaultTests.right.dropFirst(4)),
      "1:1 unreadable-front-matter Raden med --- ovanför fälten saknas"
    ),
    (
      "# Plan\n\nText.\n",
      "1:1 unreadable-front-matter Filen börjar inte med fält mellan två rader av ---"
    ),
    ("---\n", "1:1 unreadable-front-matter Filen börjar inte med fält mellan två rader av ---"),
  ])
  func filesThatDoNotBeginWithFields(text: String, line: String) {
    #expect(read(text).lines == [line])
  }

  @Test(arguments: [
    ("titel: Plan #1 för kultur", "2:13", "#1 för kultur"),
    ("titel: Plan #trygghet", "2:13", "#trygghet"),
  ])
  func aValueIsNotCutInSilence(field: String, place: String, lost: String) {
    let result = read(FieldFaultTests.document(2, field))
    #expect(
      result.lines == [
        "\(place) unreadable-value Värdet slutar före #, så det som står efter läses inte: \(lost)"
      ])
    let quoted = "titel: \"\(field.dropFirst(7))\""
    #expect(
      result.findings.first?.advice
        == "Sätt hela värdet inom citattecken: \(quoted.dropFirst(7))."
        + " Är det en kommentar skriver du ett mellanslag efter #.")
    #expect(read(FieldFaultTests.document(2, quoted)).lines == [])
  }

  @Test(arguments: [
    "titel: Plan # en kommentar", "titel: \"Plan #1\"", "titel: Plan#1", "titel: C# och #1",
    "#titel: nej\ntitel: Plan", "titel: Plan ## två",
  ])
  func whatIsNoPartOfTheValueIsNotMissed(field: String) {
    let findings = read(FieldFaultTests.document(2, field)).findings
    #expect(findings.isEmpty == !field.contains("och #1"))
  }

  @Test(arguments: ["namn: A: B", "- id: a\n  namn: A\n  id: b\n  namn: B\n"])
  func registersAreSearchedToo(text: String) {
    let findings = Content.parse(SourceFile(path: "organisation.yml", text: text)).findings
    #expect(findings.count == 1)
  }

  @Test func aTwinWithinOneItemIsNoForgottenDash() {
    let result = read(
      FieldFaultTests.document(11, "    av: kommunfullmaktige\n    av: kulturnamnden"))
    #expect(
      result.findings.map(\.message) == ["Fältet av står två gånger i samma grupp"])
  }
}
