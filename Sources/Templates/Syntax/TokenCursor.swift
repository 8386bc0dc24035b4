/// Walks through the tokens of one tag.
struct TokenCursor {
  let tokens: [Token]
  /// Where the tag ends, for problems that are about something missing.
  let end: Int
  /// Something has already been said about the tag.
  let isBroken: Bool
  var index = 0

  init(_ tokens: [Token], end: Int, isBroken: Bool) {
    self.tokens = tokens
    self.end = end
    self.isBroken = isBroken
  }

  var next: Token? { index < tokens.count ? tokens[index] : nil }
  /// Where the next token stands, or the end of the tag.
  var offset: Int { next?.offset ?? end }

  mutating func takeName() -> Name? {
    guard case .name(let text)? = next?.kind else { return nil }
    defer { index += 1 }
    return Name(text: text, offset: offset)
  }

  mutating func takeText() -> Name? {
    guard case .text(let text)? = next?.kind else { return nil }
    defer { index += 1 }
    return Name(text: text, offset: offset)
  }

  mutating func take(mark: String) -> Bool {
    guard next?.kind == .mark(mark) else { return false }
    index += 1
    return true
  }

  mutating func take(word: String) -> Bool {
    guard next?.kind == .name(word) else { return false }
    index += 1
    return true
  }
}
