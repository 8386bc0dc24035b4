import Findings

/// Finds the places of what was parsed in the file it came from.
///
/// cmark counts columns in bytes and lines from the start of the body, and its places of inlines
/// are sometimes off: after an escaped `|` in a table, after a link reference definition, and for
/// addresses that became links by themselves. So a place is believed only when the source has
/// there what should begin there; else that is looked for, onwards from the last place found.
struct SourcePlaces {
  let source: Bytes
  private let path: String
  private let firstLine: Int
  private let lineStarts: [Int]
  /// Where the search goes on, and where the block being written ends.
  private var block = 0..<0
  /// Columns further on in the same line are counted from here.
  private var last = (lineStart: -1, offset: 0, column: 1)

  /// How often something was not found where it was looked for.
  private var misses = 0

  /// How far from the last place something is looked for, in bytes: first `farReach`, and
  /// `nearReach` once that has been in vain many times. Keeps hostile input linear.
  private static let farReach = 65_536
  private static let nearReach = 256
  private static let manyMisses = 100

  init(_ source: Bytes, path: String, firstLine: Int) {
    self.source = source
    self.path = path
    self.firstLine = firstLine
    var starts = [0]
    starts.reserveCapacity(source.count / 32 + 8)
    while let end = source.first(0x0A, from: starts[starts.count - 1]) { starts.append(end + 1) }
    lineStarts = starts
  }

  /// The start of a node, as cmark says it.
  mutating func start(of node: Node) -> SourceLocation {
    location(ofByte: offset(ofStartOf: node))
  }

  /// The start of a line of the body, which counts from 1.
  mutating func start(ofLine line: Int) -> SourceLocation {
    location(ofByte: offset(line: line, column: 1))
  }

  /// Says that what follows stands in `node`.
  mutating func enter(_ node: Node) {
    let start = offset(ofStartOf: node)
    let lastLine = max(node.endLine, node.startLine)
    let end = lastLine < lineStarts.count ? lineStarts[max(0, lastLine)] : source.count
    block = start..<max(start, end)
  }

  /// The place of an inline whose source is one of `openings` and then `text`.
  mutating func place(
    of node: Node, openings: [StaticString], text: Bytes
  ) -> SourceLocation {
    let said = offset(ofStartOf: node)
    for opening in openings where source.has(opening, then: text, at: said) {
      return found(at: said)
    }
    var near: Int?
    for opening in openings {
      if let index = search(opening, then: text, in: block) { near = min(near ?? index, index) }
    }
    if let near { return found(at: near) }
    return location(ofByte: said)
  }

  /// The place of a wiki link that begins as `text` does, on the line of `node` where that is known.
  ///
  /// `nil` when the brackets are escaped in the source, so that they are only text.
  mutating func next(_ text: Bytes, near node: Node) -> SourceLocation? {
    let line = node.startLine
    let isKnown = (1...lineStarts.count).contains(line)
    let start = isKnown ? max(block.lowerBound, lineStarts[line - 1]) : block.lowerBound
    let end = max(start, isKnown && line < lineStarts.count ? lineStarts[line] : block.upperBound)
    // What stands before the text could be the same thing in code; but the column may be too high,
    // and after a backslash at the end of a line the line is too low.
    let said = isKnown ? min(max(start, offset(ofStartOf: node)), end) : start
    // An escape in the id makes the text unlike its source, so its first letter must do.
    let firstLetter = text.part(0..<3)
    let offset =
      search("", then: text, in: said..<end) ?? search("", then: text, in: start..<end)
      ?? search("", then: firstLetter, in: said..<end) ?? search("", then: text, in: block)
      ?? search("", then: firstLetter, in: block)
    guard let offset else { return nil }
    let location = found(at: offset)
    return isEscaped(offset) ? nil : location
  }

  /// The place of a text that stands in the source as it is, with no backslash before it; `nil` when
  /// it does not.
  mutating func unescaped(_ text: Bytes, near node: Node) -> SourceLocation? {
    let start = max(block.lowerBound, offset(line: node.startLine, column: 1))
    guard
      let offset = search("", then: text, in: min(start, block.upperBound)..<block.upperBound)
        ?? search("", then: text, in: block)
    else { return nil }
    return isEscaped(offset) ? nil : found(at: offset)
  }

  /// The lines of a paragraph without what marks them as part of a list or a quotation; none when the
  /// first has neither a bar nor a tab, as nearly always.
  func possibleRows(of paragraph: Node) -> [Bytes] {
    let first = paragraph.startLine
    guard first >= 1, paragraph.endLine <= lineStarts.count, first <= paragraph.endLine else {
      return []
    }
    let line = line(first, from: offset(ofStartOf: paragraph))
    guard line.first(0x7C) != nil || line.first(0x09) != nil else { return [] }
    return [line] + (first..<paragraph.endLine).map { self.line($0 + 1, from: lineStarts[$0]) }
  }

  private func line(_ number: Int, from start: Int) -> Bytes {
    var start = start
    let end = number < lineStarts.count ? lineStarts[number] - 1 : source.count
    while start < end, source[start] == 0x20 || source[start] == 0x09 || source[start] == 0x3E {
      start += 1
    }
    return source.part(start..<max(start, end))
  }

  private func isEscaped(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, source[start - 1] == 0x5C { start -= 1 }
    return (offset - start) % 2 == 1
  }

  private mutating func search(
    _ opening: StaticString, then text: Bytes, in range: Range<Int>
  ) -> Int? {
    let reach = misses < Self.manyMisses ? Self.farReach : Self.nearReach
    let end = min(range.upperBound, range.lowerBound + reach)
    let found = source.first(opening, then: text, in: range.lowerBound..<max(range.lowerBound, end))
    if found == nil { misses += 1 }
    return found
  }

  private mutating func found(at offset: Int) -> SourceLocation {
    block = min(offset + 1, block.upperBound)..<block.upperBound
    return location(ofByte: offset)
  }

  private func offset(ofStartOf node: Node) -> Int {
    offset(line: node.startLine, column: node.startColumn)
  }

  private func offset(line: Int, column: Int) -> Int {
    let line = min(max(1, line), lineStarts.count)
    let end = line < lineStarts.count ? lineStarts[line] - 1 : source.count
    return min(lineStarts[line - 1] + max(0, column - 1), end)
  }

  private mutating func location(ofByte offset: Int) -> SourceLocation {
    let line = lineNumber(ofByte: offset)
    let lineStart = lineStarts[line - 1]
    if last.lineStart != lineStart || last.offset > offset { last = (lineStart, lineStart, 1) }
    last.column += characters(in: last.offset..<offset)
    last.offset = offset
    return SourceLocation(path, line: firstLine + line - 1, column: last.column)
  }

  /// As an editor counts them; quick where nothing can join two letters into one.
  private func characters(in range: Range<Int>) -> Int {
    var count = 0
    let part = source.part(range)
    var index = 0
    while index < part.count {
      if let word = part.word(at: index), !word.mayHoldJoiners {
        // Every byte but the second ones of characters: those have the highest bit and not the next.
        let seconds = (word & ~(word << 1)) & 0x8080_8080_8080_8080
        count += 8 - Int(truncatingIfNeeded: ((seconds >> 7) &* 0x0101_0101_0101_0101) >> 56)
        index += 8
        continue
      }
      let byte = part[index]
      // U+0300 and on begin with these.
      if byte >= 0xCC, !part.hasDashOrQuote(at: index) {
        return SourceFile.column(of: Array(part)) - 1
      }
      if byte & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }

  private func lineNumber(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}

extension Bytes {
  /// True for U+2010 to U+2027 and U+2030 to U+203F, dashes and quotation marks, each a character
  /// unless something that joins follows it.
  fileprivate func hasDashOrQuote(at index: Int) -> Bool {
    guard index + 2 < count, self[index] == 0xE2, self[index + 1] == 0x80 else { return false }
    return (0x90...0xA7).contains(self[index + 2]) || (0xB0...0xBF).contains(self[index + 2])
  }
}

extension UInt64 {
  /// Whether one of eight bytes may be 0xCC or above.
  fileprivate var mayHoldJoiners: Bool {
    // The highest bit of those bytes whose lower seven are at least 0x4C, where it was set before.
    let low = self & 0x7F7F_7F7F_7F7F_7F7F
    return (low &+ 0x3434_3434_3434_3434) & self & 0x8080_8080_8080_8080 != 0
  }
}
