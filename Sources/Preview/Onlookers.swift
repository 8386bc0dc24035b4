/// Those who look at a page in a browser, and want to know when it has changed.
struct Onlookers {
  private var all: [Int: Onlooker] = [:]
  private var number = 0

  private struct Onlooker {
    let path: String
    /// Of the page as the browser has it, or has been told to fetch it.
    var version: String
    let tell: AsyncStream<PreviewEvent>.Continuation
  }

  var count: Int { all.count }

  /// - Returns: what to call the onlooker when it goes away.
  mutating func add(
    atPath path: String, version: String, _ tell: AsyncStream<PreviewEvent>.Continuation
  ) -> Int {
    number += 1
    all[number] = Onlooker(path: path, version: version, tell: tell)
    return number
  }

  mutating func forget(_ number: Int) { all[number] = nil }

  /// Tells everybody that something has changed, and those whose page has, that it has.
  ///
  /// - Parameter version: the version that the page at a path has now.
  mutating func tell(
    _ counts: FindingCounts, follow: String?, version: (String) -> String
  ) {
    var versions: [String: String] = [:]
    for onlooker in all.values where versions[onlooker.path] == nil {
      versions[onlooker.path] = version(onlooker.path)
    }
    let isStale = { (onlooker: Onlooker) in versions[onlooker.path] != onlooker.version }
    let changed = Set(all.values.filter(isStale).map(\.path)).sorted()
    for (number, onlooker) in all {
      onlooker.tell.yield(
        PreviewEvent(
          changed: changed, reload: isStale(onlooker), version: versions[onlooker.path] ?? "",
          counts: counts, follow: follow == onlooker.path ? nil : follow))
      all[number]?.version = versions[onlooker.path] ?? ""
    }
  }
}
