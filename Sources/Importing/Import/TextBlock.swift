/// A heading, a paragraph or an item of a list in a text that is being read.
struct TextBlock: Sendable, Hashable {
  var kind: Kind
  var text: String
  /// Its first and last line.
  let line: Int
  var lastLine: Int
  let page: Int
  /// Whether a page ends with it.
  var endsPage = false

  enum Kind: Sendable, Hashable {
    case heading(Evidence)
    case paragraph
    /// - Parameters:
    ///   - depth: 0 for the outermost list.
    ///   - number: "1." or "1)" in a numbered list.
    case item(depth: Int, number: String?)
  }

  /// What makes a line a heading.
  enum Evidence: Sendable, Hashable {
    /// A number before it, of so many parts.
    case number(depth: Int)
    /// It is short, and what follows begins anew.
    case shortLine
  }

  var isHeading: Bool { if case .heading = kind { true } else { false } }
}
