import Findings

extension TemplateParser {
  /// Reads a tag and all that belongs to it, its end included.
  mutating func node(_ tag: TagName, _ tokens: [Token], of segment: Segment) -> Node? {
    var cursor = cursor(tokens, of: segment)
    cursor.index = 1
    switch tag {
    case .if: return conditional(cursor, of: segment)
    case .for: return loop(cursor, of: segment)
    case .block: return block(cursor, of: segment)
    case .include:
      index += 1
      return include(cursor, standsAlone: segment.standsAlone)
    case .extends:
      readExtends(cursor, of: segment)
      index += 1
    case .raw, .elif, .else, .endif, .endfor, .endblock, .endraw:
      problems.add("”{% \(tag.rawValue) %}” kan inte stå här", at: segment.range.lowerBound)
      index += 1
    }
    return nil
  }

  /// The part between the tag that was just read and one of its ends.
  private mutating func body(of tag: TagName, endingAt enders: Set<TagName>? = nil) -> [Node] {
    openTags.append(tag)
    defer { openTags.removeLast() }
    return nodes(endingAt: enders ?? tag.enders)
  }

  /// The part after `else`, which another `else` cannot follow.
  private mutating func lastBody(of tag: TagName, endingAt end: TagName) -> [Node] {
    var nodes = body(of: tag, endingAt: [end])
    while let extra = [TagName.else, .elif].first(where: { upcoming($0) != nil }),
      tag.enders.contains(extra), !hasGivenUp
    {
      problems.add(
        "”{% \(extra.rawValue) %}” kan inte stå efter ”{% else %}”",
        at: segments[index].range.lowerBound)
      index += 1
      nodes += body(of: tag, endingAt: [end])
    }
    return nodes
  }

  /// Takes a tag without anything more in it, if it is the next.
  private mutating func take(_ tag: TagName) -> Bool {
    guard let tokens = upcoming(tag) else { return false }
    if tokens.count > 1 {
      problems.add("”\(tokens[1].spelling)” kan inte stå här", at: tokens[1].offset)
    }
    index += 1
    return true
  }

  private func upcoming(_ tag: TagName) -> [Token]? {
    guard index < segments.count, case .tag(let tokens) = segments[index].kind,
      tokens.first?.kind == .name(tag.rawValue)
    else { return nil }
    return tokens
  }

  private mutating func reportOpen(_ tag: TagName, end: TagName, at offset: Int) {
    guard !hasGivenUp else { return }
    problems.add(
      "”{% \(tag.rawValue) %}” saknar ”{% \(end.rawValue) %}”", at: offset,
      advice: "Skriv ”{% \(end.rawValue) %}” där den ska sluta")
  }

  /// False, and the end of it all, when tags lie too deep within each other.
  private mutating func canGoDeeper(at offset: Int) -> Bool {
    if openTags.count < Self.deepestNesting { return true }
    problems.add(
      "Taggarna ligger i fler än \(Self.deepestNesting) nivåer", at: offset,
      advice: "Kontrollera att varje tagg har sitt slut")
    hasGivenUp = true
    return false
  }

  private mutating func conditional(_ first: TokenCursor, of segment: Segment) -> Node? {
    let start = segment.range.lowerBound
    guard canGoDeeper(at: start) else { return nil }
    var branches: [Node.Branch] = []
    var cursor: TokenCursor? = first
    while let current = cursor {
      let condition = whole(current) { $0.condition() }
      index += 1
      branches.append(Node.Branch(condition: condition, body: body(of: .if)))
      cursor = nil
      if let tokens = upcoming(.elif) {
        var next = self.cursor(tokens, of: segments[index])
        next.index = 1
        cursor = next
      }
    }
    let otherwise = take(.else) ? lastBody(of: .if, endingAt: .endif) : []
    if !take(.endif) { reportOpen(.if, end: .endif, at: start) }
    return .conditional(
      Node.Conditional(offset: start, branches: branches, otherwise: otherwise))
  }

  private mutating func loop(_ cursor: TokenCursor, of segment: Segment) -> Node? {
    let start = segment.range.lowerBound
    guard canGoDeeper(at: start) else { return nil }
    let head: (Name, Operand)? = whole(cursor) { parser in
      guard let variable = parser.cursor.takeName() else {
        parser.expected("ett namn")
        return nil
      }
      guard parser.cursor.take(word: "in") else {
        parser.expected("”in”")
        return nil
      }
      return parser.operand().map { (variable, $0) }
    }
    index += 1
    let body = body(of: .for)
    let otherwise = take(.else) ? lastBody(of: .for, endingAt: .endfor) : []
    if !take(.endfor) { reportOpen(.for, end: .endfor, at: start) }
    return head.map { variable, list in
      .loop(Node.Loop(variable: variable, list: list, body: body, otherwise: otherwise))
    }
  }

  private mutating func block(_ cursor: TokenCursor, of segment: Segment) -> Node? {
    let start = segment.range.lowerBound
    guard canGoDeeper(at: start) else { return nil }
    let name: Name? = whole(cursor) { parser in
      if let name = parser.cursor.takeName() { return name }
      parser.expected("blockets namn")
      return nil
    }
    index += 1
    let isOuter = !openTags.contains(.block)
    let body = body(of: .block)
    if upcoming(.endblock) == nil {
      reportOpen(.block, end: .endblock, at: start)
    } else {
      takeEndOfBlock(name)
    }
    guard let name else { return nil }
    let block = Node.Block(name: name, body: body)
    register(block, isOuter: isOuter)
    return .block(block)
  }

  /// `{% endblock %}` may repeat the name of its block.
  private mutating func takeEndOfBlock(_ name: Name?) {
    guard let tokens = upcoming(.endblock) else { return }
    if tokens.count > 1, let name, tokens[1].kind != .name(name.text) || tokens.count > 2 {
      problems.add(
        "Här slutar blocket ”\(name.text)”, inte ”\(tokens[1].spelling)”", at: tokens[1].offset)
    }
    index += 1
  }

  private mutating func register(_ block: Node.Block, isOuter: Bool) {
    let name = block.name
    if let first = template.blocks[name.text] {
      let place = template.source.location(ofByte: first.name.offset)
      problems.add(
        "Blocket ”\(name.text)” finns två gånger i mallen", at: name.offset,
        notes: [.init("Det finns redan här", at: place)], advice: "Ge det ett annat namn")
      return
    }
    template.blocks[name.text] = block
    if isOuter { template.outerBlocks.append(name) }
  }
}
