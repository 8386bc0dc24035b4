/// An index of words in which a script finds sections without seeing their text.
///
/// It knows entries and their sections by number only: the first section of the first entry is 0,
/// and so on through all entries. It holds no text, so it grows more slowly than what it is made of:
/// a word is there once, and a section costs about a byte for each of its words.
///
/// The same entries in the same order give the same bytes.
package struct SearchIndex: Sendable {
  /// The words with the sections that they stand in, in alphabetical parts.
  package let shards: [Shard]
  /// Every word once, as it is written, for what was typed otherwise than it is written.
  package let vocabulary: [UInt8]

  /// The words from one to the next shard's first.
  package struct Shard: Sendable {
    /// Empty for the first shard.
    package let firstWord: String
    package let bytes: [UInt8]
  }

  /// - Parameter shardCount: into how many parts the words are dealt, at least 1; they come out
  ///   about equally large, and some are empty when there are fewer words.
  package init(_ entries: [EntryWords], shardCount: Int) {
    let vocabulary = Vocabulary(entries)
    let postings = Postings(entries, vocabulary)
    let lines = postings.lines(of: vocabulary)
    shards = Self.shards(lines, count: max(1, shardCount))
    self.vocabulary = vocabulary.list(frequencies: postings.frequencies)
  }

  private static func shards(_ lines: [[UInt8]], count: Int) -> [Shard] {
    let total = lines.reduce(0) { $0 + $1.count }
    var shards: [Shard] = []
    var bytes: [UInt8] = []
    var first = ""
    var passed = 0
    for line in lines {
      // A shard is full when it has its share of all bytes.
      if shards.count < count - 1, passed * count >= total * (shards.count + 1) {
        shards.append(Shard(firstWord: first, bytes: bytes))
        bytes = []
        first = String(decoding: line.prefix { $0 != 0x20 }, as: UTF8.self)
      }
      bytes += line
      passed += line.count
    }
    shards.append(Shard(firstWord: first, bytes: bytes))
    while shards.count < count { shards.append(Shard(firstWord: "", bytes: [])) }
    return shards
  }
}

extension [UInt8] {
  /// Appends a number of at least 0 in digits of five bits, the lowest first; all but the last have
  /// the sixth bit. A digit is a letter of base64url.
  mutating func appendDigits(_ number: Int) {
    var rest = number
    while rest >= 32 {
      append(Self.digit(32 | (rest & 31)))
      rest >>= 5
    }
    append(Self.digit(rest))
  }

  /// Letters of base64url, in their order.
  ///
  /// - Parameter number: from 0 to 63.
  static func digit(_ number: Int) -> UInt8 {
    switch number {
    case ..<26: 0x41 + UInt8(number)
    case ..<52: 0x61 + UInt8(number - 26)
    case ..<62: 0x30 + UInt8(number - 52)
    case 62: 0x2D
    default: 0x5F
    }
  }
}
