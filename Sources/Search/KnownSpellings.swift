/// What has been read already, by the hashes of how it is written, so that it is neither folded nor
/// looked for among the folded words again.
///
/// Two spellings with the same hash are taken for one, as words are in `WordTable`.
struct KnownSpellings {
  enum Meaning {
    case unknown
    /// Nothing that is in the index: a letter alone, a stop word.
    case nothing
    /// The number of a word.
    case word(Int)
  }

  private struct Slot {
    var hash: UInt64 = 0
    /// The number of the word plus one, -1 where it is none, 0 where nothing is.
    var word: Int32 = 0
  }

  /// Open addressing; a power of two.
  private var slots = [Slot](repeating: Slot(), count: 8_192)
  private var count = 0

  @inline(__always)
  subscript(hash: UInt64) -> Meaning {
    let word = slots[slot(of: hash)].word
    return word > 0 ? .word(Int(word) - 1) : word == 0 ? .unknown : .nothing
  }

  /// - Parameter word: its number, `nil` where it means nothing.
  mutating func insert(_ hash: UInt64, word: Int?) {
    let slot = slot(of: hash)
    guard slots[slot].word == 0 else { return }
    slots[slot] = Slot(hash: hash, word: word.map { Int32($0) + 1 } ?? -1)
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// Where it is, or could be.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].word != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for known in old where known.word != 0 { slots[slot(of: known.hash)] = known }
  }
}
