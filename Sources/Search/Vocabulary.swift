/// All words of all entries, by their stems.
struct Vocabulary {
  /// The stems, in the order in which they were met.
  let stems: WordTable
  /// For each entry, the stem of each of its words; -1 for a stop word.
  let stemOfWord: [[Int32]]
  /// By the number of a stem, the stems of its parts.
  let parts: [[Int32]]
  /// By the number of a stem, how its most frequent form is written.
  private let spellings: [[UInt8]]

  init(_ entries: [EntryWords]) {
    var forms = WordTable(capacity: 8192)
    var merged = Forms()
    let formOfWord = entries.map { entry in
      (0..<entry.table.count).map { word in
        let hash = entry.table.hash(word)
        let number = forms.find(hash: hash) ?? forms.insert(entry.table.word(word), hash: hash)
        merged.note(number, spelling: entry.spellings[word])
        return Int32(number)
      }
    }
    for (entry, numbers) in zip(entries, formOfWord) {
      for record in entry.records { merged.count(numbers[Int(record.word)], Int(record.count)) }
    }
    let stopWords = Set(StopWords.all.compactMap { forms.find(Array($0.utf8)[...]) })
    var stems = WordTable(capacity: forms.count)
    var isPart: [Bool] = []
    let stemOfForm = (0..<forms.count).map { form -> Int32 in
      var word = Array(forms.word(form))
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
    spellings = Self.spellings(merged, stemOfForm, stemCount: stems.count)
  }

  /// What is known of the forms of words, by their numbers.
  private struct Forms {
    var spellings: [[UInt8]] = []
    var counts: [Int] = []
    private var areCapitals: [Bool] = []

    mutating func note(_ form: Int, spelling: ArraySlice<UInt8>) {
      guard form < spellings.count else {
        spellings.append(Array(spelling))
        counts.append(0)
        areCapitals.append(spelling.first.map { Spellings.isCapital($0, spelling) } ?? false)
        return
      }
      guard areCapitals[form], let first = spelling.first,
        !Spellings.isCapital(first, spelling)
      else { return }
      areCapitals[form] = false
      spellings[form] = Array(spelling)
    }

    mutating func count(_ form: Int32, _ times: Int) { counts[Int(form)] += times }
  }

  /// The spelling of the most frequent form of each stem; of equally frequent ones, the first met.
  private static func spellings(_ forms: Forms, _ stemOfForm: [Int32], stemCount: Int) -> [[UInt8]]
  {
    var best = [Int32](repeating: -1, count: stemCount)
    for form in stemOfForm.indices where stemOfForm[form] >= 0 {
      let stem = Int(stemOfForm[form])
      if best[stem] < 0 || forms.counts[form] > forms.counts[Int(best[stem])] {
        best[stem] = Int32(form)
      }
    }
    return best.map { $0 < 0 ? [] : forms.spellings[Int($0)] }
  }

  /// Every word of letters, alphabetically: a digit for how many characters it has in common with
  /// the word before, a digit for how common it is, and the rest of it; a line for each.
  func list(frequencies: [Int]) -> [UInt8] {
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
  private static func magnitude(_ number: Int) -> Int { Int.bitWidth - number.leadingZeroBitCount }
}
