/// The fewest removals and additions that make one list into another: E. W. Myers, "An O(ND)
/// Difference Algorithm and Its Variations", 1986.
///
/// The standard library has the same in `difference(from:)`; its generic code took several times as
/// long on the words of a paragraph, and cannot stop when the texts turn out to be too different.
struct FewestChanges {
  /// Places in the old list.
  private(set) var removed: Set<Int> = []
  /// Places in the new list.
  private(set) var added: Set<Int> = []

  /// `nil` when more than `most` changes are needed.
  init?<Element: Hashable>(from old: [Element], to new: [Element], most: Int = .max) {
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      let next = numbers.count
      if let known = numbers[element] { return known }
      numbers[element] = next
      return next
    }
    self.init(numbers: old.map(number), new.map(number), most: most)
  }

  private init?(numbers old: [Int], _ new: [Int], most: Int) {
    let limit = min(most, old.count + new.count)
    guard limit >= 0 else { return nil }
    // How far into the old list one comes on each diagonal, which is the difference of the places.
    var reached = [Int](repeating: 0, count: 2 * limit + 3)
    let middle = limit + 1
    var rounds: [[Int]] = []
    for count in 0...limit {
      rounds.append(Array(reached[(middle - count - 1)...(middle + count + 1)]))
      for diagonal in stride(from: -count, through: count, by: 2) {
        let adds =
          diagonal == -count
          || diagonal != count && reached[middle + diagonal - 1] < reached[middle + diagonal + 1]
        var i = adds ? reached[middle + diagonal + 1] : reached[middle + diagonal - 1] + 1
        while i < old.count, i - diagonal < new.count, old[i] == new[i - diagonal] { i += 1 }
        reached[middle + diagonal] = i
        if i >= old.count, i - diagonal >= new.count {
          self.init(rounds, endingOn: diagonal)
          return
        }
      }
    }
    return nil
  }

  /// Walks back from the end. A round holds what was reached before it, from the diagonal one below
  /// its lowest.
  private init(_ rounds: [[Int]], endingOn last: Int) {
    var diagonal = last
    for count in stride(from: rounds.count - 1, to: 0, by: -1) {
      let reached = rounds[count]
      let middle = count + 1
      let adds =
        diagonal == -count
        || diagonal != count && reached[middle + diagonal - 1] < reached[middle + diagonal + 1]
      diagonal += adds ? 1 : -1
      let i = reached[middle + diagonal]
      if adds { added.insert(i - diagonal) } else { removed.insert(i) }
    }
  }
}
