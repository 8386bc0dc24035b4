import Findings

extension TemplateParser {
  /// `include "path"` or `include "path" with value as name`
  mutating func include(_ cursor: TokenCursor, standsAlone: Bool) -> Node? {
    let include: Node.Include? = whole(cursor) { parser in
      guard let path = parser.cursor.takeText() else {
        parser.expected("mallens sökväg inom citattecken")
        return nil
      }
      guard parser.cursor.take(word: "with") else {
        return Node.Include(path: path, binding: nil, standsAlone: standsAlone)
      }
      guard let value = parser.operand() else { return nil }
      guard parser.cursor.take(word: "as") else {
        parser.expected("”as”")
        return nil
      }
      guard let name = parser.cursor.takeName() else {
        parser.expected("ett namn")
        return nil
      }
      return Node.Include(path: path, binding: (value, name), standsAlone: standsAlone)
    }
    guard let include else { return nil }
    template.includes.append(include.path)
    return .include(include)
  }

  mutating func readExtends(_ cursor: TokenCursor, of segment: Segment) {
    let path: Name? = whole(cursor) { parser in
      if let path = parser.cursor.takeText() { return path }
      parser.expected("mallens sökväg inom citattecken")
      return nil
    }
    guard isFirst else {
      problems.add(
        "”{% extends %}” måste stå först i mallen", at: segment.range.lowerBound,
        advice: "Flytta taggen till mallens första rad")
      return
    }
    template.parent = path
  }

  /// True when only comments and white space have been read.
  private var isFirst: Bool {
    segments[..<index].allSatisfy { segment in
      switch segment.kind {
      case .comment: true
      case .text: template.source.bytes[segment.range].allSatisfy(Byte.isSpace)
      case .output, .tag: false
      }
    }
  }
}
