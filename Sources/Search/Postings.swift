/// In which sections each word stands, and how prominently.
struct Postings {
  /// By the number of a stem, in how many sections it stands, in compounds too.
  private(set) var frequencies: [Int]
  private let starts: [Int]
  /// Section and rank of each posting, stem by stem, by ascending section.
  private let postings: [(section: Int32, rank: UInt8)]

  /// Ranks, best first: the word in a title, as part of a compound in a title, in a heading, three
  /// times or more in a text, in a text; and as part of a compound in a heading, in a text.
  static let rankCount = 7

  init(_ entries: [EntryWords], _ vocabulary: Vocabulary) {
    var counts = [Int](repeating: 0, count: vocabulary.stems.count + 1)
    Self.forEach(entries, vocabulary) { stem, _, _ in counts[stem + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    var next = counts
    var all = [(section: Int32, rank: UInt8)](
      repeating: (0, 0), count: counts[counts.count - 1])
    Self.forEach(entries, vocabulary) { stem, section, rank in
      let last = next[stem] - 1
      if last >= counts[stem], all[last].section == section {
        all[last].rank = min(all[last].rank, rank)
      } else {
        all[next[stem]] = (section, rank)
        next[stem] += 1
      }
    }
    starts = counts
    postings = all
    frequencies = vocabulary.stems.count == 0 ? [] : zip(next, counts).map { $0 - $1 }
  }

  /// Every word of every section, and every part of it.
  private static func forEach(
    _ entries: [EntryWords], _ vocabulary: Vocabulary,
    _ take: (_ stem: Int, _ section: Int32, _ rank: UInt8) -> Void
  ) {
    var first: Int32 = 0
    for (number, entry) in entries.enumerated() {
      for record in entry.records {
        let stem = Int(vocabulary.stemOfWord[number][Int(record.word)])
        guard stem >= 0 else { continue }
        let section = first + record.section
        take(stem, section, rank(record))
        for part in vocabulary.parts[stem] { take(Int(part), section, partRank(record)) }
      }
      first += Int32(entry.sectionCount)
    }
  }

  private static func rank(_ record: EntryWords.Record) -> UInt8 {
    switch WordPlace(rawValue: record.place) {
    case .title: 0
    case .heading: 2
    case .text, nil: record.count < 3 ? 4 : 3
    }
  }

  private static func partRank(_ record: EntryWords.Record) -> UInt8 {
    switch WordPlace(rawValue: record.place) {
    case .title: 1
    case .heading: 5
    case .text, nil: 6
    }
  }

  /// A line for each stem, alphabetically: the stem, a space, and for each rank the sections as
  /// their distances from the one before, the first from 0, parted by commas.
  func lines(of vocabulary: Vocabulary) -> [[UInt8]] {
    let stems = vocabulary.stems
    let order = (0..<stems.count).filter { frequencies[$0] > 0 }
      .sorted { stems.word($0).lexicographicallyPrecedes(stems.word($1)) }
    var groups = [Group](repeating: Group(), count: Self.rankCount)
    return order.map { stem in
      for posting in postings[starts[stem]..<(starts[stem] + frequencies[stem])] {
        groups[Int(posting.rank)].add(posting.section)
      }
      var line = Array(stems.word(stem))
      line.append(0x20)
      let filled = groups.lastIndex { !$0.digits.isEmpty } ?? -1
      for rank in groups.indices {
        if rank > 0, rank <= filled { line.append(0x2C) }
        line += groups[rank].digits
        groups[rank].clear()
      }
      line.append(0x0A)
      return line
    }
  }

  /// Sections of one rank as their distances.
  private struct Group {
    private(set) var digits: [UInt8] = []
    private var last: Int32 = 0

    mutating func add(_ section: Int32) {
      digits.appendDigits(Int(section - last))
      last = section
    }

    mutating func clear() {
      digits.removeAll(keepingCapacity: true)
      last = 0
    }
  }
}
