#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The blocks of an arena that are the system's own, in a list so that none is forgotten.
///
/// Before each stand the addresses of the newer and the older one, and then its size, where the
/// size of every block stands.
struct LargeBlocks {
  private typealias Link = UnsafeMutablePointer<Header>

  private struct Header {
    var newer: UnsafeMutableRawPointer?
    var older: UnsafeMutableRawPointer?
    /// So that what follows begins at a multiple of 16.
    var unused = 0
    var size: Int
  }

  private var newest: UnsafeMutableRawPointer?

  /// `nil` when there is no memory.
  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    insert(malloc(size + MemoryLayout<Header>.size), size: size)
  }

  /// `nil` when there is no memory.
  mutating func grow(_ block: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer? {
    remove(block)
    guard size < Int.max / 2 else { return nil }
    return insert(realloc(Self.header(of: block), size + MemoryLayout<Header>.size), size: size)
  }

  mutating func giveBack(_ block: UnsafeMutableRawPointer) {
    remove(block)
    free(Self.header(of: block))
  }

  mutating func giveBackAll() {
    while let block = newest { giveBack(block) }
  }

  private mutating func insert(
    _ memory: UnsafeMutableRawPointer?, size: Int
  ) -> UnsafeMutableRawPointer? {
    guard let memory else { return nil }
    let block = memory + MemoryLayout<Header>.size
    memory.bindMemory(to: Header.self, capacity: 1)
      .initialize(to: Header(newer: nil, older: newest, size: size))
    if let newest { Self.header(of: newest).pointee.newer = block }
    newest = block
    return block
  }

  private mutating func remove(_ block: UnsafeMutableRawPointer) {
    let header = Self.header(of: block).pointee
    if let newer = header.newer {
      Self.header(of: newer).pointee.older = header.older
    } else {
      newest = header.older
    }
    if let older = header.older { Self.header(of: older).pointee.newer = header.newer }
  }

  private static func header(of block: UnsafeMutableRawPointer) -> Link {
    (block - MemoryLayout<Header>.size).assumingMemoryBound(to: Header.self)
  }
}
