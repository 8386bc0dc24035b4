import Findings

/// What may be wrong on a line, and how the text would read if it were mended.
///
/// It becomes a finding only when the mended text reads, or reads further.
struct Suspicion {
  let message: String
  let advice: String
  /// The line of the place, from 0 within the text.
  let line: Int
  /// The column of the place, from 0.
  let column: Int
  /// The lines to change, from 0, and what they become.
  let changes: [Int: String]
  /// From this line on everything is left out.
  var end: Int?
  /// True for what opens here and makes the parser stop far below.
  var isOpening = false

  init(
    _ message: String, advice: String, line: Int, column: Int, changes: [Int: String],
    end: Int? = nil, isOpening: Bool = false
  ) {
    self.message = message
    self.advice = advice
    self.line = line
    self.column = column
    self.changes = changes
    self.end = end
    self.isOpening = isOpening
  }

  /// A suspicion of one line, which would become `mended`.
  init(
    _ message: String, advice: String, _ line: WrittenLine, column: Int, mended: String,
    isOpening: Bool = false
  ) {
    self.init(
      message, advice: advice, line: line.index, column: column, changes: [line.index: mended],
      isOpening: isOpening)
  }

  /// The text with what was wrong put right.
  func mended(_ lines: [WrittenLine]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines.prefix(end ?? lines.count) {
      bytes += Array((changes[line.index] ?? line.text).utf8)
      bytes.append(0x0A)
    }
    return bytes
  }
}
