import Search
import Testing

struct SearchIndexTests {
  @Test(arguments: [
    ("Styrdokumenten", "styrdokument"), ("GRÖNSTRUKTUR", "gronstruktur"),
    ("Kafé", "kafe"), ("cafe\u{301}", "cafe"), ("Gärdsgår\u{AD}den", "gardsgarden"),
    ("Ærø", "aero"), ("KF:s", "kf"), ("HR-policy", "hr"), ("HR-policy", "policy"),
    ("dnr KS 2021/334.", "2021/334"), ("dnr KS 2021/334.", "334"), ("KS-2021-334", "ks/2021/334"),
    ("2025-09-01", "2025/09/01"), ("mål 3.4", "3/4"), ("(§ 45)", "§45"), ("§\u{A0}45", "45"),
    ("”mångfald”", "mangfald"), ("å/ä,tolv", "tolv"), ("Ǩirku", "kirku"), ("日本", "日本"),
  ])
  func aWordIsFoundAsItIsTyped(text: String, word: String) {
    #expect(IndexReader(["annat", text]).sections(word) == [1])
  }

  /// Words are read and hashed eight bytes at a time, whatever they begin with and stand beside.
  @Test(arguments: 1...80)
  func aWordOfAnyLengthIsReadWhereverItStands(length: Int) {
    for place in 0..<min(length, 20) {
      let start = String(repeating: "K", count: place)
      let end = String(repeating: "q", count: length - place - 1)
      for (letter, folded) in [("å", "a"), ("É", "e"), ("7", "7"), ("Þ", "th")] {
        let text = "§ 7 \(start)\(letter)\(end), \(start)x\(letter)\(end)"
        let word = start.lowercased() + folded + end
        let isWord = word.utf8.count <= 63 && (word.utf8.count > 1 || folded == "7")
        #expect(IndexReader(["annat", text]).sections(word) == (isWord ? [1] : []), "\(word)")
      }
    }
  }

  @Test(arguments: ["och", "den", "a", "b"])
  func whatSaysNothingIsNotThere(word: String) {
    #expect(IndexReader(["a b och den"]).sections(word) == [])
  }

  @Test(arguments: [
    ("Livskvalitetsprogrammet", "Kvalitet. Ett program.", "kvalitet"),
    ("Livskvalitetsprogrammet", "Kvalitet. Ett program.", "programmen"),
    ("energiplan", "All energi.", "energi"), ("energiplan", "Energi. En plan.", "planer"),
    ("hälsocentralens", "Om hälsan. En central.", "hälsa"),
    ("gatubelysning", "Gatan. Belysning.", "gata"),
    ("medarbetarpolicy", "En medarbetare. Policyn.", "medarbetare"),
    ("kulturskolan", "Kulturen. Skolor.", "skola"), ("årshjulet", "Ett år. Ett hjul.", "hjul"),
    ("kulturella", "Kulturen.", "kultur"), ("vägtrafikbuller", "Vägar. Trafik. Buller.", "trafik"),
  ])
  func aCompoundIsFoundByItsParts(compound: String, others: String, part: String) {
    let folded = part.replacing("ä", with: "a").replacing("å", with: "a")
    let ranks = IndexReader([others, compound, "Något helt annat."]).ranks(folded)
    #expect(ranks == [0: 4, 1: 6])
  }

  @Test(arguments: [
    ("verksamhet", "En het sam.", "sam"), ("planet", "En planerad.", "net"),
    ("till", "ill", "ill"), ("formation", "Mat och form.", "mat"),
  ])
  func aWordIsNotTakenApartWhereNoWordsMeet(word: String, others: String, part: String) {
    #expect(IndexReader([others, word]).ranks(part)[1] == nil)
  }

  @Test func whereAWordStandsIsToldByItsRank() {
    var entry = WordCollector()
    entry.read("Kulturplan", as: .title)
    entry.beginSection()
    entry.read("Musik", as: .heading)
    entry.read("Musik är kultur.", as: .text)
    entry.beginSection()
    entry.read("Kultur, kultur och kultur.", as: .text)
    let batch = entry.batch()
    let reader = IndexReader(index: SearchIndex([batch, batch], shardCount: 1))
    #expect(reader.ranks("kultur") == [0: 1, 1: 4, 2: 3, 3: 1, 4: 4, 5: 3])
    #expect(reader.ranks("musik") == [1: 2, 4: 2])
    #expect(reader.ranks("kulturplan") == [0: 0, 3: 0])
  }

  @Test(arguments: [1, 2, 7, 40])
  func everyWordIsInTheShardWhereItIsLookedFor(count: Int) {
    let words = ["älg", "bäver", "räv", "varg", "lo", "mård", "iller", "hermelin", "§ 7", "2021/3"]
    let reader = IndexReader(words, shardCount: count)
    #expect(reader.index.shards.count == count)
    let typed = ["alg", "baver", "rav", "varg", "lo", "mard", "iller", "hermelin", "§7", "2021/3"]
    for (number, word) in typed.enumerated() { #expect(reader.sections(word) == [number]) }
  }

  @Test func theVocabularyHasEveryWordAsItIsMostOftenWritten() {
    let reader = IndexReader(["Åtgärden. Åtgärder och åtgärder.", "En älg 2025", "Ås och As"])
    #expect(reader.vocabulary == ["Ås", "älg", "åtgärder"])
  }

  @Test func anEmptySiteHasAnIndex() {
    let reader = IndexReader([], shardCount: 2)
    #expect(reader.index.shards.count == 2)
    #expect(reader.sections("ord") == [])
    #expect(reader.vocabulary == [])
  }
}

struct SearchIndexGrowthTests {
  /// Texts in which some words are common and most are rare, as in texts that people write.
  private static func texts(_ count: Int) -> [String] {
    var random = UInt64(42)
    func next() -> Double {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(random >> 40) / Double(1 << 24)
    }
    let sounds = ["ba", "de", "fi", "go", "hu", "ky", "lå", "mä", "nö", "ra", "se", "ti", "vo"]
    return (0..<count).map { _ in
      (0..<150).map { _ in
        var number = Int(20_000 * next() * next() * next() * next())
        var word = ""
        repeat {
          word += sounds[number % sounds.count]
          number /= sounds.count
        } while number > 0
        return word + "k"
      }.joined(separator: " ")
    }
  }

  @Test func theSameEntriesGiveTheSameBytes() {
    let texts = Self.texts(60)
    let (a, b) = (IndexReader(texts).index, IndexReader(texts).index)
    #expect(a.shards.map(\.bytes) == b.shards.map(\.bytes))
    #expect(a.shards.map(\.firstWord) == b.shards.map(\.firstWord))
    #expect(a.vocabulary == b.vocabulary)
  }

  /// Whoever reads how many of the entries, and whether their forms and compounds meet there.
  @Test(arguments: [1, 2, 7, 60])
  func theSameEntriesInOtherBatchesGiveTheSameBytes(length: Int) {
    let texts = Self.texts(60).enumerated().map { "Kulturplan \($0)en planer. KULTUR \($1)" }
    let batches = stride(from: 0, to: texts.count, by: length).map { start in
      var words = WordCollector()
      for text in texts[start..<min(start + length, texts.count)] {
        words.beginEntry()
        words.read(text, as: .title)
        words.beginSection()
        words.read(text, as: .text)
      }
      return words.batch()
    }
    #expect(batches.flatMap(\.sectionCounts) == [Int](repeating: 2, count: 60))
    let whole = Self.index(texts)
    let index = SearchIndex(batches, shardCount: 5)
    #expect(index.shards.map(\.bytes) == whole.shards.map(\.bytes))
    #expect(index.vocabulary == whole.vocabulary)
    #expect(IndexReader(index: index).ranks("kultur").keys.sorted() == Array(0..<120))
  }

  private static func index(_ texts: [String]) -> SearchIndex {
    var words = WordCollector()
    for text in texts {
      words.beginEntry()
      words.read(text, as: .title)
      words.beginSection()
      words.read(text, as: .text)
    }
    return SearchIndex([words.batch()], shardCount: 5)
  }

  @Test func theIndexGrowsMoreSlowlyThanTheText() {
    let shares = [50, 200, 800].map { count in
      let texts = Self.texts(count)
      return Double(IndexReader(texts).size) / Double(texts.reduce(0) { $0 + $1.utf8.count })
    }
    #expect(shares[0] > shares[1] && shares[1] > shares[2], "\(shares)")
    #expect(shares[2] < 0.4)
  }
}
