import Findings

/// Splits a template into text, outputs, tags and comments.
struct SegmentReader {
  let bytes: [UInt8]
  var position = 0
  var segments: [Segment] = []
  var problems: ProblemList

  static func segments(of source: SourceFile, problems: inout ProblemList) -> [Segment] {
    var reader = SegmentReader(bytes: source.bytes, problems: problems)
    reader.readAll()
    problems = reader.problems
    return LineTrimming.trimmed(reader.segments, of: source.bytes)
  }

  private mutating func readAll() {
    var textStart = 0
    while position < bytes.count, !problems.isFull {
      guard bytes[position] == Byte.openBrace, let opener = opener(at: position) else {
        position += 1
        continue
      }
      addText(textStart..<position)
      switch opener {
      case .comment: readComment()
      case .output, .tag: readBraces(opener)
      }
      textStart = position
    }
    addText(textStart..<position)
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { segments.append(Segment(kind: .text, range: range)) }
  }

  private mutating func readComment() {
    let start = position
    guard let end = find("#}", from: start + 2) else {
      problems.add("”{#” saknar ”#}”", at: start, advice: "Avsluta kommentaren med ”#}”")
      position = bytes.count
      return
    }
    position = end + 2
    segments.append(Segment(kind: .comment, range: start..<position))
  }

  private mutating func readBraces(_ opener: Opener) {
    let start = position
    var lexer = TagLexer(bytes: bytes, position: start + 2, close: opener.close)
    let trimsBefore = lexer.skip("-")
    let tokens = lexer.tokens(openedAt: start, as: opener, problems: &problems)
    position = lexer.position
    guard let tokens else {
      addBroken(opener, lexer.firstToken, start..<position)
      return
    }
    if opener == .tag, tokens.count == 1, tokens[0].kind == .name("raw") {
      readRaw(start: start, trimsBefore: trimsBefore, trimsAfter: lexer.trimsAfter)
      return
    }
    segments.append(
      Segment(
        kind: opener == .tag ? .tag(tokens) : .output(tokens), range: start..<position,
        trimsBefore: trimsBefore, trimsAfter: lexer.trimsAfter))
  }

  /// A tag that cannot be read still has an end somewhere, which belongs to it.
  private mutating func addBroken(_ opener: Opener, _ token: Token?, _ range: Range<Int>) {
    guard opener == .tag, let token else { return }
    segments.append(Segment(kind: .tag([token]), range: range, isBroken: true))
  }

  /// The marks of `raw` become comments, which leave nothing behind; what is between is text.
  private mutating func readRaw(start: Int, trimsBefore: Bool, trimsAfter: Bool) {
    segments.append(
      Segment(
        kind: .comment, range: start..<position, trimsBefore: trimsBefore, trimsAfter: trimsAfter))
    let textStart = position
    var candidate = find("{%", from: position)
    while let end = candidate {
      var lexer = TagLexer(bytes: bytes, position: end + 2, close: Opener.tag.close)
      let trims = lexer.skip("-")
      if lexer.readsOnly("endraw") {
        addText(textStart..<end)
        position = lexer.position
        segments.append(
          Segment(
            kind: .comment, range: end..<position, trimsBefore: trims,
            trimsAfter: lexer.trimsAfter))
        return
      }
      candidate = find("{%", from: end + 2)
    }
    problems.add(
      "”{% raw %}” saknar ”{% endraw %}”", at: start,
      advice: "Skriv ”{% endraw %}” där malltecknen ska börja gälla igen")
    position = bytes.count
  }
}
