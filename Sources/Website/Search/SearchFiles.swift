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
  private let entries: [Searchable]
  private let shardCount: Int
  private let made = Mutex<[String: [UInt8]]?>(nil)

  /// Entries in each of the files that tell what the numbers of the index mean.
  private static let chunkSize = 32
  /// Bytes of HTML for each file of words; the index is about a fifth of it.
  private static let htmlPerShard = 131_072

  init(_ register: Register, rows: [DocumentRow]) {
    let entries = Searchable.all(in: register, rows: rows)
    let size = rows.reduce(0) { $0 + $1.version.body.html.count }
    let shardCount = min(999, 1 + size / Self.htmlPerShard)
    let chunkCount = (entries.count + Self.chunkSize - 1) / Self.chunkSize
    self.register = register
    self.entries = entries
    self.shardCount = shardCount
    let shards = (0..<shardCount).map(Self.shardPath)
    let chunks = (0..<chunkCount).map(Self.chunkPath)
    paths = (["sok/index.json", "sok/ordlista.txt"] + shards + chunks).sorted()
  }

  private static func shardPath(_ number: Int) -> String { "sok/ord-\(number + 1).txt" }
  private static func chunkPath(_ number: Int) -> String { "sok/poster-\(number + 1).json" }

  /// Makes the files, reading the entries at the same time as each other.
  func prepare() async {
    let register = register
    let words = await entries.concurrentMap { $0.words(in: register) }
    let files = files(words)
    made.withLock { $0 = files }
  }

  /// The bytes of a file; makes all of them if none was asked for before.
  func bytes(of path: String) -> [UInt8] {
    made.withLock { made in
      let files = made ?? self.files(entries.map { $0.words(in: register) })
      made = files
      return files[path] ?? []
    }
  }

  private func files(_ words: [EntryWords]) -> [String: [UInt8]] {
    let index = SearchIndex(words, shardCount: shardCount)
    let map = SearchMap(entries, sectionCounts: words.map(\.sectionCount), register: register)
    let chunks = stride(from: 0, to: entries.count, by: Self.chunkSize).map { start in
      map.chunk(entries[start..<min(start + Self.chunkSize, entries.count)])
    }
    // What numbers mean must not be read from a newer site than the numbers.
    let heading = Array("\(map.id)\n".utf8)
    var files: [String: [UInt8]] = ["sok/ordlista.txt": index.vocabulary]
    for (number, shard) in index.shards.enumerated() {
      files[Self.shardPath(number)] = heading + shard.bytes
    }
    for (number, chunk) in chunks.enumerated() { files[Self.chunkPath(number)] = chunk }
    let names = index.shards.indices.filter { !index.shards[$0].bytes.isEmpty }.map { number in
      (index.shards[number].firstWord, StableHash.hex(index.shards[number].bytes))
    }
    files["sok/index.json"] = map.file(
      shards: names, chunks: chunks.map { StableHash.hex($0) },
      vocabulary: StableHash.hex(index.vocabulary))
    return files
  }
}
