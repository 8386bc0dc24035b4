import Synchronization

/// A value that is made when somebody first asks for it, and never twice.
final class Once<Value: Sendable>: Sendable {
  private let state: Mutex<Value?>

  /// - Parameter value: what has been made already.
  init(_ value: Value? = nil) { state = Mutex(value) }

  /// Who asks while it is made waits for it.
  ///
  /// - Parameter make: must always make the same, and not ask for this value.
  func value(_ make: () -> Value) -> Value {
    state.withLock { state in
      if let state { return state }
      let value = make()
      state = value
      return value
    }
  }

  /// `nil` while nobody has asked for it.
  var made: Value? { state.withLock { $0 } }
}
