/// Takes out of a style sheet what browsers do not need: comments, line breaks, indentation, and the
/// spaces around punctuation. What is written in `templates/` can then be as airy as it should be.
///
/// A space that can mean something stays: between the parts of a selector, before a `:` that begins
/// one, and around the operators of `calc()`. Strings are left as they are.
enum CompactCSS {
  /// The same rules in fewer bytes, in the same order; on a style sheet that does not end where it
  /// should, such as within a comment, what can be read of it.
  static func bytes(of css: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(css.count)
    css.withUnsafeBufferPointer { append($0, to: &output) }
    return output
  }

  private static func append(_ css: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var index = 0
    var hasSpace = false
    while index < css.count {
      let byte = css[index]
      if isSpace(byte) {
        hasSpace = true
        index += 1
      } else if byte == UInt8(ascii: "/"), index + 1 < css.count,
        css[index + 1] == UInt8(ascii: "*")
      {
        hasSpace = true
        index = endOfComment(in: css, from: index + 2)
      } else {
        let end =
          isQuote(byte) ? endOfString(in: css, from: index) : endOfRun(in: css, from: index)
        appendSpace(before: byte, after: hasSpace, to: &output)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: css[index..<end]))
        hasSpace = false
        index = end
      }
    }
  }

  /// Appends a space before a byte or a string where one is needed, and takes away the semicolon
  /// that ends nothing.
  private static func appendSpace(
    before first: UInt8, after hasSpace: Bool, to output: inout [UInt8]
  ) {
    if hasSpace, let last = output.last, !isMark(last), last != UInt8(ascii: ":"), !isMark(first) {
      output.append(0x20)
    }
    if first == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
  }

  /// One of `{};,>`, around which a space means nothing.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
      UInt8(ascii: ">"):
      true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// After the bytes from `start` that are copied together: at least one, and then up to a space, a
  /// quote, or what may begin a comment or end a rule.
  private static func endOfRun(in css: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < css.count {
      switch css[index] {
      case 0x20, 0x09...0x0D, UInt8(ascii: "/"), UInt8(ascii: "}"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        return index
      default: index += 1
      }
    }
    return css.count
  }

  private static func endOfComment(in css: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 1 < css.count {
      if css[index] == UInt8(ascii: "*"), css[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return css.count
  }

  /// After the quote that ends the string that begins at `start`.
  private static func endOfString(in css: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < css.count {
      switch css[index] {
      case UInt8(ascii: "\\"): index = min(index + 2, css.count)
      case css[start]: return index + 1
      default: index += 1
      }
    }
    return css.count
  }
}
