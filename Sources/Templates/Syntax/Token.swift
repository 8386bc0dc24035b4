/// A word or a mark within `{{ }}` or `{% %}`.
struct Token: Equatable {
  let kind: Kind
  /// The byte of the file where it starts.
  let offset: Int

  enum Kind: Equatable {
    case name(String)
    case text(String)
    case number(Int)
    /// `. | : , ( )` and the comparisons.
    case mark(String)
  }

  /// The token as it stands in the template.
  var spelling: String {
    switch kind {
    case .name(let name), .mark(let name): name
    case .text(let text): "\"\(text)\""
    case .number(let number): String(number)
    }
  }
}
