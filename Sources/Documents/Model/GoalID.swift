/// A goal of Agenda 2030, `13`, or a target of one, `13.2` or `6.b`.
package struct GoalID: Sendable, Hashable {
  package let goal: Int
  /// What stands after the full stop, or `nil` for the goal itself.
  package let target: String?

  /// `nil` for what does not look like a goal or a target. Whether it exists is another question.
  package init?(_ text: String) {
    let parts = text.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let goal = Int(parts[0]), goal > 0, goal < 1_000
    else { return nil }
    self.goal = goal
    guard parts.count == 2 else {
      target = nil
      return
    }
    let isNumber = Int(parts[1]).map { $0 > 0 && $0 < 1_000 } ?? false
    let isLetter =
      parts[1].utf8.count == 1 && parts[1].utf8.allSatisfy { (0x61...0x7A).contains($0) }
    guard isNumber || isLetter else { return nil }
    target = String(parts[1])
  }
}

extension GoalID: CustomStringConvertible {
  package var description: String { target.map { "\(goal).\($0)" } ?? "\(goal)" }
}

extension GoalID: Comparable {
  /// Numbers as numbers, letters after them: 8.2, 8.10, 8.a.
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.key < rhs.key }

  private var key: (Int, Int, String) {
    guard let target else { return (goal, -1, "") }
    return (goal, Int(target) ?? 1_000, target)
  }
}
