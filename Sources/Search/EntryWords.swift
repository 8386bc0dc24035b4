/// Where in an entry a word stands; the first counts for most.
package enum WordPlace: UInt8, Sendable, CaseIterable {
  /// In the name of the entry, or in one of its other names.
  case title
  /// In the heading of a section, or in a summary.
  case heading
  case text
}

/// The words of one entry, read section by section: something that can be found, with an address.
///
/// Reading one entry needs nothing of the others, so that all can be read at the same time.
package struct EntryWords: Sendable {
  /// Sections begun so far; the first is the entry itself and what stands before its headings.
  package private(set) var sectionCount = 1
  private(set) var table = WordTable(capacity: 512)
  private(set) var spellings = Spellings()
  /// In the order of sections.
  private(set) var records: [Record] = []
  /// For each word the last of its records.
  private var lastRecord: [Int32] = []

  /// A word in a section.
  struct Record: Sendable {
    let word: Int32
    let section: Int32
    var place: UInt8
    /// How often, at most 255 times.
    var count: UInt8
  }

  package init() {}

  package mutating func beginSection() { sectionCount += 1 }

  package mutating func read(_ text: String, as place: WordPlace) {
    var text = text
    text.withUTF8 { read($0, as: place) }
  }

  package mutating func read(_ text: [UInt8], as place: WordPlace) {
    text.withUnsafeBufferPointer { read($0, as: place) }
  }

  package mutating func read(_ text: UnsafeBufferPointer<UInt8>, as place: WordPlace) {
    WordReader.read(text) { word, hash, spelling in
      let number = table.insert(word, hash: hash)
      if number == lastRecord.count {
        lastRecord.append(-1)
        spellings.append(spelling)
      } else {
        spellings.improve(number, spelling)
      }
      note(number, place.rawValue)
    }
  }

  private mutating func note(_ number: Int, _ place: UInt8) {
    let last = Int(lastRecord[number])
    let section = Int32(sectionCount - 1)
    if last >= 0, records[last].section == section {
      if place < records[last].place { records[last].place = place }
      if records[last].count < .max { records[last].count += 1 }
      return
    }
    lastRecord[number] = Int32(records.count)
    records.append(Record(word: Int32(number), section: section, place: place, count: 1))
  }
}

/// How words were written before they were folded, by their numbers.
struct Spellings: Sendable {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []
  private var areCapitals: [Bool] = []

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[ranges[number]] }

  mutating func append(_ spelling: UnsafeBufferPointer<UInt8>.SubSequence) {
    ranges.append(bytes.count..<(bytes.count + spelling.count))
    bytes.append(contentsOf: spelling)
    areCapitals.append(spelling.first.map { Self.isCapital($0, spelling) } ?? false)
  }

  /// A word that does not begin with a capital is rather how it is written within a sentence.
  mutating func improve(_ number: Int, _ spelling: UnsafeBufferPointer<UInt8>.SubSequence) {
    guard areCapitals[number], let first = spelling.first, !Self.isCapital(first, spelling)
    else { return }
    areCapitals[number] = false
    ranges[number] = bytes.count..<(bytes.count + spelling.count)
    bytes.append(contentsOf: spelling)
  }

  static func isCapital(_ first: UInt8, _ spelling: some Collection<UInt8>) -> Bool {
    if first == 0xC3 { return spelling.dropFirst().first.map { $0 < 0x9F } ?? false }
    return (0x41...0x5A).contains(first)
  }
}
