/// Finds the words that compounds are made of, among the words of the same texts.
///
/// Swedish writes compounds as one word, and who looks for *kvalitet* wants *livskvalitetsprogrammet*
/// too. A part is known when it is the stem of a word that stands alone somewhere. Both parts known
/// and of at least four letters, or one of them known and of at least five, make a compound.
struct Compounds {
  private let stems: WordTable
  /// By the number of a stem: false for a stop word, which is no part of anything worth finding.
  private let isPart: [Bool]
  /// By the number of a stem, the stems that it is made of, without itself; sorted.
  private(set) var parts: [[Int32]]

  init(_ stems: WordTable, isPart: [Bool]) {
    self.stems = stems
    self.isPart = isPart
    parts = [[Int32]](repeating: [], count: stems.count)
    // The parts of a compound are shorter than it is, and have their own parts by then.
    let byLength = (0..<stems.count)
      .filter { stems.range($0).count >= 7 && isPart[$0] && Self.isWord(stems.word($0)) }
      .sorted { (stems.range($0).count, $0) < (stems.range($1).count, $1) }
    for number in byLength {
      var found = split(stems.word(number), depth: 0)
      found.remove(Int32(number))
      parts[number] = found.sorted()
    }
  }

  private static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private func split(_ word: ArraySlice<UInt8>, depth: Int) -> Set<Int32> {
    guard depth < 4, word.count >= 7 else { return [] }
    var found: Set<Int32> = []
    var longestEnd: Int?
    for place in (word.startIndex + 3)..<(word.endIndex - 3) {
      let end = word[place...]
      guard let right = known(end) else { continue }
      if end.count >= 5, longestEnd == nil { longestEnd = right }
      let start = word[..<place]
      if let left = stem(ofJoined: start) {
        add(right, to: &found)
        if start.count >= 4, isPart[left] { add(left, to: &found) }
        continue
      }
      var own = Array(start)
      SwedishStem.apply(to: &own)
      let inner = split(own[...], depth: depth + 1)
      guard !inner.isEmpty else { continue }
      add(right, to: &found)
      found.formUnion(inner)
    }
    guard found.isEmpty else { return found }
    if let longestEnd { add(longestEnd, to: &found) }
    if let start = longestStart(of: word) { add(start, to: &found) }
    return found
  }

  /// A part counts with what it is made of itself.
  private func add(_ part: Int, to found: inout Set<Int32>) {
    found.insert(Int32(part))
    found.formUnion(parts[part])
  }

  private func known(_ part: ArraySlice<UInt8>) -> Int? {
    guard part.count >= 4, let number = stems.find(part), isPart[number] else { return nil }
    return number
  }

  /// The stem of a part as it stands first in a compound: *livs-*, *hälso-*, *medarbetar-*. It may
  /// be a stop word, as in *utbildning*.
  private func stem(ofJoined part: ArraySlice<UInt8>) -> Int? {
    var word = Array(part)
    SwedishStem.apply(to: &word)
    if let number = stems.find(word[...]) ?? stems.find(part) { return number }
    switch part.last {
    case UInt8(ascii: "s"), UInt8(ascii: "o"), UInt8(ascii: "u"):
      word = Array(part.dropLast())
      SwedishStem.apply(to: &word)
      return stems.find(word[...])
    default: return nil
    }
  }

  /// The longest known stem of at least five letters that the word begins with.
  private func longestStart(of word: ArraySlice<UInt8>) -> Int? {
    var end = word.endIndex - 3
    while end - word.startIndex >= 5 {
      if let number = stems.find(word[..<end]), isPart[number] { return number }
      end -= 1
    }
    return nil
  }
}
