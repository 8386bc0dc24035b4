/// Where in an entry a word stands; the first counts for most.
package enum WordPlace: UInt8, Sendable, CaseIterable {
  /// In the name of the entry, or in one of its other names.
  case title
  /// In the heading of a section, or in a summary.
  case heading
  case text
}

/// Reads the words of entries, one after the other and section by section; an entry is something
/// that can be found, with an address.
///
/// Reading entries needs nothing of those that somebody else reads, so that all can be read at the
/// same time, some here and some there.
package struct WordCollector: ~Copyable {
  private var table = WordTable(capacity: 4_096)
  private var spellings = Spellings()
  private var known = KnownSpellings()
  /// By the number of a word.
  private var states = OwnList<State>(capacity: 4_096)
  /// In the order of sections.
  private var records = OwnList<Record>(capacity: 16_384)
  private var sectionCounts: [Int] = []
  /// Of all entries, counted from the first of the first.
  private var section: Int32 = -1

  /// What is known of a word so far.
  private struct State: BitwiseCopyable {
    /// The last section that it stood in, and its record of that.
    var section: Int32 = -1
    var record: Int32 = -1
    /// How often in that section, at most 255 times.
    var count: UInt8 = 0
    var isCapital: Bool
    /// Stop words are in no postings, so it does not matter where they stand.
    var isStopWord: Bool
    /// How often in all, counted section by section.
    var total: Int32 = 0

    @inline(__always)
    mutating func begin(_ section: Int32, record: Int32) {
      self.section = section
      self.record = record
      count = 1
      total += 1
    }

    /// - Returns: how often it stands in the section.
    @inline(__always)
    mutating func countAgain() -> UInt8 {
      guard count < .max else { return count }
      count += 1
      total += 1
      return count
    }
  }

  /// A word in a section.
  struct Record: BitwiseCopyable {
    let word: Int32
    let section: Int32
    var rank: PostingRank
  }

  package init() {}

  /// Begins an entry and its first section: what stands before its headings.
  package mutating func beginEntry() {
    sectionCounts.append(1)
    section += 1
  }

  package mutating func beginSection() {
    guard let last = sectionCounts.indices.last else { return beginEntry() }
    sectionCounts[last] += 1
    section += 1
  }

  package mutating func read(_ text: String, as place: WordPlace) {
    var text = text
    text.withUTF8 { read($0, as: place) }
  }

  package mutating func read(_ text: UnsafeBufferPointer<UInt8>, as place: WordPlace) {
    if section < 0 { beginEntry() }
    var index = 0
    while let written = WrittenWord.next(in: text, from: index) {
      let meaning = written.standsAlone ? known[written.hash] : .unknown
      switch meaning {
      case .word(let number):
        note(number, place)
        index = written.range.upperBound
      case .nothing: index = written.range.upperBound
      case .unknown: index = readNext(written, in: text, place)
      }
    }
  }

  /// Folds what has not been met before.
  ///
  /// - Returns: where to go on, which may be past other words that are written together with it.
  @inline(never)
  private mutating func readNext(
    _ written: WrittenWord, in text: UnsafeBufferPointer<UInt8>, _ place: WordPlace
  ) -> Int {
    var count = 0
    var known: Int?
    let end = WordReader.readNext(in: text, from: written.range.lowerBound) {
      word, hash, spelling in
      let number = number(of: word, hash, spelling)
      count += 1
      guard !states[number].isStopWord else { return }
      note(number, place)
      known = number
    }
    if written.standsAlone, end == written.range.upperBound, count < 2 {
      self.known.insert(written.hash, word: known)
    }
    return end
  }

  private mutating func number(
    of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64,
    _ spelling: UnsafeBufferPointer<UInt8>.SubSequence
  ) -> Int {
    let number = table.insert(word, hash: hash)
    if number == states.count {
      states.append(
        State(
          isCapital: Spellings.isCapital(spelling), isStopWord: StopWords.contains(hash: hash)))
      spellings.append(spelling)
    } else if states[number].isCapital, !Spellings.isCapital(spelling) {
      // A word that does not begin with a capital is rather how it is written within a sentence.
      states[number].isCapital = false
      spellings.replace(number, spelling)
    }
    return number
  }

  @inline(__always)
  private mutating func note(_ number: Int, _ place: WordPlace) {
    guard states[number].section == section else {
      states[number].begin(section, record: Int32(records.count))
      records.append(
        Record(word: Int32(number), section: section, rank: PostingRank(place, count: 1)))
      return
    }
    let count = states[number].countAgain()
    // In the text only the third time makes a difference.
    guard place != .text || count == 3 else { return }
    let rank = PostingRank(place, count: count)
    let record = Int(states[number].record)
    if rank < records[record].rank { records[record].rank = rank }
  }

  /// What was read, in as little room as it takes.
  package consuming func batch() -> WordBatch {
    table.close()
    let (sectionCounts, words, spellings) = (sectionCounts, table, spellings)
    let totals = states.withElements { $0.map(\.total) }
    return records.withElements { records in
      WordBatch(
        sectionCounts: sectionCounts, words: words, spellings: spellings, totals: totals,
        records: records)
    }
  }
}

/// How words were written before they were folded, by their numbers.
struct Spellings: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int32] = []
  private var lengths: [UInt16] = []

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<(Int(starts[number]) + Int(lengths[number]))]
  }

  mutating func append(_ spelling: UnsafeBufferPointer<UInt8>.SubSequence) {
    starts.append(Int32(bytes.count))
    lengths.append(UInt16(clamping: spelling.count))
    bytes.append(contentsOf: spelling)
  }

  mutating func replace(_ number: Int, _ spelling: UnsafeBufferPointer<UInt8>.SubSequence) {
    starts[number] = Int32(bytes.count)
    lengths[number] = UInt16(clamping: spelling.count)
    bytes.append(contentsOf: spelling)
  }

  static func isCapital(_ spelling: some Collection<UInt8>) -> Bool {
    guard let first = spelling.first else { return false }
    if first == 0xC3 { return spelling.dropFirst().first.map { $0 < 0x9F } ?? false }
    return (0x41...0x5A).contains(first)
  }
}
