extension TagLexer {
  /// The token that starts here, or `nil` and one character further on when there is none.
  mutating func readToken() -> Token.Kind? {
    let byte = bytes[position]
    if Byte.isDigit(byte) { return readNumber() }
    if Byte.isName(byte) { return readName() }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return readText(quote: byte) }
    for mark in ["==", "!=", "<=", ">=", "<", ">", ".", "|", ":", ",", "(", ")"]
    where skip(mark) {
      return .mark(mark)
    }
    position += 1
    return nil
  }

  private mutating func readName() -> Token.Kind {
    .name(take { Byte.isName($0) })
  }

  /// A number of at most eighteen digits; more than that is no number a template needs.
  private mutating func readNumber() -> Token.Kind? {
    let digits = take { Byte.isDigit($0) }
    return digits.utf8.count <= 18 ? Int(digits).map { .number($0) } : nil
  }

  /// Text in quotes, which ends on the line where it starts.
  private mutating func readText(quote: UInt8) -> Token.Kind? {
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != quote, bytes[end] != Byte.newline { end += 1 }
    guard end < bytes.count, bytes[end] == quote else {
      position += 1
      return nil
    }
    position = end + 1
    return .text(String(decoding: bytes[start..<end], as: UTF8.self))
  }

  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  func reportUnreadable(at offset: Int, problems: inout ProblemList) {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      problems.add(
        "Texten saknar avslutande citattecken", at: offset,
        advice: "Avsluta texten med samma tecken som den börjar med, på samma rad")
    } else if Byte.isDigit(byte) {
      problems.add("Talet är för stort", at: offset)
    } else {
      problems.add(
        "Tecknet ”\(Character(Unicode.Scalar(byte)))” kan inte stå här", at: offset,
        advice: "Namn består av a–z, 0–9 och _")
    }
  }
}
