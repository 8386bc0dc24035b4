/// Finds text that cmark's tables would spend seconds on.
///
/// Two things grow with the square of their size: a row of many cells, and a paragraph in which
/// line after line could be the rule under the header of a table, because cmark reads the whole
/// paragraph again at each. No document for people has either. Where one is found tables are left
/// as text in the whole body.
struct TableCost {
  /// More columns than anyone can read.
  private static let mostBars = 500
  /// Bytes that may be read again, in all; about half a second.
  private static let mostRereading = 5_000_000

  private var paragraphBytes = 0
  private var rereading = 0

  /// The first line that makes tables too costly; counts from 1.
  static func firstLine(in source: Bytes) -> Int? {
    guard source.first(0x7C) != nil || source.first(0x3A) != nil else { return nil }
    var cost = TableCost()
    var line = 1
    var start = 0
    while start < source.count {
      let end = source.first(0x0A, from: start) ?? source.count
      if cost.isTooHigh(after: source.part(start..<end)) { return line }
      start = end + 1
      line += 1
    }
    return nil
  }

  private mutating func isTooHigh(after line: Bytes) -> Bool {
    if line.isEmpty {
      paragraphBytes = 0
      return false
    }
    paragraphBytes += line.count
    if Self.couldBeRule(line) { rereading += paragraphBytes }
    return rereading > Self.mostRereading || (line.count > Self.mostBars && Self.isWide(line))
  }

  /// Bars, hyphens and colons, also in a quotation.
  private static func couldBeRule(_ line: Bytes) -> Bool {
    line.allSatisfy { byte in
      switch byte {
      case 0x7C, 0x2D, 0x3A, 0x3E, 0x20, 0x09...0x0D: true
      default: false
      }
    }
  }

  private static func isWide(_ line: Bytes) -> Bool {
    var bars = 0
    var start = 0
    while bars <= mostBars, let bar = line.first(0x7C, from: start) {
      bars += 1
      start = bar + 1
    }
    return bars > mostBars
  }
}
