import Testing

@testable import Search

struct WordCollectorTests {
  private static let pieces = [
    "plan", "Plan", "PLAN", "år", "É", "x", "7", "2021", "och", "–", "”", "§", "§ 45", "-", "/",
    ".",
    ":", " ", "\u{A0}", "\u{AD}", "cafe\u{301}", "日本", "\n", "livskvalitetsprogrammet", "&", "(",
  ]

  /// How often each word stands in a text, however often it has been met.
  private func counts(_ texts: [String]) -> [String: Int] {
    var words = WordCollector()
    for text in texts {
      words.beginEntry()
      words.read(text, as: .text)
    }
    let batch = words.batch()
    var counts: [String: Int] = [:]
    for number in 0..<batch.words.count where batch.totals[number] > 0 {
      counts[String(decoding: batch.words.word(number), as: UTF8.self)] = Int(batch.totals[number])
    }
    return counts
  }

  /// The same, with everything folded.
  private func expected(_ texts: [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for text in texts {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        WordReader.read(bytes) { word, hash, _ in
          guard !StopWords.contains(hash: hash) else { return }
          counts[String(decoding: word, as: UTF8.self), default: 0] += 1
        }
      }
    }
    return counts
  }

  @Test(arguments: 0..<40)
  func whatIsMetAgainIsReadAsTheFirstTime(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let texts = (0..<30).map { _ in
      (0..<next(40)).map { _ in Self.pieces[next(Self.pieces.count)] + (next(3) > 0 ? " " : "") }
        .joined()
    }
    #expect(counts(texts) == expected(texts))
  }

  /// Thirty thousand words in one run would take minutes if each looked through the rest of it.
  @Test(arguments: ["\u{A0}", "\u{200D}", "–"])
  func wordsThatAreNotPartedBySpacesAreReadOnce(sign: String) {
    let text = String(repeating: "plan\(sign)Ångström\(sign)", count: 15_000)
    // No entry is found the better for having a word more often than this.
    #expect(counts([text]) == ["plan": 255, "angstrom": 255])
  }

  @Test func aCapitalIsForgottenWhenTheWordStandsWithinASentence() {
    var words = WordCollector()
    for text in ["Planen", "Planen planen", "PLANEN"] { words.read(text, as: .text) }
    #expect(Array(words.batch().spellings[0]) == Array("planen".utf8))
  }
}
