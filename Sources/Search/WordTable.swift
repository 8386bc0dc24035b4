/// Distinct words by number, in the order in which they were first met.
///
/// A word is hashed by whoever reads it, once, and two words with the same hash are taken for one:
/// among a million words that happens once in 30 million sites. Nothing here makes a `String`.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private var hashes: [UInt64] = []
  /// Open addressing: numbers of words plus one, 0 where nothing is; a power of two.
  private var slots: [Int32]

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
  }

  var count: Int { ends.count }

  func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  func hash(_ number: Int) -> UInt64 { hashes[number] }

  func word(_ number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  /// The number of a word, given one when it is new.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    slots[slot] = Int32(number + 1)
    bytes.append(contentsOf: word)
    ends.append(Int32(bytes.count))
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a word that is there.
  func find(hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
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

  /// Whether a word comes before another, byte by byte.
  func precedes(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (range(a), range(b))
    for (x, y) in zip(a, b) where bytes[x] != bytes[y] { return bytes[x] < bytes[y] }
    return a.count < b.count
  }

  /// Gives up the room for more words; none can be inserted or found any more.
  mutating func close() { slots = [] }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = WordHash()
    var block: UInt64 = 0
    for (place, byte) in word.enumerated() {
      block |= UInt64(byte) << UInt64(8 * (place & 7))
      guard place & 7 == 7 else { continue }
      hash.add(block)
      block = 0
    }
    return hash.value(last: block, count: word.count)
  }
}

/// A hash of 64 bits, of eight bytes at a time; words of up to eight letters all have their own.
struct WordHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds eight bytes, the first of them lowest.
  @inline(__always)
  mutating func add(_ block: UInt64) { state = Self.mixed(state ^ block) }

  /// The hash of what was added and of the last bytes, fewer than eight.
  ///
  /// - Parameter count: of all bytes.
  @inline(__always)
  func value(last block: UInt64, count: Int) -> UInt64 {
    Self.mixed(state ^ block ^ UInt64(truncatingIfNeeded: count) << 58)
  }

  @inline(__always)
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &* 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 32
    mixed = mixed &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ (mixed >> 29)
  }
}
