import Search
import Testing

struct SwedishStemTests {
  /// Forms of one word end alike. The tests in the browser hold the script to the same list.
  @Test(arguments: StemPairs.alike)
  func formsOfAWordHaveOneStem(line: String) {
    let forms = line.split(separator: " ").map(String.init)
    #expect(Set(forms.map(stem)).count == 1, "\(forms.map { "\($0): \(stem($0))" })")
  }

  @Test(arguments: StemPairs.apart)
  func wordsThatAreNotTheSameKeepApart(line: String) {
    let words = line.split(separator: " ").map(String.init)
    #expect(Set(words.map(stem)).count == words.count)
  }

  @Test(arguments: ["bok", "a", "", "2025", "kf2", "§45", "2021/334"])
  func whatIsTooShortOrNoWordIsLeftAlone(word: String) {
    #expect(stem(word) == word)
  }

  /// Words from the description of the algorithm whose stems do not differ in ours.
  @Test(arguments: [
    ("jaktkarlarne", "jaktkarl"), ("jamforelse", "jamfor"), ("klostergangen", "klostergang"),
    ("karleken", "karlek"), ("klokheten", "klok"), ("jordegendomen", "jordegendom"),
  ])
  func itFollowsTheAlgorithm(word: String, expected: String) {
    #expect(stem(word) == expected)
  }
}
