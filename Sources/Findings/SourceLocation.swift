/// A place in a file of the content or of the templates.
package struct SourceLocation: Hashable, Sendable {
  /// The path within the folder that was read, with `/` between its parts.
  package let path: String
  /// There are so many places that each is kept in little room; the limits are far from any file.
  @usableFromInline let storedLine: Int32
  @usableFromInline let storedColumn: Int32

  /// Counts from 1.
  @inlinable package var line: Int { Int(storedLine) }
  /// Counts from 1, in characters as an editor shows them: an å is one, and so is an emoji.
  @inlinable package var column: Int { Int(storedColumn) }

  package init(_ path: String, line: Int = 1, column: Int = 1) {
    self.path = path
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
  }
}

extension SourceLocation: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.path != rhs.path { return lhs.path < rhs.path }
    return lhs.line == rhs.line ? lhs.column < rhs.column : lhs.line < rhs.line
  }
}
