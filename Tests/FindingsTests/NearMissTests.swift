import Findings
import Testing

struct NearMissTests {
  static let words = [
    "miljokontoret", "miljonamnden", "kommunfullmaktige", "plan", "program", "kf",
  ]

  @Test(arguments: [
    ("miljokontret", "miljokontoret"), ("miljöname", nil), ("progarm", "program"),
    ("progam", "program"), ("plna", "plan"), ("Program", "program"), ("KF", "kf"),
    ("kommunfull", "kommunfullmaktige"), ("strategi", nil), ("", nil), ("x", nil), ("plan", nil),
  ])
  func findsTheWordThatWasMeant(word: String, near: String?) {
    #expect(NearMiss.of(word, among: Self.words) == near)
  }

  @Test func takesTheFirstOfEquallyNearWhateverTheOrder() {
    #expect(NearMiss.of("bat", among: ["cat", "hat", "rat"]) == "cat")
    #expect(NearMiss.of("bat", among: ["rat", "hat", "cat"]) == "cat")
  }

  @Test func isNotDelayedByAWordOfAbsurdLength() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(NearMiss.of(long, among: Self.words) == nil)
  }
}
