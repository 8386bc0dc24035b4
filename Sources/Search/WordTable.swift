/// Distinct words by number, in the order in which they were first met.
///
/// A word is hashed by whoever reads it, once, and two words with the same hash are taken for one:
/// among a million words that happens once in 30 million sites. Nothing here makes a `String`.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Open addressing: numbers of words plus one, 0 where nothing is; a power of two.
  private var slots: [Int32]

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
  }

  var count: Int { ends.count }

  func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  func hash(_ number: Int) -> UInt64 { hashes[number] }

  func word(_ number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  /// The number of a word, given one when it is new.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    slots[slot] = Int32(number + 1)
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a word that is there.
  func find(hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func insert(_ word: ArraySlice<UInt8>, hash: UInt64) -> Int {
    word.withUnsafeBufferPointer { insert($0, hash: hash) }
  }

  mutating func insert(_ word: ArraySlice<UInt8>) -> Int {
    word.withUnsafeBufferPointer { insert($0, hash: Self.hash($0)) }
  }

  func find(_ word: ArraySlice<UInt8>) -> Int? {
    word.withUnsafeBufferPointer { find(hash: Self.hash($0)) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in hashes.indices {
      let hash = hashes[number]
      var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  static let hashStart: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One step of the 64-bit FNV-1a hash.
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = hashStart
    for byte in word { hash = step(hash, byte) }
    return hash
  }
}
