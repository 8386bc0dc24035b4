/// Takes the endings off Swedish words, so that *styrdokumentens* and *styrdokument* become one.
///
/// After the Swedish stemming algorithm of the Snowball project by Martin Porter
/// (https://snowballstem.org/algorithms/swedish/stemmer.html, published under the 3-clause BSD
/// licence), written anew from its description: its regions, its endings and its three steps. Three
/// things differ, because a search field is asked for single nouns more than for running text:
///
/// - words come folded (`å ä → a`, `ö → o`), which leaves vowels vowels;
/// - the first step is taken until it changes nothing, so that *resursernas*, *resurser* and
///   *resurs* end alike, and -et, -an count as endings (*målet*, *skolan*) where no noun in the
///   indefinite ends so, while -tor is no plural (*direktör*, *sektor*);
/// - a step before them takes the -t of *hållbart*, and one after them the -n of *energin*,
///   *policyn* and *miljön* and one of the two m of *programmet*.
///
/// The script of the search page does the same with what is typed: `sok-ord.js`. `SwedishStemTests`
/// and the tests in the browser hold both to one list.
package enum SwedishStem {
  /// Shortens a folded word of letters a–z in place; other words are left alone.
  package static func apply(to word: inout [UInt8]) {
    guard word.count > 3, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return }
    let region = regionStart(of: word)
    removeNeuter(&word, region)
    if removeEnding(&word, region, isFirst: true) {
      for _ in 0..<3 where !removeEnding(&word, region, isFirst: false) { break }
    }
    removePairEnd(&word, region)
    removeDerivation(&word, region)
    removeRest(&word, region)
  }

  /// The step before the others: adjectives in the neuter.
  private static func removeNeuter(_ word: inout [UInt8], _ region: Int) {
    let marked: [StaticString] = ["bart", "alt", "ellt", "ivt"]
    guard word.count > max(4, region) else { return }
    if marked.contains(where: { word.has($0, from: 0) }) { word.removeLast() }
  }

  /// Where R1 begins: after the first consonant that follows a vowel, and never before the fourth
  /// letter.
  private static func regionStart(of word: [UInt8]) -> Int {
    guard let vowel = word.firstIndex(where: isVowel),
      let consonant = word[vowel...].firstIndex(where: { !isVowel($0) })
    else { return word.count }
    return max(3, consonant + 1)
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }

  /// The endings of step 1 that go wherever they are found, longest first.
  private static let endings: [[UInt8]] = [
    "heterna", "hetens", "heten", "heter", "anden", "andes", "andet", "arens", "arnas", "ernas",
    "ornas", "ades", "ande", "aren", "arna", "arne", "aste", "erna", "erns", "orna", "ade", "are",
    "ast", "ens", "ern", "het", "ad", "ar", "as", "at", "en", "er", "es", "or", "a", "e",
  ].map { Array($0.utf8) }

  /// The same for *område* and what ends so, which is no participle.
  private static let endingsOfAreas = endings.filter { !$0.starts(with: Array("ad".utf8)) }

  /// What -et and -an are not endings after.
  private static let keepsEt: [[UInt8]] = [
    "h", "it", "ie", "budg", "intern", "pak", "rak", "alfab",
  ].map { Array($0.utf8) }
  private static let keepsAn: [[UInt8]] = ["pl", "org", "m"].map { Array($0.utf8) }

  /// Step 1, once.
  ///
  /// - Parameter isFirst: false where another ending went before: then -ad is no participle but the
  ///   end of a noun (*området*, *rådet*).
  /// - Returns: whether it changed the word.
  private static func removeEnding(
    _ word: inout [UInt8], _ region: Int, isFirst: Bool
  ) -> Bool {
    let isKept = word.has("tor", from: 0) || !isFirst && word.has("ad", from: 0)
    let isArea = word.has("omrade", from: 0) || word.has("omrades", from: 0)
    let known = isArea ? endingsOfAreas : endings
    if !isKept, let ending = known.first(where: { word.has($0, from: region) }) {
      word.removeLast(ending.count)
      return true
    }
    guard word.count > region, let last = word.last else { return false }
    if last == UInt8(ascii: "s") {
      // -els goes in step 3, and -ats is rather *plats* and *insats* than a genitive.
      let isKept = word.has("els", from: region) || word.has("ats", from: 0)
      guard !isKept, isValidBeforeS(word[word.count - 2]) else { return false }
      word.removeLast()
      return true
    }
    return removeDefinite(&word, region)
  }

  private static func removeDefinite(_ word: inout [UInt8], _ region: Int) -> Bool {
    let isEt = word.has([0x65, 0x74], from: region)
    guard isEt || word.has([0x61, 0x6E], from: region) else { return false }
    let rest = word.dropLast(2)
    guard let last = rest.last, !isVowel(last),
      rest.count > 3 || rest.count == 3 && isVowel(rest[1])
    else { return false }
    let kept = isEt ? keepsEt : keepsAn
    if kept.contains(where: { Array(rest).has($0, from: 0) }) { return false }
    word.removeLast(2)
    return true
  }

  private static func isValidBeforeS(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x62...0x64, 0x66...0x68, 0x6A...0x70, 0x72, 0x74, 0x76, 0x79: true
    default: false
    }
  }

  /// Step 2: of a pair of consonants at the end, the last goes.
  private static func removePairEnd(_ word: inout [UInt8], _ region: Int) {
    let pairs: [StaticString] = ["dd", "gd", "nn", "dt", "gt", "kt", "tt"]
    if pairs.contains(where: { word.has($0, from: region) }) { word.removeLast() }
  }

  /// Step 3: -lig, -ig and -els go, -fullt and -löst lose their t.
  private static func removeDerivation(_ word: inout [UInt8], _ region: Int) {
    if word.has("lig", from: region) || word.has("els", from: region) {
      word.removeLast(3)
    } else if word.has("ig", from: region) {
      word.removeLast(2)
    } else if word.has("fullt", from: region) || word.has("lost", from: region) {
      word.removeLast()
    }
  }

  /// The step after the others.
  private static func removeRest(_ word: inout [UInt8], _ region: Int) {
    let marked: [StaticString] = [
      "gin", "yn", "atin", "omin", "emin", "orin", "strin", "rafin", "sofin", "torn",
      "iljon", "mm",
    ]
    guard word.count > max(3, region) else { return }
    if marked.contains(where: { word.has($0, from: 0) }) { word.removeLast() }
  }
}

extension [UInt8] {
  /// Whether the array ends so, no earlier than at an index.
  fileprivate func has(_ ending: [UInt8], from start: Int) -> Bool {
    let place = count - ending.count
    guard place >= start else { return false }
    for index in ending.indices where self[place + index] != ending[index] { return false }
    return true
  }

  fileprivate func has(_ ending: StaticString, from start: Int) -> Bool {
    let place = count - ending.utf8CodeUnitCount
    guard place >= start else { return false }
    return ending.withUTF8Buffer { ending in
      ending.indices.allSatisfy { self[place + $0] == ending[$0] }
    }
  }
}
