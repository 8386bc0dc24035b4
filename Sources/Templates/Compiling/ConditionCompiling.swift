import Findings

extension PageCompiler {
  /// Jumps when the condition is `wanted`, and goes on when it is not.
  mutating func jump(to label: ProgramBuilder.Label, when wanted: Bool, _ condition: Condition) {
    switch condition {
    case .operand(let operand):
      if compile(operand) != nil { builder.jump(to: label, when: wanted) }
    case .not(let inner):
      jump(to: label, when: !wanted, inner)
    case .all(let parts):
      jump(to: label, when: wanted, parts, decidedBy: false)
    case .any(let parts):
      jump(to: label, when: wanted, parts, decidedBy: true)
    case .compare(let left, let comparison, let right):
      if compile(left, comparison, right) { builder.jump(to: label, when: wanted) }
    }
  }

  /// One part that is `decisive` settles the whole: false settles `and`, true settles `or`.
  private mutating func jump(
    to label: ProgramBuilder.Label, when wanted: Bool, _ parts: [Condition],
    decidedBy decisive: Bool
  ) {
    if wanted == decisive {
      for part in parts { jump(to: label, when: wanted, part) }
      return
    }
    let settled = builder.makeLabel()
    for part in parts.dropLast() { jump(to: settled, when: decisive, part) }
    if let last = parts.last { jump(to: label, when: wanted, last) }
    builder.place(settled)
  }

  /// Leaves a flag loaded; false when the two cannot be compared.
  private mutating func compile(
    _ left: Operand, _ comparison: Comparison, _ right: Operand
  ) -> Bool {
    if left.isLiteral, !right.isLiteral { return compile(right, comparison.mirrored, left) }
    guard let kind = compile(left) else {
      _ = right.isLiteral ? nil : compile(right)
      return false
    }
    builder.add(.push)
    guard let other = compileOther(right, comparedWith: kind) else { return false }
    guard kind.isComparable(with: other) else {
      report(
        "\(kind.withArticle.capitalizedFirst) kan inte jämföras med \(other.withArticle)",
        at: right.offset)
      return false
    }
    guard !comparison.isOrdering || kind.hasOrder else {
      report(
        "”\(comparison.rawValue)” jämför bara tal och datum, och det här är \(kind.withArticle)",
        at: left.offset)
      return false
    }
    builder.add(.compare(comparison))
    return true
  }

  /// A text beside a date is a day; a text beside a choice is one of its words.
  private mutating func compileOther(_ operand: Operand, comparedWith kind: Kind) -> Kind? {
    guard case .text(let text) = operand.base, operand.filters.isEmpty else {
      return compile(operand)
    }
    switch kind {
    case .date:
      guard let date = LocalDate(text) else {
        report(
          "”\(text)” är inget datum", at: operand.offset, advice: "Skriv som ”2025-09-01”")
        return nil
      }
      builder.loadConstant(.date(date))
      return .date
    case .choice(let words) where !words.contains(text):
      report(
        "”\(text)” är inget av orden som kan stå här", at: operand.offset,
        advice: Advice.instead(of: text, among: words))
      return nil
    default:
      return compile(operand)
    }
  }
}

extension Operand {
  /// A text or a number that stands in the template itself.
  var isLiteral: Bool {
    switch base {
    case .path: false
    case .text, .number: filters.isEmpty
    }
  }
}

extension Comparison {
  /// The same question with the sides changed.
  var mirrored: Comparison {
    switch self {
    case .equal, .unequal: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

extension Kind {
  var hasOrder: Bool {
    switch self {
    case .number, .date: true
    case .text, .html, .flag, .choice, .list, .object: false
    }
  }

  func isComparable(with other: Kind) -> Bool {
    switch (self, other) {
    case (.number, .number), (.date, .date), (.flag, .flag): true
    default: isText && other.isText
    }
  }
}

extension String {
  /// The text with its first letter upper-case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
