import Findings
import Testing

struct SlugTests {
  @Test(arguments: [
    ("2.1 Minimera klimatpåverkan", "minimera-klimatpaverkan"),
    ("2.1. Stärk demokratin", "stark-demokratin"), ("1) Mål", "mal"), ("3. Mål", "mal"),
    ("12 Mål", "mal"), ("Ansvar och uppföljning", "ansvar-och-uppfoljning"),
    ("2027 års mål", "2027-ars-mal"), ("100 dagar", "100-dagar"), ("Mål 2", "mal-2"),
    ("Vad vill vi uppnå?", "vad-vill-vi-uppna"), ("  Luft  &  vatten ", "luft-vatten"),
    ("2.1", "2-1"), ("7", "7"), ("7 – !", "7"), ("!?", "avsnitt"), ("", "avsnitt"),
    ("🚒", "avsnitt"),
    ("IT-säkerhet", "it-sakerhet"), ("Čállinlávdegoddi", "callinlavdegoddi"),
    ("Caf\u{E9} och cafe\u{301}", "cafe-och-cafe"), ("Sta\u{30A}l", "stal"),
  ])
  func makesAnAnchorOfAHeading(heading: String, anchor: String) {
    #expect(Slug.anchor(heading) == anchor)
  }

  @Test(arguments: [
    ("2.1 Mål", "2.1", "Mål"), ("2.1. Mål", "2.1", "Mål"), ("1) Mål", "1", "Mål"),
    ("12 Mål", "12", "Mål"), ("100. Mål", "100", "Mål"), ("1.2.3.4 Mål", "1.2.3.4", "Mål"),
  ])
  func splitsANumberFromAHeading(heading: String, number: String, rest: String) {
    let parts = Slug.splitNumber(heading)
    #expect(parts.number == number)
    #expect(parts.rest == rest)
  }

  @Test(arguments: ["2027 års mål", "100 dagar", "2.1", "2..1 Mål", ".1 Mål", "A.1 Mål", "Mål", ""])
  func seesNoNumberWhereThereIsNone(heading: String) {
    #expect(Slug.splitNumber(heading).number == nil)
    #expect(Slug.splitNumber(heading).rest == heading)
  }

  @Test(arguments: [
    ("giltig-från", "giltig-fran"), ("ERSÄTTER", "ersatter"), ("gäller-för", "galler-for"),
    ("ma\u{30A}l", "mal"), ("plan", "plan"), ("Œuvre", "œuvre"),
  ])
  func foldsWords(word: String, folded: String) {
    #expect(Slug.folded(word) == folded)
  }

  @Test(arguments: [
    ("luftplan", true), ("plan-2025", true), ("2025", true), ("Luftplan", false),
    ("luft plan", false), ("luft--plan", false), ("-luft", false), ("luft-", false),
    ("lüft", false), ("", false), ("luft/plan", false), ("..", false),
  ])
  func knowsAnID(text: String, isID: Bool) {
    #expect(Slug.isID(text) == isID)
  }
}
