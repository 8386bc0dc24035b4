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
    /// What it holds, one after the other.
    package fileprivate(set) var pieces: [ArraySlice<UInt8>] = []

    package var isEmpty: Bool { pieces.isEmpty }
    package var bytes: [UInt8] { pieces.flatMap { $0 } }
  }

  /// - Parameters:
  ///   - batches: all entries, in their order, however they are divided.
  ///   - shardCount: into how many parts the words are dealt, at least 1; they come out about
  ///     equally large, and some are empty when there are fewer words.
  package init(_ batches: [WordBatch], shardCount: Int) {
    let plan = SearchIndexPlan(batches)
    self.init(plan, plan.parts.map { plan.lines($0) }, shardCount: shardCount)
  }

  /// - Parameter lines: those of all parts of the plan, in their order.
  package init(_ plan: SearchIndexPlan, _ lines: [IndexLines], shardCount: Int) {
    shards = Self.shards(lines, count: max(1, shardCount))
    vocabulary = plan.vocabulary(lines)
  }

  private static func shards(_ lines: [IndexLines], count: Int) -> [Shard] {
    let total = lines.reduce(0) { $0 + $1.bytes.count }
    var shards: [Shard] = []
    var shard = Shard(firstWord: "")
    var passed = 0
    for part in lines {
      var (start, lineStart) = (0, 0)
      for end in part.ends {
        // A shard is full when it has its share of all bytes.
        if shards.count < count - 1, (passed + lineStart) * count >= total * (shards.count + 1) {
          if lineStart > start { shard.pieces.append(part.bytes[start..<lineStart]) }
          shards.append(shard)
          let word = part.bytes[lineStart...].prefix { $0 != 0x20 }
          shard = Shard(firstWord: String(decoding: word, as: UTF8.self))
          start = lineStart
        }
        lineStart = Int(end)
      }
      if lineStart > start { shard.pieces.append(part.bytes[start..<lineStart]) }
      passed += part.bytes.count
    }
    shards.append(shard)
    while shards.count < count { shards.append(Shard(firstWord: "")) }
    return shards
  }
}

/// What an index is made of, once all words are known: its parts can be made at the same time.
package struct SearchIndexPlan: Sendable {
  private let words: Vocabulary
  private let postings: Postings

  /// - Parameter batches: all entries, in their order, however they are divided.
  package init(_ batches: [WordBatch]) {
    words = Vocabulary(batches)
    postings = Postings(batches, words)
  }

  /// The parts that the index is made in, in their order.
  package var parts: [Range<Int>] {
    let count = postings.order.count
    let length = max(64, (count + 31) / 32)
    return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }

  package func lines(_ part: Range<Int>) -> IndexLines { postings.lines(part) }

  fileprivate func vocabulary(_ lines: [IndexLines]) -> [UInt8] {
    var frequencies = [Int32](repeating: 0, count: words.stems.count)
    var place = 0
    for frequency in lines.lazy.flatMap(\.frequencies) {
      frequencies[Int(postings.order[place])] = frequency
      place += 1
    }
    return words.list(frequencies: frequencies)
  }
}

extension [UInt8] {
  /// Letters of base64url, in their order.
  ///
  /// - Parameter number: from 0 to 63.
  @inline(__always)
  static func digit(_ number: Int) -> UInt8 { Base64URL.letters.utf8Start[number & 63] }
}

private enum Base64URL {
  static let letters: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
}
