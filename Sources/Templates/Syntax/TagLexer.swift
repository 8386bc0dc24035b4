/// Splits what stands within braces into tokens.
struct TagLexer {
  let bytes: [UInt8]
  var position: Int
  /// The byte before the last `}`.
  let close: UInt8
  /// What was read first, also when the rest cannot be read.
  private(set) var firstToken: Token?
  /// Set when the end has been read.
  var trimsAfter = false

  init(bytes: [UInt8], position: Int, close: UInt8) {
    self.bytes = bytes
    self.position = position
    self.close = close
  }

  /// The tokens, or `nil` after a problem. Leaves `position` after the end, or where reading can go
  /// on when there is none.
  mutating func tokens(
    openedAt start: Int, as opener: Opener, problems: inout ProblemList
  ) -> [Token]? {
    var tokens: [Token] = []
    var isWhole = true
    while true {
      skipSpace()
      if readEnd() { return isWhole ? tokens : nil }
      guard position < bytes.count, !startsOpener else {
        problems.add(
          "”\(opener.spelling)” saknar ”\(opener.closing)”", at: start,
          advice: "Avsluta med ”\(opener.closing)”")
        return nil
      }
      let offset = position
      if let kind = readToken() {
        tokens.append(Token(kind: kind, offset: offset))
        firstToken = tokens[0]
      } else if isWhole {
        reportUnreadable(at: offset, problems: &problems)
        isWhole = false
      }
    }
  }

  /// True when `name` and the end is all there is.
  mutating func readsOnly(_ name: String) -> Bool {
    skipSpace()
    guard position < bytes.count, readToken() == .name(name) else { return false }
    skipSpace()
    return readEnd()
  }

  /// Reads a mark of one or two characters, if it stands here.
  mutating func skip(_ mark: String) -> Bool {
    guard bytes[position...].starts(with: mark.utf8) else { return false }
    position += mark.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, Byte.isSpace(bytes[position]) { position += 1 }
  }

  private mutating func readEnd() -> Bool {
    let hyphens = byte(at: 0) == Byte.hyphen ? 1 : 0
    guard byte(at: hyphens) == close, byte(at: hyphens + 1) == Byte.closeBrace else { return false }
    trimsAfter = hyphens == 1
    position += hyphens + 2
    return true
  }

  /// Braces that open within braces: the first pair was never closed.
  private var startsOpener: Bool {
    guard byte(at: 0) == Byte.openBrace, let next = byte(at: 1) else { return false }
    return next == Byte.openBrace || next == Byte.percent || next == Byte.hash
  }

  private func byte(at distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }
}
