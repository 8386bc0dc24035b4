/// How prominently a word stands in a section, the best first.
enum PostingRank: UInt8, Comparable, Sendable {
  case title = 0
  case heading = 2
  /// Three times or more.
  case often = 3
  case text = 4

  init(_ place: WordPlace, count: UInt8) {
    switch place {
    case .title: self = .title
    case .heading: self = .heading
    case .text: self = count < 3 ? .text : .often
    }
  }

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// All ranks in the index: those of words, and of the parts of compounds 1 (in a title), 5 (in a
  /// heading) and 6 (in a text).
  static let count = 7
}

/// The words of some entries in a row, and in which of their sections each stands.
package struct WordBatch: Sendable {
  /// How many sections each entry has.
  package let sectionCounts: [Int]
  let words: WordTable
  let spellings: Spellings
  /// By the number of a word, how often it stands anywhere.
  let totals: [Int32]
  /// How many sections all entries have.
  let sectionCount: Int
  /// Word by word, and for each by ascending section: how much further on than the section before,
  /// the first from 0, and a number for the rank in the two lowest bits; in digits of seven bits, the
  /// lowest first, all but the last with the eighth.
  private let postings: [UInt8]
  /// By the number of a word, where its postings end.
  private let ends: [Int32]

  init(
    sectionCounts: [Int], words: WordTable, spellings: Spellings, totals: [Int32],
    records: UnsafeBufferPointer<WordCollector.Record>
  ) {
    self.sectionCounts = sectionCounts
    self.words = words
    self.spellings = spellings
    self.totals = totals
    sectionCount = sectionCounts.reduce(0, +)
    var starts = [Int32](repeating: 0, count: words.count + 1)
    for record in records { starts[Int(record.word) + 1] += 1 }
    for word in 0..<words.count { starts[word + 1] += starts[word] }
    var sorted = [UInt32](repeating: 0, count: records.count)
    var next = starts
    for record in records {
      let word = Int(record.word)
      sorted[Int(next[word])] = UInt32(record.section) << 2 | Self.code(record.rank)
      next[word] += 1
    }
    var postings: [UInt8] = []
    postings.reserveCapacity(records.count + records.count / 4)
    ends = (0..<words.count).map { word in
      var last: UInt32 = 0
      for posting in sorted[Int(starts[word])..<Int(starts[word + 1])] {
        var rest = (posting >> 2 - last) << 2 | posting & 3
        last = posting >> 2
        while rest >= 0x80 {
          postings.append(UInt8(truncatingIfNeeded: rest) | 0x80)
          rest >>= 7
        }
        postings.append(UInt8(truncatingIfNeeded: rest))
      }
      return Int32(postings.count)
    }
    self.postings = postings
  }

  private static func code(_ rank: PostingRank) -> UInt32 {
    switch rank {
    case .title: 0
    case .heading: 1
    case .often: 2
    case .text: 3
    }
  }

  private static let ranks: [UInt8] = [0, 2, 3, 4]
  /// The same for a part of the word.
  private static let partRanks: [UInt8] = [1, 5, 6, 6]

  /// Gives each section that a word stands in, ascending, with the rank of the word or of its parts.
  @inline(__always)
  func forEachPosting(
    of word: Int, asPart: Bool, _ take: (_ section: Int, _ rank: UInt8) -> Void
  ) {
    let ranks = asPart ? Self.partRanks : Self.ranks
    var place = word == 0 ? 0 : Int(ends[word - 1])
    let end = Int(ends[word])
    var section = 0
    while place < end {
      var number = Int(postings[place])
      place += 1
      var shift = 7
      if number >= 0x80 {
        number &= 0x7F
        while place < end {
          let byte = Int(postings[place])
          place += 1
          number |= (byte & 0x7F) << shift
          shift += 7
          if byte < 0x80 { break }
        }
      }
      section += number >> 2
      take(section, ranks[number & 3])
    }
  }
}
