/// What the lines of a paragraph look like when they were to be the rows of a table.
enum TableRows {
  case none
  /// Vertical bars between the columns, as in Markdown.
  case bars
  /// Tabs between the columns, as in what is copied from Word.
  case tabs

  init(_ lines: [Bytes]) {
    self = .none
    guard let first = lines.first else { return }
    let bars = Self.bars(in: first)
    guard lines.count > 1 else {
      // A header that has no rows yet.
      if bars > 2, first.first == 0x7C, first.last == 0x7C { self = .bars }
      return
    }
    if lines[..<2].allSatisfy(Self.hasTab) {
      self = .tabs
    } else if lines[..<2].allSatisfy({ $0.first == 0x7C && Self.bars(in: $0) > 1 }) {
      self = .bars
    } else if bars > 0, Self.bars(in: lines[1]) == bars {
      if lines.allSatisfy({ Self.bars(in: $0) > 0 }) { self = .bars }
    }
  }

  /// A tab between two texts.
  private static func hasTab(_ line: Bytes) -> Bool {
    guard let tab = line.first(0x09) else { return false }
    return line.part(tab..<line.count).contains { $0 > 0x20 }
  }

  /// How many bars part columns: none within a wiki link, after a backslash or in a line with code.
  private static func bars(in line: Bytes) -> Int {
    if line.first(0x7C) == nil || line.first(0x60) != nil { return 0 }
    var count = 0
    var depth = 0
    var previous: UInt8 = 0
    for byte in line {
      switch byte {
      case 0x5B where previous == 0x5B: depth += 1
      case 0x5D where previous == 0x5D: depth = max(0, depth - 1)
      case 0x7C where depth == 0 && previous != 0x5C: count += 1
      default: break
      }
      previous = byte
    }
    return count
  }
}
