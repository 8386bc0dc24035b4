import Findings

/// Reads one file of templates. What is wrong with its marks is found here, whoever uses it; what
/// is wrong with its names is found when it is compiled for a page.
struct TemplateParser {
  var segments: [Segment]
  var index = 0
  var template: ParsedTemplate
  var problems: ProblemList
  /// The tags that wait for their end, outermost first.
  var openTags: [TagName] = []
  /// Nesting was too deep to go on.
  var hasGivenUp = false

  /// Tags within tags within tags: more than this is a mistake, or somebody's joke.
  static let deepestNesting = 100

  static func parse(_ source: SourceFile) -> (template: ParsedTemplate, findings: [Finding]) {
    var problems = ProblemList(source)
    let segments = SegmentReader.segments(of: source, problems: &problems)
    var parser = TemplateParser(
      segments: segments, template: ParsedTemplate(source: source), problems: problems)
    parser.template.nodes = parser.nodes(endingAt: [])
    parser.checkTextOutsideBlocks()
    return (parser.template, parser.problems.findings)
  }

  /// Reads until one of the tags, which is left to be read, or the end.
  mutating func nodes(endingAt enders: Set<TagName>) -> [Node] {
    var nodes: [Node] = []
    while index < segments.count, !hasGivenUp, !problems.isFull {
      let segment = segments[index]
      switch segment.kind {
      case .comment:
        index += 1
      case .text:
        if !segment.range.isEmpty { nodes.append(.text(segment.range)) }
        index += 1
      case .output(let tokens):
        if let operand = wholeOperand(tokens, of: segment) { nodes.append(.output(operand)) }
        index += 1
      case .tag(let tokens):
        guard let tag = tagName(tokens) else {
          index += 1
          continue
        }
        if enders.contains(tag) { return nodes }
        if tag.endsSomething {
          if openTags.contains(where: { $0.enders.contains(tag) }) { return nodes }
          reportStray(tag, at: segment.range.lowerBound)
          index += 1
          continue
        }
        if let node = node(tag, tokens, of: segments[index]) { nodes.append(node) }
      }
    }
    return nodes
  }

  private mutating func wholeOperand(_ tokens: [Token], of segment: Segment) -> Operand? {
    guard !tokens.isEmpty else {
      problems.add("”{{ }}” är tom", at: segment.range.lowerBound, advice: "Skriv ett namn i den")
      return nil
    }
    return whole(cursor(tokens, of: segment)) { $0.operand() }
  }

  /// The tag of the next segment. A misspelled one is taken for the nearest that there is, so that
  /// its end does not seem to be one too many.
  private mutating func tagName(_ tokens: [Token]) -> TagName? {
    guard case .name(let word)? = tokens.first?.kind else {
      if !segments[index].isBroken {
        problems.add(
          "”{% %}” saknar tagg", at: segments[index].range.lowerBound,
          advice: "Det som finns är: " + TagName.known.joined(separator: ", "))
      }
      return nil
    }
    if let tag = TagName(rawValue: word) { return tag }
    problems.add(
      "Taggen ”\(word)” finns inte", at: tokens[0].offset,
      advice: Advice.instead(of: word, among: TagName.known))
    guard let nearest = NearMiss.of(word, among: TagName.known).flatMap(TagName.init(rawValue:))
    else { return nil }
    let token = Token(kind: .name(nearest.rawValue), offset: tokens[0].offset)
    segments[index] = Segment(kind: .tag([token]), range: segments[index].range, isBroken: true)
    return nearest
  }

  private mutating func reportStray(_ tag: TagName, at offset: Int) {
    let openers = TagName.allCases.filter { $0.enders.contains(tag) }
    let missing = openers.map { "”{% \($0.rawValue) %}”" }.joined(separator: " eller ")
    problems.add("”{% \(tag.rawValue) %}” saknar \(missing)", at: offset)
  }

  func cursor(_ tokens: [Token], of segment: Segment) -> TokenCursor {
    TokenCursor(tokens, end: segment.range.upperBound - 2, isBroken: segment.isBroken)
  }

  /// Runs `parse` and sees to it that nothing is left over.
  mutating func whole<Result>(
    _ cursor: TokenCursor, _ parse: (inout ExpressionParser) -> Result?
  ) -> Result? {
    guard !cursor.isBroken else { return nil }
    var parser = ExpressionParser(cursor, problems: problems)
    let result = parse(&parser)
    if result != nil, let extra = parser.cursor.next {
      parser.problems.add("”\(extra.spelling)” kan inte stå här", at: extra.offset)
    }
    problems = parser.problems
    return result
  }

  /// A template that extends another prints only its blocks.
  private mutating func checkTextOutsideBlocks() {
    guard template.parent != nil else { return }
    let bytes = template.source.bytes
    for node in template.nodes {
      switch node {
      case .block: continue
      case .text(let range):
        guard let first = range.first(where: { !Byte.isSpace(bytes[$0]) }) else { continue }
        reportOutsideBlock(at: first)
      case .output(let operand): reportOutsideBlock(at: operand.offset)
      case .loop(let loop): reportOutsideBlock(at: loop.variable.offset)
      case .include(let include): reportOutsideBlock(at: include.path.offset)
      case .conditional(let conditional): reportOutsideBlock(at: conditional.offset)
      }
    }
  }

  private mutating func reportOutsideBlock(at offset: Int) {
    problems.add(
      "Det här står utanför block och skulle aldrig visas", at: offset,
      advice: "Flytta det in i ett ”{% block %}”, eller ta bort det")
  }
}
