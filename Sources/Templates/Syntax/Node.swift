import Findings

/// A part of a template that has been read.
indirect enum Node: Sendable {
  /// Bytes of the file.
  case text(Range<Int>)
  case output(Operand)
  case loop(Loop)
  case conditional(Conditional)
  case block(Block)
  case include(Include)

  /// `{% for variable in list %}…{% else %}…{% endfor %}`
  struct Loop {
    let variable: Name
    let list: Operand
    let body: [Node]
    let otherwise: [Node]
  }

  struct Conditional {
    let offset: Int
    let branches: [Branch]
    let otherwise: [Node]
  }

  /// One `if` or `elif`; the condition is missing when it could not be read.
  struct Branch {
    let condition: Condition?
    let body: [Node]
  }

  struct Block {
    let name: Name
    let body: [Node]
  }

  /// `{% include "path" with value as name %}`
  struct Include {
    let path: Name
    let binding: (value: Operand, name: Name)?
    /// On a line of its own, so that the last line end of the included file is wanted.
    let standsAlone: Bool
  }
}

/// One file of templates that has been read, but not yet compiled for a page.
struct ParsedTemplate: Sendable {
  let source: SourceFile
  /// The path in `{% extends %}`.
  var parent: Name?
  var nodes: [Node] = []
  /// All blocks, at whatever depth.
  var blocks: [String: Node.Block] = [:]
  /// The blocks that do not lie within others, in order.
  var outerBlocks: [Name] = []
  var includes: [Name] = []
}

extension Node {
  /// Where it starts, or near there.
  var offset: Int {
    switch self {
    case .text(let range): range.lowerBound
    case .output(let operand): operand.offset
    case .loop(let loop): loop.variable.offset
    case .conditional(let conditional): conditional.offset
    case .block(let block): block.name.offset
    case .include(let include): include.path.offset
    }
  }
}
