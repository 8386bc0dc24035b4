/// What stands in `{% if %}`.
indirect enum Condition: Sendable {
  case operand(Operand)
  case not(Condition)
  /// Two or more, joined by `and`; they lie side by side so that a long row is not a deep tree.
  case all([Condition])
  case any([Condition])
  case compare(Operand, Comparison, Operand)
}

enum Comparison: String, Sendable {
  case equal = "=="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// True for `<` and its kin, which need an order.
  var isOrdering: Bool {
    switch self {
    case .equal, .unequal: false
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    }
  }
}
