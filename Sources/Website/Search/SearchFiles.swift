import Documents
import Findings
import Markdown
import Search
import Synchronization

/// The index of the search page: what it is made of and, once somebody asks for it, its files.
///
/// How many files there are follows from how much text there is, before anything is read, so that
/// the preview knows all paths and makes the index only for who searches.
final class SearchFiles: Sendable {
  /// Within the folder of the site, sorted.
  let paths: [String]
  private let register: Register
  private let rows: [DocumentRow]
  /// What there is besides documents.
  private let others: [Searchable]
  private let shardCount: Int
  private let made = Mutex<Made?>(nil)

  /// Entries in each of the files that tell what the numbers of the index mean.
  private static let chunkSize = 32
  /// Entries whose words are read together, one after the other.
  private static let batchSize = 64
  private static let longestRun = 256
  /// Bytes of HTML for each file of words; the index is about a fifth of it.
  private static let htmlPerShard = 131_072

  init(_ register: Register, rows: [DocumentRow]) {
    let others = Searchable.others(in: register)
    let size = rows.reduce(0) { $0 + $1.version.body.htmlCount }
    let shardCount = min(999, 1 + size / Self.htmlPerShard)
    let chunkCount = (rows.count + others.count + Self.chunkSize - 1) / Self.chunkSize
    self.register = register
    self.rows = rows
    self.others = others
    self.shardCount = shardCount
    let shards = (0..<shardCount).map(Self.shardPath)
    let chunks = (0..<chunkCount).map(Self.chunkPath)
    paths = (["sok/index.json", "sok/ordlista.txt"] + shards + chunks).sorted()
  }

  private static func shardPath(_ number: Int) -> String { "sok/ord-\(number + 1).txt" }
  private static func chunkPath(_ number: Int) -> String { "sok/poster-\(number + 1).json" }

  /// Everything that can be found, documents first.
  private var entries: [Searchable] { rows.map { Searchable($0, in: register) } + others }

  /// Makes the files unless they are made, reading the entries at the same time as each other.
  func prepare() async {
    guard made.withLock({ $0 == nil }) else { return }
    let (entries, register) = (entries, register)
    // Each run has a list of its own of the words it meets: the longer, the less in all.
    let length = max(1, min(Self.longestRun, entries.count / 16))
    let batches = await entries.concurrentRuns(ofLength: length) {
      Self.words(of: $0, in: register)
    }
    let plan = SearchIndexPlan(batches)
    let lines = await plan.parts.concurrentMap { plan.lines($0) }
    let map = SearchMap(
      entries, sectionCounts: batches.flatMap(\.sectionCounts), register: register)
    // The words of all entries are gone after this, and leave their room to what follows.
    let index = SearchIndex(plan, lines, shardCount: shardCount)
    let chunks = await Self.runs(of: entries, Self.chunkSize).concurrentMap { map.chunk($0) }
    let files = Made(index, map, chunks: chunks)
    made.withLock { $0 = files }
  }

  /// Appends the bytes of a file; makes all of them if none was asked for before.
  func appendBytes(of path: String, to output: inout [UInt8]) {
    let files = made.withLock { made in
      let files = made ?? make()
      made = files
      return files
    }
    for piece in files.pieces[path] ?? [] { output.append(contentsOf: piece) }
  }

  private func make() -> Made {
    let entries = entries
    let batches = Self.runs(of: entries, Self.batchSize).map { Self.words(of: $0, in: register) }
    let map = SearchMap(
      entries, sectionCounts: batches.flatMap(\.sectionCounts), register: register)
    let chunks = Self.runs(of: entries, Self.chunkSize).map { map.chunk($0) }
    return Made(SearchIndex(batches, shardCount: shardCount), map, chunks: chunks)
  }

  private static func words(of entries: ArraySlice<Searchable>, in register: Register) -> WordBatch
  {
    var words = WordCollector()
    for entry in entries { entry.read(in: register, into: &words) }
    return words.batch()
  }

  private static func runs(of entries: [Searchable], _ length: Int) -> [ArraySlice<Searchable>] {
    stride(from: 0, to: entries.count, by: length).map {
      entries[$0..<min($0 + length, entries.count)]
    }
  }

  /// The files once they are made: the pieces of each, by its path.
  private struct Made: Sendable {
    let pieces: [String: [ArraySlice<UInt8>]]

    init(_ index: SearchIndex, _ map: SearchMap, chunks: [[UInt8]]) {
      // What numbers mean must not be read from a newer site than the numbers.
      let heading = Array("\(map.id)\n".utf8)
      var pieces: [String: [ArraySlice<UInt8>]] = ["sok/ordlista.txt": [index.vocabulary[...]]]
      for (number, shard) in index.shards.enumerated() {
        pieces[SearchFiles.shardPath(number)] = [heading[...]] + shard.pieces
      }
      for (number, chunk) in chunks.enumerated() {
        pieces[SearchFiles.chunkPath(number)] = [chunk[...]]
      }
      let names = index.shards.filter { !$0.isEmpty }.map { shard in
        (shard.firstWord, StableHash.hex(shard.pieces))
      }
      let file = map.file(
        shards: names, chunks: chunks.map { StableHash.hex($0) },
        vocabulary: StableHash.hex(index.vocabulary))
      pieces["sok/index.json"] = [file[...]]
      self.pieces = pieces
    }
  }
}
