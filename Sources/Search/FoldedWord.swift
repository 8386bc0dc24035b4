/// A word while it is read: its folded bytes, and their hash.
///
/// The bytes are put together eight to a block, so that nothing is written and hashed byte by byte.
struct FoldedWord {
  /// How many blocks a word may need: the longest that is kept, and what comes with its last bytes.
  static let capacity = 10
  /// So many bytes are kept; a word with more is none.
  static let longest = 63

  private let blocks: UnsafeMutableBufferPointer<UInt64>
  private var block: UInt64 = 0
  /// How many bits of the block are filled, below 64.
  private var bits: UInt64 = 0
  private var hash = WordHash()
  /// How many bytes there are, also of those that are not kept.
  private(set) var count = 0

  /// - Parameter blocks: with room for `capacity`.
  init(_ blocks: UnsafeMutableBufferPointer<UInt64>) { self.blocks = blocks }

  @inline(__always)
  mutating func clear() { self = FoldedWord(blocks) }

  /// - Parameters:
  ///   - bytes: the first of them lowest, and nothing after the last.
  ///   - length: how many they are, at most 8.
  @inline(__always)
  mutating func append(_ bytes: UInt64, _ length: Int) {
    let place = count
    count += length
    guard place <= Self.longest else { return }
    block |= bytes << bits
    let filled = bits + UInt64(8 * length)
    guard filled >= 64 else {
      bits = filled
      return
    }
    blocks[place >> 3] = block.littleEndian
    hash.add(block)
    block = bytes >> (64 - bits)
    bits = filled - 64
  }

  /// The whole of a word of at most `longest` bytes.
  @inline(__always)
  mutating func finish() -> (bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) {
    blocks[min(count, Self.longest) >> 3] = block.littleEndian
    let bytes = UnsafeRawBufferPointer(blocks).bindMemory(to: UInt8.self)
    let word = UnsafeBufferPointer(rebasing: bytes[..<min(count, Self.longest)])
    return (word, hash.value(last: block, count: count))
  }
}
