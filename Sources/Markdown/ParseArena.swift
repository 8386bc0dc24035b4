#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Blocks of memory that are given back together.
///
/// A block begins with a word that says how much it holds. Small blocks that are freed are kept, by
/// their size, for the next of that size; large blocks are the system's own, freed when they are
/// freed. What is between waits until all is given back.
struct ParseArena {
  /// How many bytes are taken from the system at once. One chunk stays between parses.
  static let chunkSize = 512 * 1_024
  /// Larger blocks are the system's.
  static let largest = 64 * 1_024

  /// How large a piece of memory for HTML under construction stays between parses: enough for nearly
  /// every text. A new one for each would lie among what is kept, and leave gaps in the heap.
  static let keptBytes = 128 * 1_024

  /// That memory, while nobody has it.
  var kept: UnsafeMutableBufferPointer<UInt8>?

  /// How many parses are under way that have blocks here: 0, or 1 and those within it.
  var users = 0

  private static let word = MemoryLayout<Int>.size
  private static let grain = 16
  /// Freed blocks up to this size are used again.
  private static let reusable = 1_024

  /// Where the next block begins, and where the chunk ends.
  private var next: UnsafeMutableRawPointer?
  private var left = 0
  /// The newest chunk; each begins with the address of the one before.
  private var chunks: UnsafeMutableRawPointer?
  private var large = LargeBlocks()
  /// For each size in grains the block that was freed last; each begins with the address of the
  /// one before.
  private let freed: UnsafeMutablePointer<UnsafeMutableRawPointer?>

  init() {
    freed = .allocate(capacity: Self.reusable / Self.grain + 1)
    freed.initialize(repeating: nil, count: Self.reusable / Self.grain + 1)
  }

  /// Zeros, as `calloc` gives them.
  @inline(__always)
  mutating func allocate(_ count: Int, of size: Int) -> UnsafeMutableRawPointer? {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
    guard !overflow, bytes >= 0, let block = block(of: bytes) else { Self.endWithoutMemory() }
    memset(block, 0, bytes)
    return block
  }

  /// As `realloc` does it: the block may move, and what is new in it is anything.
  mutating func grow(
    _ old: UnsafeMutableRawPointer?, to size: Int
  ) -> UnsafeMutableRawPointer? {
    guard size >= 0, size < Int.max / 2 else { Self.endWithoutMemory() }
    let capacity = old.map(Self.capacity(of:)) ?? 0
    if size <= capacity, old != nil { return old }
    if let old, capacity > Self.largest {
      guard let new = large.grow(old, to: Self.rounded(size)) else { Self.endWithoutMemory() }
      return new
    }
    if let old, old + capacity == next, size <= Self.largest, Self.rounded(size) - capacity <= left
    {
      take(Self.rounded(size) - capacity)
      Self.setCapacity(Self.rounded(size), of: old)
      return old
    }
    guard let new = block(of: size) else { Self.endWithoutMemory() }
    if let old {
      memcpy(new, old, capacity)
      giveBack(old)
    }
    return new
  }

  @inline(__always)
  mutating func giveBack(_ block: UnsafeMutableRawPointer?) {
    guard let block else { return }
    let capacity = Self.capacity(of: block)
    if capacity > Self.largest {
      large.giveBack(block)
    } else if capacity <= Self.reusable {
      block.storeBytes(of: freed[capacity / Self.grain], as: UnsafeMutableRawPointer?.self)
      freed[capacity / Self.grain] = block
    }
  }

  /// Gives back all blocks, and keeps one chunk.
  mutating func reset() {
    large.giveBackAll()
    freed.update(repeating: nil, count: Self.reusable / Self.grain + 1)
    while let chunk = chunks, let older = Self.link(in: chunk) {
      chunks = older
      free(chunk)
    }
    if let chunk = chunks { start(in: chunk) }
  }

  /// Gives back everything; the arena cannot be used any more.
  mutating func release() {
    reset()
    free(chunks)
    kept?.deallocate()
    freed.deallocate()
  }
}

extension ParseArena {
  @inline(__always)
  private mutating func block(of size: Int) -> UnsafeMutableRawPointer? {
    if size <= Self.reusable {
      let capacity = Self.rounded(size)
      if let block = freed[capacity / Self.grain] {
        freed[capacity / Self.grain] = Self.link(in: block)
        return block
      }
      if let start = next, left >= capacity + Self.word {
        take(capacity + Self.word)
        Self.setCapacity(capacity, of: start + Self.word)
        return start + Self.word
      }
    }
    return rareBlock(of: size)
  }

  /// One that is not small, or the first one of a chunk.
  @inline(never)
  private mutating func rareBlock(of size: Int) -> UnsafeMutableRawPointer? {
    guard size <= Self.largest else {
      // As much as one more than the largest, so that its size tells it apart.
      return size < Int.max / 2 ? large.allocate(Self.rounded(size)) : nil
    }
    let capacity = Self.rounded(size)
    if left < capacity + Self.word {
      guard let chunk = malloc(Self.chunkSize) else { return nil }
      chunk.storeBytes(of: chunks, as: UnsafeMutableRawPointer?.self)
      chunks = chunk
      start(in: chunk)
    }
    guard let start = next else { return nil }
    take(capacity + Self.word)
    Self.setCapacity(capacity, of: start + Self.word)
    return start + Self.word
  }

  private mutating func start(in chunk: UnsafeMutableRawPointer) {
    next = chunk + Self.word
    left = Self.chunkSize - Self.word
  }

  @inline(__always)
  private mutating func take(_ bytes: Int) {
    next = next.map { $0 + bytes }
    left -= bytes
  }

  private static func link(in memory: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    memory.load(as: UnsafeMutableRawPointer?.self)
  }

  private static func rounded(_ size: Int) -> Int {
    (max(size, 1) + grain - 1) & ~(grain - 1)
  }

  static func capacity(of block: UnsafeMutableRawPointer) -> Int {
    (block - word).load(as: Int.self)
  }

  static func setCapacity(_ capacity: Int, of block: UnsafeMutableRawPointer) {
    (block - word).storeBytes(of: capacity, as: Int.self)
  }

  /// As cmark itself does when there is no memory.
  private static func endWithoutMemory() -> Never { abort() }
}
