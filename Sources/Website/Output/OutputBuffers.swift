import Synchronization

/// Buffers that files are made in, handed on from run to run: a list of all documents is large, and
/// memory that has been used before costs the kernel nothing.
final class OutputBuffers: Sendable {
  private let kept = Mutex<[[UInt8]]>([])

  /// Of any length; what stands there is of no use.
  func take() -> [UInt8] { kept.withLock { $0.popLast() ?? [] } }

  func leave(_ buffer: [UInt8]) { kept.withLock { $0.append(buffer) } }
}
