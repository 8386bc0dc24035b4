import Synchronization

/// Memory to make files in, one after the other: a list of all documents is large, and memory that
/// has been used before costs the kernel nothing.
final class Rooms: Sendable {
  private let kept = Mutex<[[UInt8]]>([])

  /// Of any length; what stands there is of no use.
  func take() -> [UInt8] { kept.withLock { $0.popLast() ?? [] } }

  func leave(_ room: [UInt8]) { kept.withLock { $0.append(room) } }
}
