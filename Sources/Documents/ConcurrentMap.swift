extension Array where Element: Sendable {
  /// Transforms the elements on as many tasks as there are processors and returns the results in
  /// the elements' own order.
  ///
  /// The work is dealt out in runs, so that small elements do not cost a task each.
  package func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    await concurrentRuns { $0.map(transform) }.flatMap { $0 }
  }

  /// Hands out the elements in runs, to as many tasks as there are processors, and returns what
  /// became of each run, in the elements' own order.
  ///
  /// - Parameter ofLength: elements in each run but perhaps the last; at least 1.
  package func concurrentRuns<Result: Sendable>(
    ofLength length: Int? = nil, _ work: @escaping @Sendable (ArraySlice<Element>) -> Result
  ) async -> [Result] {
    let runLength = Swift.max(1, length ?? Swift.min(64, count / 16))
    let runs = stride(from: 0, to: count, by: runLength).map { start in
      start..<Swift.min(start + runLength, count)
    }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: runs.count)
      var next = 0
      func startNext() {
        guard next < runs.count else { return }
        let number = next
        let run = self[runs[number]]
        next += 1
        group.addTask { (number, work(run)) }
      }
      for _ in 0..<Self.width { startNext() }
      while let (number, part) = await group.next() {
        results[number] = part
        startNext()
      }
      return results.compactMap { $0 }
    }
  }

  /// How many runs are under way at once; the runtime spreads them over the processors there are.
  private static var width: Int { 8 }
}
