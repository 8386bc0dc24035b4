import CCmarkGFM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory for cmark, which asks for thousands of small blocks for each text: they are cut from one
/// chunk, and all given back at once.
///
/// cmark's functions for memory are not told whose memory they shall take, so each thread has an
/// arena of its own. A parse begins and ends on one thread, without a pause in which another task
/// could take over that thread; so no arena is ever touched by two parses at the same time, nor by
/// two threads, and what cmark got is used by nobody after the parse.
struct ParseMemory: Sendable {
  static let shared = ParseMemory()

  /// The key of the threads' arenas; set once, before there is any arena.
  ///
  /// cmark asks some two thousand times for each text, so that it counts how an arena is found: this
  /// begins as a plain 0, so that nobody has to ask each time whether it has been made yet, or
  /// whether somebody else is changing it.
  @exclusivity(unchecked)
  nonisolated(unsafe) private static var key: pthread_key_t = 0

  /// The address of a `cmark_mem` that is never changed and never freed.
  private let functions: UInt

  private init() {
    pthread_key_create(&Self.key) { ParseMemory.discard($0) }
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: { ParseMemory.arena.pointee.allocate($0, of: $1) },
        realloc: { ParseMemory.arena.pointee.grow($0, to: $1) },
        free: { ParseMemory.arena.pointee.giveBack($0) }))
    functions = UInt(bitPattern: memory)
  }

  /// Calls `body` with cmark's functions for memory; what they give out is gone when it returns,
  /// whether cmark has freed it or not. A `body` may call this again: then it is gone with the
  /// outer one.
  func use(_ body: (UnsafeMutablePointer<cmark_mem>) -> Void) {
    guard let memory = UnsafeMutablePointer<cmark_mem>(bitPattern: functions) else { return }
    let arena = Self.arena
    arena.pointee.users += 1
    body(memory)
    arena.pointee.users -= 1
    if arena.pointee.users == 0 { arena.pointee.reset() }
  }

  /// Room for at least `count` bytes, which are anything: what this thread keeps, if that is enough.
  func takeBytes(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
    if count <= ParseArena.keptBytes, let kept = Self.arena.pointee.kept.take() { return kept }
    return .allocate(capacity: max(count, ParseArena.keptBytes))
  }

  /// Takes back what `takeBytes` gave, which may have been on another thread.
  func giveBack(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    guard bytes.count == ParseArena.keptBytes, Self.arena.pointee.kept == nil else {
      return bytes.deallocate()
    }
    Self.arena.pointee.kept = bytes
  }

  /// The arena of this thread. Asked for only once there is a key, by way of `shared`.
  @inline(__always)
  private static var arena: UnsafeMutablePointer<ParseArena> {
    if let known = pthread_getspecific(key) {
      return known.assumingMemoryBound(to: ParseArena.self)
    }
    return makeArena()
  }

  @inline(never)
  private static func makeArena() -> UnsafeMutablePointer<ParseArena> {
    let arena = UnsafeMutablePointer<ParseArena>.allocate(capacity: 1)
    arena.initialize(to: ParseArena())
    pthread_setspecific(key, arena)
    return arena
  }

  /// Called when a thread ends.
  private static func discard(_ pointer: UnsafeMutableRawPointer?) {
    guard let arena = pointer?.assumingMemoryBound(to: ParseArena.self) else { return }
    arena.pointee.release()
    arena.deinitialize(count: 1)
    arena.deallocate()
  }
}
