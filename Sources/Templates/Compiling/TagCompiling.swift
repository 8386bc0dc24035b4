import Findings

extension PageCompiler {
  mutating func compile(_ loop: Node.Loop) {
    let kind = compileList(loop.list)
    choices += 1
    defer { choices -= 1 }
    let otherwise = builder.makeLabel()
    let again = builder.makeLabel()
    let end = builder.makeLabel()
    let level = scope.loops
    let slot = scope.nextSlot
    builder.useLoop(level)
    builder.add(.enterLoop(level: Int32(level), slot: Int32(slot), ifEmpty: otherwise.index))
    builder.place(again)
    scope.loops += 1
    bind(loop.variable.text, to: kind) { $0.compile(loop.body) }
    scope.loops -= 1
    builder.add(.nextLoop(level: Int32(level), slot: Int32(slot), again: again.index))
    if !loop.otherwise.isEmpty { builder.add(.jump(to: end.index)) }
    builder.place(otherwise)
    compile(loop.otherwise)
    builder.place(end)
  }

  /// Loads a list and says what it is a list of.
  private mutating func compileList(_ list: Operand) -> Kind? {
    guard let kind = compile(list) else { return nil }
    guard case .list(let element) = kind else {
      report(
        "”for” går bara igenom listor, och det här är \(kind.withArticle)", at: list.offset)
      return nil
    }
    return element
  }

  /// Compiles something where the next slot has a name.
  private mutating func bind(
    _ name: String, to kind: Kind?, _ compileInner: (inout PageCompiler) -> Void
  ) {
    builder.useSlot(scope.nextSlot)
    scope.locals.append(Scope.Local(name: name, kind: kind, slot: scope.nextSlot))
    compileInner(&self)
    scope.locals.removeLast()
  }

  mutating func compile(_ conditional: Node.Conditional) {
    choices += 1
    defer { choices -= 1 }
    let end = builder.makeLabel()
    for branch in conditional.branches {
      let next = builder.makeLabel()
      if let condition = branch.condition { jump(to: next, when: false, condition) }
      compile(branch.body)
      builder.add(.jump(to: end.index))
      builder.place(next)
    }
    compile(conditional.otherwise)
    builder.place(end)
  }

  mutating func compile(_ block: Node.Block) {
    guard includes.isEmpty else {
      report(
        "En mall som tas in med ”include” kan inte ha block", at: block.name.offset,
        advice: "Flytta blocket till mallen som sidan utgår från")
      return
    }
    guard !openBlocks.contains(block.name.text) else {
      report("Blocket ”\(block.name.text)” ligger i sig självt", at: block.name.offset)
      return
    }
    openBlocks.append(block.name.text)
    defer { openBlocks.removeLast() }
    guard let override = overrides[block.name.text] else {
      compile(block.body)
      return
    }
    let outer = current
    current = override.template
    compile(override.block.body)
    current = outer
  }

  mutating func compile(_ include: Node.Include) {
    guard let template = templates[include.path.text], template.parent == nil,
      !includes.contains(where: { $0.path == include.path.text }),
      current.source.path != include.path.text
    else { return }
    let site = IncludeSite(
      path: include.path.text, source: current.source, offset: include.path.offset)
    let nodes =
      include.standsAlone ? template.nodes : Self.withoutLastLineEnd(template)
    if let binding = include.binding {
      let kind = compile(binding.value)
      builder.add(.store(slot: Int32(scope.nextSlot)))
      bind(binding.name.text, to: kind) { $0.compile(nodes, of: template, from: site) }
    } else {
      compile(nodes, of: template, from: site)
    }
  }

  private mutating func compile(
    _ nodes: [Node], of template: ParsedTemplate, from site: IncludeSite
  ) {
    let outer = current
    current = template
    includes.append(site)
    compile(nodes)
    includes.removeLast()
    current = outer
  }

  /// A file ends with a line end, which would break the line that includes it in the middle.
  private static func withoutLastLineEnd(_ template: ParsedTemplate) -> [Node] {
    guard case .text(let range)? = template.nodes.last,
      template.source.bytes[range].last == Byte.newline
    else { return template.nodes }
    return template.nodes.dropLast() + [.text(range.lowerBound..<range.upperBound - 1)]
  }
}
