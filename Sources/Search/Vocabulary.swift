/// All words of all batches, by their stems.
struct Vocabulary: Sendable {
  /// The stems, in the order in which they were met.
  let stems: WordTable
  /// For each batch, the stem of each of its words; -1 for a stop word.
  let stemOfWord: [[Int32]]
  /// By the number of a stem, the stems of its parts.
  let parts: [[Int32]]
  /// By the number of a stem, how its most frequent form is written.
  private let spellings: [[UInt8]]

  init(_ batches: [WordBatch]) {
    var forms = Forms()
    let formOfWord = batches.map { forms.add($0) }
    let stopWords = Set(StopWords.all.compactMap { forms.words.find(Array($0.utf8)[...]) })
    var stems = WordTable(capacity: forms.words.count)
    var isPart: [Bool] = []
    var word: [UInt8] = []
    let stemOfForm = (0..<forms.words.count).map { form -> Int32 in
      word.removeAll(keepingCapacity: true)
      word.append(contentsOf: forms.words.word(form))
      let isStopWord = stopWords.contains(form)
      if !isStopWord { SwedishStem.apply(to: &word) }
      let number = stems.insert(word[...])
      if number == isPart.count { isPart.append(false) }
      if !isStopWord { isPart[number] = true }
      return isStopWord ? -1 : Int32(number)
    }
    self.stems = stems
    stemOfWord = formOfWord.map { $0.map { stemOfForm[Int($0)] } }
    parts = Compounds(stems, isPart: isPart).parts
    spellings = forms.spellings(stemOfForm, stemCount: stems.count, in: batches)
  }

  /// What is known of the forms of words, by their numbers.
  private struct Forms {
    var words = WordTable(capacity: 8192)
    /// How often each stands anywhere.
    private var totals: [Int] = []
    private var areCapitals: [Bool] = []
    /// Where the spelling stands: the batch, and its number of the word.
    private var places: [(batch: Int32, word: Int32)] = []
    private var batchCount: Int32 = 0

    /// Adds the words of a batch.
    ///
    /// - Returns: the number of the form of each.
    mutating func add(_ batch: WordBatch) -> [Int32] {
      let number = batchCount
      batchCount += 1
      return (0..<batch.words.count).map { word in
        let form = words.insert(batch.words.word(word), hash: batch.words.hash(word))
        if form == totals.count {
          totals.append(0)
          areCapitals.append(Spellings.isCapital(batch.spellings[word]))
          places.append((number, Int32(word)))
        } else if areCapitals[form], !Spellings.isCapital(batch.spellings[word]) {
          areCapitals[form] = false
          places[form] = (number, Int32(word))
        }
        totals[form] += Int(batch.totals[word])
        return Int32(form)
      }
    }

    /// The spelling of the most frequent form of each stem; of equally frequent ones, the first met.
    func spellings(_ stemOfForm: [Int32], stemCount: Int, in batches: [WordBatch]) -> [[UInt8]] {
      var best = [Int32](repeating: -1, count: stemCount)
      for form in stemOfForm.indices where stemOfForm[form] >= 0 {
        let stem = Int(stemOfForm[form])
        if best[stem] < 0 || totals[form] > totals[Int(best[stem])] { best[stem] = Int32(form) }
      }
      return best.map { form in
        guard form >= 0 else { return [] }
        let place = places[Int(form)]
        return Array(batches[Int(place.batch)].spellings[Int(place.word)])
      }
    }
  }

  /// Every word of letters, alphabetically: a digit for how many characters it has in common with
  /// the word before, a digit for how common it is, and the rest of it; a line for each.
  func list(frequencies: [Int32]) -> [UInt8] {
    let words = spellings.indices
      .filter { spellings[$0].count > 2 && !spellings[$0].contains { $0 < 0x41 } }
      .sorted {
        spellings[$0] == spellings[$1]
          ? $0 < $1 : spellings[$0].lexicographicallyPrecedes(spellings[$1])
      }
    var result: [UInt8] = []
    var last: [UInt8] = []
    for number in words {
      let word = spellings[number]
      let shared = Self.sharedStart(last, word)
      result.append([UInt8].digit(shared.characters))
      result.append([UInt8].digit(Self.magnitude(frequencies[number])))
      result += word[shared.bytes...]
      result.append(0x0A)
      last = word
    }
    return result
  }

  /// How many characters, at most 63, two words begin with alike, and how many bytes those are.
  private static func sharedStart(_ a: [UInt8], _ b: [UInt8]) -> (characters: Int, bytes: Int) {
    var bytes = 0
    while bytes < min(a.count, b.count), a[bytes] == b[bytes] { bytes += 1 }
    while bytes > 0, bytes < b.count, b[bytes] & 0xC0 == 0x80 { bytes -= 1 }
    while bytes > 0, bytes < a.count, a[bytes] & 0xC0 == 0x80 { bytes -= 1 }
    let characters = b[..<bytes].count { $0 & 0xC0 != 0x80 }
    return characters > 63 ? (0, 0) : (characters, bytes)
  }

  /// The number of binary digits of a number.
  private static func magnitude(_ number: Int32) -> Int {
    Int32.bitWidth - number.leadingZeroBitCount
  }
}
