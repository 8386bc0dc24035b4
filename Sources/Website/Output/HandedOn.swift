import Synchronization

/// Something that two files are made of, handed on from the first to the second, so that it is made
/// once without being kept for longer than that.
final class HandedOn<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  /// What the other file left here; else it is made, and left for the other.
  ///
  /// - Parameter make: gives the same each time it is called.
  func value(_ make: () -> Value) -> Value {
    let left = kept.withLock { kept in
      defer { kept = nil }
      return kept
    }
    if let left { return left }
    let made = make()
    kept.withLock { $0 = made }
    return made
  }
}
