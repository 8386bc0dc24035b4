/// The fewest removals and additions that make one list into another: E. W. Myers, "An O(ND)
/// Difference Algorithm and Its Variations", 1986.
///
/// The standard library has the same in `difference(from:)`; its generic code took several times as
/// long on the words of a paragraph, and cannot stop when the texts turn out to be too different.
struct FewestChanges {
  /// For each place in the old list, whether it is removed.
  private(set) var isRemoved: [Bool]
  /// For each place in the new list, whether it is added.
  private(set) var isAdded: [Bool]

  /// `nil` when more than `most` changes are needed.
  init?<Element: Hashable>(from old: [Element], to new: [Element], most: Int = .max) {
    var numbers: [Element: Int32] = [:]
    func number(_ element: Element) -> Int32 {
      let next = Int32(numbers.count)
      if let known = numbers[element] { return known }
      numbers[element] = next
      return next
    }
    self.init(numbers: old.map(number), new.map(number), most: most)
  }

  /// - Parameter old: the same number for the same element as in `new`; from 0 and without gaps.
  init?(numbers old: [Int32], _ new: [Int32], most: Int) {
    isRemoved = [Bool](repeating: false, count: old.count)
    isAdded = [Bool](repeating: false, count: new.count)
    let limit = min(most, old.count + new.count)
    guard limit >= Self.least(old, new) else { return nil }
    guard let ways = Self.ways(old, new, limit: limit) else { return nil }
    mark(ways)
  }

  /// So many changes are needed at least: what the one list has more of than the other.
  private static func least(_ old: [Int32], _ new: [Int32]) -> Int {
    let greatest = max(old.max() ?? 0, new.max() ?? 0)
    var surplus = [Int32](repeating: 0, count: Int(greatest) + 1)
    for number in old { surplus[Int(number)] += 1 }
    for number in new { surplus[Int(number)] -= 1 }
    return surplus.reduce(0) { $0 + Int(abs($1)) }
  }

  /// How far into the old list one comes on each diagonal, which is the difference of the places,
  /// round by round: round n takes n changes and has n + 1 diagonals, from -n to n by twos.
  private struct Ways {
    /// All rounds, one after the other.
    var reached: [Int32] = []
    /// How many changes the last round takes.
    var count = 0
    /// Where in the last round the diagonal stands that ends both lists.
    var place = 0

    /// Whether the best way to a diagonal is an addition; else it is a removal.
    ///
    /// - Parameter before: where the round before begins.
    @inline(__always)
    func adds(_ place: Int, of count: Int, before: Int) -> Bool {
      place == 0 || place != count && reached[before + place - 1] < reached[before + place]
    }
  }

  /// - Returns: `nil` when no round up to the limit ends both lists.
  private static func ways(_ old: [Int32], _ new: [Int32], limit: Int) -> Ways? {
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        var ways = Ways()
        for count in 0...limit {
          ways.reached.append(contentsOf: repeatElement(0, count: count + 1))
          let end = ways.reached.withUnsafeMutableBufferPointer {
            fill($0, round: count, of: limit, old, new)
          }
          guard let end else { continue }
          ways.reached.removeLast(count - end)
          ways.count = count
          ways.place = end
          return ways
        }
        return nil
      }
    }
  }

  /// Says how far one comes in a round, whose places stand last in `reached`.
  ///
  /// Diagonals from which the changes that are left cannot lead to the last one are not filled.
  ///
  /// - Parameter limit: how many rounds there may be.
  /// - Returns: where in the round the diagonal stands that ends both lists; what comes after it is
  ///   not filled.
  private static func fill(
    _ reached: UnsafeMutableBufferPointer<Int32>, round count: Int, of limit: Int,
    _ old: UnsafeBufferPointer<Int32>, _ new: UnsafeBufferPointer<Int32>
  ) -> Int? {
    let start = reached.count - count - 1
    let before = start - count
    let last = old.count - new.count
    var place = max(0, (2 * count + last - limit + 1) / 2)
    let end = min(count, (last + limit) / 2)
    // How far one came on the diagonals on both sides of this one.
    var lower: Int32 = place > 0 ? reached[before + place - 1] : -1
    while place <= end {
      defer { place += 1 }
      let upper = place < count ? reached[before + place] : -1
      // As `Ways.adds` says it.
      let adds = place == 0 || place != count && lower < upper
      var i = count == 0 ? 0 : Int(adds ? upper : lower + 1)
      lower = upper
      let diagonal = 2 * place - count
      while i < old.count, i - diagonal < new.count, old[i] == new[i - diagonal] { i += 1 }
      reached[start + place] = Int32(truncatingIfNeeded: i)
      if i >= old.count, i - diagonal >= new.count { return place }
    }
    return nil
  }

  /// Walks back from the end.
  private mutating func mark(_ ways: Ways) {
    var place = ways.place
    var start = ways.reached.count - place - 1
    for count in stride(from: ways.count, to: 0, by: -1) {
      start -= count
      let adds = ways.adds(place, of: count, before: start)
      if !adds { place -= 1 }
      let i = Int(ways.reached[start + place])
      let diagonal = 2 * place - (count - 1)
      if adds { isAdded[i - diagonal] = true } else { isRemoved[i] = true }
    }
  }
}
