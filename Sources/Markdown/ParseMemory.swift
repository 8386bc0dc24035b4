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

  private let key: pthread_key_t
  /// The address of a `cmark_mem` that is never changed and never freed.
  private let functions: UInt

  private init() {
    var key = pthread_key_t()
    pthread_key_create(&key) { ParseMemory.discard($0) }
    self.key = key
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: { ParseMemory.shared.arena.pointee.allocate($0, of: $1) },
        realloc: { ParseMemory.shared.arena.pointee.grow($0, to: $1) },
        free: { ParseMemory.shared.arena.pointee.giveBack($0) }))
    functions = UInt(bitPattern: memory)
  }

  /// Calls `body` with cmark's functions for memory; what they give out is gone when it returns,
  /// whether cmark has freed it or not. A `body` may call this again: then it is gone with the
  /// outer one.
  func use(_ body: (UnsafeMutablePointer<cmark_mem>) -> Void) {
    guard let memory = UnsafeMutablePointer<cmark_mem>(bitPattern: functions) else { return }
    let arena = arena
    arena.pointee.users += 1
    body(memory)
    arena.pointee.users -= 1
    if arena.pointee.users == 0 { arena.pointee.reset() }
  }

  /// The arena of this thread.
  private var arena: UnsafeMutablePointer<ParseArena> {
    if let known = pthread_getspecific(key) {
      return known.assumingMemoryBound(to: ParseArena.self)
    }
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
