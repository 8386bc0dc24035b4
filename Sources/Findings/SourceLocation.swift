/// A place in a file of the content or of the templates.
package struct SourceLocation: Hashable, Sendable {
  /// The path within the folder that was read, with `/` between its parts.
  package let path: String
  /// Counts from 1.
  package let line: Int
  /// Counts from 1, in characters as an editor shows them: an å is one, and so is an emoji.
  package let column: Int

  package init(_ path: String, line: Int = 1, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.path != rhs.path { return lhs.path < rhs.path }
    return lhs.line == rhs.line ? lhs.column < rhs.column : lhs.line < rhs.line
  }
}
