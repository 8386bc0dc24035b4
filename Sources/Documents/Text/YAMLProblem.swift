import CLibYAML
import Findings

/// A place in a YAML text as libyaml tells it.
struct YAMLMark {
  /// Counts from 1.
  let line: Int
  /// Counts from 1, in Unicode scalars.
  let column: Int

  init(_ mark: yaml_mark_t) {
    line = Int(clamping: mark.line) &+ 1
    column = Int(clamping: mark.column) &+ 1
  }
}

/// Why a YAML text has no nodes.
enum YAMLProblem: Error {
  /// In libyaml's words; the context is what it was reading then, and where that began.
  case syntax(String, at: YAMLMark, context: (text: String, mark: YAMLMark)?)
  /// Bytes that are no text, or no memory.
  case unreadable
  case repeatedKey(String, at: SourceLocation)
  case anchor(at: YAMLMark)
  /// More levels than `YAMLReader.deepest`.
  case nesting(at: YAMLMark)
  case secondDocument(at: YAMLMark)

  /// What libyaml stopped at.
  init(_ parser: yaml_parser_t) {
    switch parser.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR, YAML_COMPOSER_ERROR:
      let context = parser.context.map {
        (text: String(cString: $0), mark: YAMLMark(parser.context_mark))
      }
      let problem = parser.problem.map { String(cString: $0) } ?? ""
      self = .syntax(problem, at: YAMLMark(parser.problem_mark), context: context)
    default: self = .unreadable
    }
  }
}
