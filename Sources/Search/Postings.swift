/// In which sections each stem stands, and how prominently: lines of the index, made stem by stem
/// out of the postings of the words that it comes from.
struct Postings: Sendable {
  private let batches: [WordBatch]
  private let vocabulary: Vocabulary
  /// The stems that stand anywhere, alphabetically.
  let order: [Int32]
  /// Stem by stem, the words that it comes from, in the order of batches: the number of the word,
  /// counted through all batches, twice, and 1 more where the stem is a part of it.
  private let sources: [UInt32]
  private let starts: [Int32]
  /// Where the words and the sections of each batch begin.
  private let firstWords: [Int]
  private let firstSections: [Int]

  init(_ batches: [WordBatch], _ vocabulary: Vocabulary) {
    var counts = [Int32](repeating: 0, count: vocabulary.stems.count + 1)
    Self.forEachSource(vocabulary) { stem, _ in counts[stem + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    var next = counts
    var sources = [UInt32](repeating: 0, count: Int(counts[counts.count - 1]))
    Self.forEachSource(vocabulary) { stem, source in
      sources[Int(next[stem])] = source
      next[stem] += 1
    }
    let stems = vocabulary.stems
    order = (0..<Int32(stems.count)).filter { counts[Int($0)] < counts[Int($0) + 1] }
      .sorted { stems.precedes(Int($0), Int($1)) }
    self.batches = batches
    self.vocabulary = vocabulary
    self.sources = sources
    starts = counts
    firstWords = Self.sums(vocabulary.stemOfWord.map(\.count))
    firstSections = Self.sums(batches.map(\.sectionCount))
  }

  private static func sums(_ numbers: [Int]) -> [Int] {
    var sums = [0]
    for number in numbers { sums.append(sums[sums.count - 1] + number) }
    return sums
  }

  /// Every word of every batch, and every part of it.
  private static func forEachSource(
    _ vocabulary: Vocabulary, _ take: (_ stem: Int, _ source: UInt32) -> Void
  ) {
    var source: UInt32 = 0
    for stems in vocabulary.stemOfWord {
      for stem in stems {
        if stem >= 0 {
          take(Int(stem), source)
          for part in vocabulary.parts[Int(stem)] { take(Int(part), source | 1) }
        }
        source += 2
      }
    }
  }

  /// The lines of some stems, by their places in the alphabetical order.
  ///
  /// A line is the stem, a space, and for each rank the sections as their distances from the one
  /// before, the first from 0, parted by commas.
  func lines(_ places: Range<Int>) -> IndexLines {
    var lines = IndexLines()
    let most = batches.reduce(0) { max($0, $1.sectionCount) }
    var digits = RankDigits()
    var best = BestRanks(sectionCount: most)
    for place in places {
      let stem = Int(order[place])
      add(Int(starts[stem])..<Int(starts[stem + 1]), to: &digits, using: &best)
      lines.append(vocabulary.stems.word(stem), &digits)
    }
    lines.trim()
    return lines
  }

  /// Adds the postings of some sources, batch by batch.
  private func add(
    _ range: Range<Int>, to digits: inout RankDigits, using best: inout BestRanks
  ) {
    var batch = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let first = Int(sources[place] >> 1)
      while first >= firstWords[batch + 1] { batch += 1 }
      var end = place + 1
      while end < range.upperBound, Int(sources[end] >> 1) < firstWords[batch + 1] { end += 1 }
      let offset = firstSections[batch]
      if end == place + 1 {
        batches[batch].forEachPosting(
          of: first - firstWords[batch], asPart: sources[place] & 1 == 1
        ) { section, rank in digits.append(offset + section, rank) }
      } else {
        for source in sources[place..<end] {
          batches[batch].forEachPosting(
            of: Int(source >> 1) - firstWords[batch], asPart: source & 1 == 1
          ) { section, rank in best.note(section, rank) }
        }
        best.takeAll { section, rank in digits.append(offset + section, rank) }
      }
      place = end
    }
  }
}

/// Lines of the index, in the order of stems.
package struct IndexLines: Sendable {
  var bytes: [UInt8] = []
  /// Where each line ends.
  var ends: [Int32] = []
  /// In how many sections each stem stands, in compounds too.
  var frequencies: [Int32] = []

  mutating func append(_ stem: ArraySlice<UInt8>, _ digits: inout RankDigits) {
    bytes.append(contentsOf: stem)
    bytes.append(0x20)
    frequencies.append(digits.takeLine(to: &bytes))
    bytes.append(0x0A)
    ends.append(Int32(bytes.count))
  }

  /// Gives up the room to grow in: the index stays until the site is written.
  mutating func trim() {
    bytes = bytes.withUnsafeBufferPointer { Array($0) }
  }
}

/// The best rank of each section of a batch that any of several words stand in.
///
/// In memory of its own and not in arrays, which look at every step whether somebody else holds them.
struct BestRanks: ~Copyable {
  private let ranks: UnsafeMutableBufferPointer<UInt8>
  /// One bit for each section that has a rank.
  private let bits: UnsafeMutableBufferPointer<UInt64>
  /// The first and the last word of `bits` with a bit that is set.
  private var first = Int.max
  private var last = -1

  init(sectionCount: Int) {
    ranks = .allocate(capacity: sectionCount)
    ranks.initialize(repeating: .max)
    bits = .allocate(capacity: (sectionCount + 63) / 64)
    bits.initialize(repeating: 0)
  }

  deinit {
    ranks.deallocate()
    bits.deallocate()
  }

  @inline(__always)
  mutating func note(_ section: Int, _ rank: UInt8) {
    precondition(ranks.indices.contains(section))
    if rank < ranks[section] { ranks[section] = rank }
    let word = section >> 6
    bits[word] |= 1 &<< UInt64(truncatingIfNeeded: section)
    first = min(first, word)
    last = max(last, word)
  }

  /// Gives the sections in ascending order, and forgets them.
  @inline(__always)
  mutating func takeAll(_ take: (_ section: Int, _ rank: UInt8) -> Void) {
    guard first <= last else { return }
    for word in first...last {
      var rest = bits[word]
      bits[word] = 0
      while rest != 0 {
        let section = word << 6 | rest.trailingZeroBitCount
        take(section, ranks[section])
        ranks[section] = .max
        rest &= rest - 1
      }
    }
    (first, last) = (.max, -1)
  }
}
