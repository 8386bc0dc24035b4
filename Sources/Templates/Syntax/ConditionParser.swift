extension ExpressionParser {
  /// `a and not (b or c == "x")`; `and` binds harder than `or`, `not` harder than `and`.
  mutating func condition() -> Condition? {
    guard let parts = parts(joinedBy: "or", { $0.conjunction() }) else { return nil }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() -> Condition? {
    guard let parts = parts(joinedBy: "and", { $0.negation() }) else { return nil }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func parts(
    joinedBy word: String, _ parse: (inout ExpressionParser) -> Condition?
  ) -> [Condition]? {
    var parts: [Condition] = []
    repeat {
      guard let part = parse(&self) else { return nil }
      parts.append(part)
    } while cursor.take(word: word)
    return parts
  }

  private mutating func negation() -> Condition? {
    if cursor.take(word: "not") {
      return nested { $0.negation() }.map { .not($0) }
    }
    guard cursor.take(mark: "(") else { return comparison() }
    guard let inner = nested({ $0.condition() }) else { return nil }
    guard cursor.take(mark: ")") else {
      expected("”)”")
      return nil
    }
    return inner
  }

  private mutating func comparison() -> Condition? {
    guard let left = operand() else { return nil }
    guard case .mark(let mark)? = cursor.next?.kind, let comparison = Comparison(rawValue: mark)
    else { return .operand(left) }
    cursor.index += 1
    guard let right = operand() else { return nil }
    return .compare(left, comparison, right)
  }
}
