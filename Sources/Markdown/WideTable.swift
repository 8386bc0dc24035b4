/// Tables so wide that they would take seconds: cmark's work grows with the square of the columns.
enum WideTable {
  /// More columns than anyone can read.
  static let limit = 500

  /// The first line with more than `limit` bars and a hyphen, which could begin a wide table.
  ///
  /// In such a body tables are left as text. Counts from 1.
  static func firstLine(in source: Bytes) -> Int? {
    guard source.first(0x7C) != nil else { return nil }
    var line = 1
    var start = 0
    while start < source.count {
      let end = source.first(0x0A, from: start) ?? source.count
      if end - start > limit, isWide(source.part(start..<end)) { return line }
      start = end + 1
      line += 1
    }
    return nil
  }

  private static func isWide(_ line: Bytes) -> Bool {
    line.first(0x2D) != nil && line.reduce(0) { $0 + ($1 == 0x7C ? 1 : 0) } > limit
  }
}
