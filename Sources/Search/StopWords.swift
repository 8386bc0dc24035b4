/// Words that say nothing about what a text is about, folded. They are not in the index, and are
/// only looked for when nothing else is.
package enum StopWords {
  package static let all: [String] = [
    "alla", "allt", "an", "andra", "att", "av", "bade", "bara", "bland", "bli", "blir", "da", "dar",
    "de", "dem", "den", "denna", "deras", "dess", "dessa", "det", "detta", "dig", "din", "dina",
    "ditt", "du", "efter", "eller", "en", "ett", "for", "fran", "genom", "ha", "har", "hos", "hur",
    "i", "in", "inom", "inte", "ja", "jag", "kan", "man", "med", "mellan", "men", "mot", "nar",
    "ni", "nu", "och", "ocksa", "om", "oss", "pa", "samt", "sig", "sin", "sina", "sitt", "ska",
    "skall", "som", "sa", "till", "under", "upp", "ut", "vad", "var", "vara", "varje", "vart",
    "vi", "vid", "vilka", "vilken", "vilket", "ar", "aven", "over",
  ]

  private static let hashes: Set<UInt64> = Set(
    all.map { Array($0.utf8).withUnsafeBufferPointer(WordTable.hash) })

  /// Whether the word with a hash is one of them.
  static func contains(hash: UInt64) -> Bool { hashes.contains(hash) }

  /// How many words of a text say something: "Program och plan" has two.
  package static func wordCount(of text: String) -> Int {
    var text = text
    var count = 0
    text.withUTF8 { bytes in
      WordReader.read(bytes) { _, hash, _ in if !hashes.contains(hash) { count += 1 } }
    }
    return count
  }
}
