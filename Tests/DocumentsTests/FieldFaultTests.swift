import Documents
import Findings
import Testing

/// What is said of fields that YAML cannot read, and that the advice mends them.
struct FieldFaultTests {
  /// A document in which everything is right; lines 1 to 14.
  static let right = """
    ---
    titel: Plan för kultur och hälsa
    typ: plan
    sammanfattning: Planen visar hur kultur och hälsa hör ihop i staden.
    dokumentansvarig: [kulturnamnden]
    giltig-från: 2027-01-01
    giltig-till: 2027-12-31
    historik:
      - händelse: antagen
        datum: 2026-12-01
        av: kommunfullmaktige
      - händelse: reviderad
        datum: 2027-02-01
        av: kulturnamnden
    ---

    ## Syfte

    Planen säger vad som gäller.
    """

  struct Case: CustomTestStringConvertible, Sendable {
    /// The line that is wrong, from 1, and what stands there instead of what is right.
    let line: Int
    let wrong: String
    let expected: String
    /// What the line becomes by the advice, when it is not the right line again.
    var mended: String?
    /// A part of the advice.
    var advice = ""

    var testDescription: String { wrong }
  }

  static let cases = [
    Case(
      line: 7, wrong: " giltig-till: 2027-12-31", expected: "7:1 Raden börjar med ett mellanslag",
      advice: "Ta bort mellanslaget före giltig-till, så att raden börjar längst till vänster."),
    Case(line: 2, wrong: " titel: Plan", expected: "2:1 Raden börjar med ett mellanslag"),
    Case(
      line: 10, wrong: "   datum: 2026-12-01",
      expected: "10:1 Raden börjar med 3 mellanslag, och det passar inte ihop med raderna ovanför",
      advice: "Låt raden börja med 4 mellanslag."),
    Case(
      line: 10, wrong: "     datum: 2026-12-01",
      expected: "10:1 Raden börjar med 5 mellanslag, och det passar inte ihop med raderna ovanför"),
    Case(
      line: 2, wrong: "titel Plan för kultur och hälsa",
      expected: "2:6 Ett kolon saknas efter titel",
      advice: "mellanslag: titel: Plan för kultur och hälsa."),
    Case(line: 3, wrong: "typ plan", expected: "3:4 Ett kolon saknas efter typ"),
    Case(line: 3, wrong: "tyyp plan", expected: "3:5 Ett kolon saknas efter tyyp"),
    Case(line: 3, wrong: "Typ plan", expected: "3:4 Ett kolon saknas efter Typ"),
    Case(line: 3, wrong: "typ :plan", expected: "3:4 Kolonet står inte direkt efter typ"),
    Case(line: 3, wrong: "typ = plan", expected: "3:4 Ett kolon saknas efter typ"),
    Case(
      line: 3, wrong: "typ:plan", expected: "3:5 Ett mellanslag saknas efter kolonet",
      advice: "Skriv ett vanligt mellanslag efter kolonet: typ: plan."),
    Case(
      line: 3, wrong: "typ:\u{A0}plan", expected: "3:5 Efter kolonet står ett hårt mellanslag",
      advice: "Skriv ett vanligt mellanslag efter kolonet: typ: plan."),
    Case(
      line: 7, wrong: "giltig-till 2027-12-31",
      expected: "7:12 Ett kolon saknas efter giltig-till"),
    Case(line: 8, wrong: "historik", expected: "8:9 Ett kolon saknas efter historik"),
    Case(line: 10, wrong: "    datum 2026-12-01", expected: "10:10 Ett kolon saknas efter datum"),
    Case(
      line: 9, wrong: "  - händelse antagen", expected: "9:13 Ett kolon saknas efter händelse"),
    Case(
      line: 4, wrong: "sammanfattning: Planen visar hur\nkultur och hälsa hör ihop.",
      expected: "5:1 Raden hör inte till något fält",
      mended: "sammanfattning: Planen visar hur\n  kultur och hälsa hör ihop.",
      advice: "Flytta upp texten till slutet av raden ovanför, eller låt raden börja med två"),
    Case(
      line: 4, wrong: "sammanfattning: Planen visar vilka\nmål och medel som kulturen har.",
      expected: "5:1 Raden hör inte till något fält",
      mended: "sammanfattning: Planen visar vilka mål och medel som kulturen har."),
    Case(
      line: 5, wrong: "dokumentansvarig: [kulturnamnden]\nNämnden svarar.",
      expected: "6:1 Raden hör inte till något fält",
      mended: "dokumentansvarig: [kulturnamnden]"),
    Case(
      line: 2, wrong: "titel: \"Plan för kultur och hälsa",
      expected: "2:8 Citattecknet stängs aldrig", mended: "titel: \"Plan för kultur och hälsa\"",
      advice: "Skriv \" där värdet slutar."),
    Case(
      line: 2, wrong: "titel: 'Plan för kultur och hälsa",
      expected: "2:8 Citattecknet stängs aldrig", mended: "titel: 'Plan för kultur och hälsa'"),
    Case(
      line: 2, wrong: "titel: \"Plan\" för kultur",
      expected: "2:14 Värdet fortsätter efter citattecknet som stänger det",
      mended: "titel: '\"Plan\" för kultur'",
      advice: "Sätt hela värdet inom enkla citattecken ('): '\"Plan\" för kultur'."),
    Case(
      line: 5, wrong: "dokumentansvarig: [kulturnamnden, halsonamnden",
      expected: "5:19 Hakparentesen stängs aldrig",
      mended: "dokumentansvarig: [kulturnamnden, halsonamnden]"),
    Case(
      line: 8, wrong: "uppföljning: { intervall: 2 år\nhistorik:",
      expected: "8:14 Klammerparentesen stängs aldrig",
      mended: "uppföljning: { intervall: 2 år }\nhistorik:"),
    Case(
      line: 10, wrong: "\tdatum: 2026-12-01", expected: "10:1 Raden börjar med en tabb",
      advice: "Byt tabben mot vanliga mellanslag: raden ska börja med 4 mellanslag."),
    Case(
      line: 3, wrong: "\ttyp: plan", expected: "3:1 Raden börjar med en tabb",
      advice: "Ta bort tabben först på raden."),
    Case(
      line: 10, wrong: "\u{A0}\u{A0}  datum: 2026-12-01",
      expected: "10:1 Raden börjar med ett hårt mellanslag"),
    Case(
      line: 2, wrong: "titel: ”Kultur och hälsa: en plan”",
      expected: "2:8 Värdet står inom ” ”, och de räknas inte som citattecken i fälten",
      mended: "titel: \"Kultur och hälsa: en plan\"",
      advice: "Skriv raka citattecken i stället: \"Kultur och hälsa: en plan\"."),
    Case(
      line: 2, wrong: "titel: \"Kultur och hälsa: en plan”",
      expected: "2:8 Värdet står inom \" ”, och de räknas inte som citattecken i fälten",
      mended: "titel: \"Kultur och hälsa: en plan\""),
    Case(
      line: 2, wrong: "titel: Kultur: en plan # kort",
      expected: "2:14 Ett kolon följt av mellanslag står inne i ett värde",
      mended: "titel: \"Kultur: en plan\" # kort",
      advice: "Sätt hela värdet inom citattecken: \"Kultur: en plan\"."),
    Case(
      line: 2, wrong: "titel: Planen \"Ljus\": en plan",
      expected: "2:21 Ett kolon följt av mellanslag står inne i ett värde",
      mended: "titel: 'Planen \"Ljus\": en plan'",
      advice: "Sätt hela värdet inom enkla citattecken ('): 'Planen \"Ljus\": en plan'."),
    Case(
      line: 2, wrong: "titel: @Kultur",
      expected: "2:8 Värdet börjar med @, som betyder något särskilt i YAML",
      mended: "titel: \"@Kultur\""),
    Case(
      line: 2, wrong: "titel: [Kultur] och hälsa",
      expected: "2:8 Värdet börjar med [, som betyder något särskilt i YAML",
      mended: "titel: \"[Kultur] och hälsa\""),
    Case(
      line: 2, wrong: "titel: \"C:\\plan\"",
      expected: "2:8 Ett omvänt snedstreck (\\) betyder något särskilt inom \" \"",
      mended: "titel: 'C:\\plan'"),
    Case(
      line: 9, wrong: "  -händelse: antagen",
      expected: "9:3 Ett mellanslag saknas efter bindestrecket",
      advice: "Skriv ett mellanslag mellan - och händelse."),
    Case(
      line: 9, wrong: "  – händelse: antagen",
      expected: "9:3 Raden börjar med –, men en post i en lista börjar med bindestreck",
      advice: "Skriv - i stället för –."),
    Case(
      line: 12, wrong: "    händelse: reviderad",
      expected: "12:3 Ett bindestreck saknas före händelse, som börjar en ny post",
      advice: "Skriv - rakt under det förra bindestrecket, i stället för mellanslaget där"),
    Case(
      line: 12, wrong: "  händelse: reviderad",
      expected: "12:3 Ett bindestreck saknas före händelse",
      mended: "  - händelse: reviderad"),
    Case(
      line: 8,
      wrong: "historik: - { händelse: upphävd, datum: 2027-03-01 }",
      expected: "8:11 Listan börjar på samma rad som historik",
      mended: "historik:\n  - { händelse: upphävd, datum: 2027-03-01 }",
      advice: "Flytta det som börjar med - till en egen rad under, med två mellanslag framför."),
  ]

  static func document(_ line: Int, _ text: String) -> String {
    var lines = right.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[line - 1] = text
    return lines.joined(separator: "\n")
  }

  @Test func theRightDocumentHasNoFindings() {
    #expect(read(Self.right).lines == [])
  }

  @Test(arguments: cases)
  func theMistakeItselfIsToldOnce(fault: Case) {
    let result = read(Self.document(fault.line, fault.wrong))
    let told = result.findings.map { "\($0.location.line):\($0.location.column) \($0.message)" }
    #expect(told == [fault.expected])
    #expect(result.findings.first?.rule == .unreadableFrontMatter)
    #expect(result.findings.first?.advice?.contains(fault.advice) ?? false || fault.advice == "")
  }

  @Test(arguments: cases.filter { $0.mended != nil })
  func theAdviceMendsTheDocument(fault: Case) {
    let mended = read(Self.document(fault.line, fault.mended ?? ""))
    #expect(mended.value != nil)
    #expect(!mended.findings.contains { $0.rule == .unreadableFrontMatter })
  }
}
