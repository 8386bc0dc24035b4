/// A word of a template and where it stands.
struct Name {
  let text: String
  let offset: Int
}

/// A value with filters: `a.b.c | filter: "x"`.
struct Operand {
  let base: Base
  /// Where it starts.
  let offset: Int
  var filters: [FilterUse] = []

  enum Base {
    case path([Name])
    case text(String)
    case number(Int)
  }
}

/// One `| filter: a, b`.
struct FilterUse {
  let filter: Filter
  let offset: Int
  let arguments: [Operand]
}
