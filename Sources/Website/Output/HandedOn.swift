import Synchronization

/// Something that two files are made of, handed on from the first to the second, so that it is made
/// once without being kept for longer than that.
final class HandedOn<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  /// Leaves it for the other.
  func leave(_ value: Value) { kept.withLock { $0 = value } }

  /// What the other has left, which is then no longer here.
  func take() -> Value? {
    kept.withLock { kept in
      defer { kept = nil }
      return kept
    }
  }
}
