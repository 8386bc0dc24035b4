import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Transforms the elements on all processors at once, and returns the results in the elements' own
  /// order. Returns when all are done, and uses the thread that asks for its share of the work.
  func mapOnAllProcessors<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
