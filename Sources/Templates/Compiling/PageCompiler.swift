import Findings

/// Compiles one template, with all that it extends and includes, for one kind of page.
struct PageCompiler {
  let templates: [String: ParsedTemplate]
  var scope: Scope
  var builder: ProgramBuilder
  var findings: [Finding] = []
  /// The file whose nodes are being compiled.
  var current: ParsedTemplate
  /// The files that are being included, outermost first, and from where.
  var includes: [IncludeSite] = []
  /// The blocks that take the place of those of the same name in `current`.
  var overrides: [String: BlockOverride] = [:]
  var openBlocks: [String] = []
  /// How many loops and conditions lie around this place.
  var choices = 0
  private var depth = 0
  private var work = 0
  private var hasGivenUp = false

  struct IncludeSite {
    let path: String
    let source: SourceFile
    /// Where the path stands in the source, in bytes.
    let offset: Int
  }

  struct BlockOverride {
    let block: Node.Block
    let template: ParsedTemplate
  }

  /// More nodes than this, or more text, is no page: partials have multiplied each other.
  static let mostWork = 200_000
  static let mostText = 16_000_000

  init(_ template: ParsedTemplate, templates: [String: ParsedTemplate], scope: Scope) {
    self.templates = templates
    self.scope = scope
    builder = ProgramBuilder(ownFields: scope.ownFields)
    current = template
  }

  /// What is wrong with the chain of templates itself has been reported by `StructureCheck`.
  mutating func compile() -> Program {
    var seen: Set<String> = []
    while let parent = current.parent, seen.insert(current.source.path).inserted,
      let template = templates[parent.text]
    {
      for (name, block) in current.blocks where overrides[name] == nil {
        overrides[name] = BlockOverride(block: block, template: current)
      }
      current = template
    }
    compile(current.nodes)
    return builder.finish()
  }

  mutating func compile(_ nodes: [Node]) {
    guard let first = nodes.first, !hasGivenUp else { return }
    guard depth < TemplateParser.deepestNesting else {
      giveUp("Mallarna ligger i för många nivåer", first)
      return
    }
    depth += 1
    var starts: [Int] = []
    defer {
      depth -= 1
      builder.noteParts(ofNodesAt: starts, isAlwaysRun: choices == 0)
    }
    for node in nodes where !hasGivenUp {
      work += 1
      starts.append(builder.position)
      if work > Self.mostWork || builder.pool.count > Self.mostText {
        giveUp("Mallen blir för stor", node)
      } else {
        compile(node)
      }
    }
  }

  private mutating func giveUp(_ message: String, _ node: Node) {
    hasGivenUp = true
    report(message, at: node.offset, advice: "Kontrollera hur mallarna tar in varandra")
  }

  private mutating func compile(_ node: Node) {
    switch node {
    case .text(let range): builder.addText(current.source.bytes[range])
    case .output(let operand): compileOutput(operand)
    case .loop(let loop): compile(loop)
    case .conditional(let conditional): compile(conditional)
    case .block(let block): compile(block)
    case .include(let include): compile(include)
    }
  }

  /// Adds a finding about the current file, with the way that led into it.
  mutating func report(_ message: String, at offset: Int, advice: String? = nil) {
    guard findings.count < ProblemList.limit else {
      hasGivenUp = true
      return
    }
    let notes = includes.reversed().map { site in
      Finding.Note("Mallen tas in här", at: site.source.location(ofByte: site.offset))
    }
    findings.append(
      Finding(
        .brokenTemplate, message, at: current.source.location(ofByte: offset), notes: notes,
        advice: advice))
  }
}
