import Search

/// Reads an index as the script of the search page does.
struct IndexReader {
  let index: SearchIndex

  init(index: SearchIndex) { self.index = index }

  init(_ texts: [String], shardCount: Int = 3) {
    let batches = texts.map { text in
      var words = WordCollector()
      words.read(text, as: .text)
      return words.batch()
    }
    index = SearchIndex(batches, shardCount: shardCount)
  }

  /// The sections that hold a word, ascending, whatever its form and wherever in a compound.
  func sections(_ word: String) -> [Int] { ranks(word).keys.sorted() }

  /// The rank of each section: 0, 2, 3, 4 for the word itself, 1, 5, 6 for a part of a compound.
  func ranks(_ word: String) -> [Int: Int] {
    let key = stem(word)
    let filled = index.shards.filter { !$0.bytes.isEmpty }
    guard let shard = filled.last(where: { $0.firstWord <= key }) else { return [:] }
    let lines = String(decoding: shard.bytes, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix(key + " ") }) else { return [:] }
    var result: [Int: Int] = [:]
    let groups = line.dropFirst(key.count + 1)
      .split(separator: ",", omittingEmptySubsequences: false)
    for (rank, group) in groups.enumerated() {
      var section = 0
      for distance in Self.numbers(group) {
        section += distance
        result[section] = rank
      }
    }
    return result
  }

  private static func numbers(_ group: Substring) -> [Int] {
    var result: [Int] = []
    var (number, shift) = (0, 0)
    for digit in group {
      let value = digits.firstIndex(of: digit) ?? 0
      number |= (value & 31) << shift
      shift += 5
      guard value < 32 else { continue }
      result.append(number)
      (number, shift) = (0, 0)
    }
    return result
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  /// The words of the vocabulary, in their order.
  var vocabulary: [String] {
    var last = ""
    return String(decoding: index.vocabulary, as: UTF8.self).split(separator: "\n").map { line in
      let shared = line.first.flatMap { Self.digits.firstIndex(of: $0) } ?? 0
      last = String(last.prefix(shared) + line.dropFirst(2))
      return last
    }
  }

  var size: Int { index.shards.reduce(index.vocabulary.count) { $0 + $1.bytes.count } }
}

/// The stem of a folded word.
func stem(_ word: String) -> String {
  var bytes = Array(word.utf8)
  SwedishStem.apply(to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
