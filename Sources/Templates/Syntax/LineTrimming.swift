/// Takes away the white space that templates need and pages do not.
enum LineTrimming {
  /// Texts without the lines that hold only tags, and without what `-` trims. Empty texts stay, so
  /// that the number of segments is the same.
  static func trimmed(_ segments: [Segment], of bytes: [UInt8]) -> [Segment] {
    var result = segments
    trimLonelyLines(&result, of: bytes)
    trimAtHyphens(&result, of: bytes)
    return result
  }

  private static func trimLonelyLines(_ segments: inout [Segment], of bytes: [UInt8]) {
    var index = 0
    while index < segments.count {
      guard segments[index].canStandAlone else {
        index += 1
        continue
      }
      let group = index..<endOfGroup(from: index, in: segments, of: bytes)
      index = group.upperBound
      guard let before = blankTail(before: group, in: segments, of: bytes),
        let after = blankLineEnd(after: group, in: segments, of: bytes)
      else { continue }
      if let before { segments[before.segment].range = before.kept }
      if let after { segments[after.segment].range = after.kept }
      for inner in group {
        let start = segments[inner].range.lowerBound
        if segments[inner].isText {
          segments[inner].range = start..<start
        } else {
          segments[inner].standsAlone = true
        }
      }
    }
  }

  /// Where a run of tags, comments and blanks between them ends.
  private static func endOfGroup(
    from start: Int, in segments: [Segment], of bytes: [UInt8]
  ) -> Int {
    var end = start + 1
    while end < segments.count {
      if segments[end].canStandAlone {
        end += 1
      } else if segments[end].isText, end + 1 < segments.count, segments[end + 1].canStandAlone,
        bytes[segments[end].range].allSatisfy(Byte.isBlank)
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private typealias Cut = (segment: Int, kept: Range<Int>)

  /// What is kept of the text before a group that only blanks precede on its line. The inner `nil`
  /// says that there is no text to cut, the outer that something else stands on the line.
  private static func blankTail(
    before group: Range<Int>, in segments: [Segment], of bytes: [UInt8]
  ) -> Cut?? {
    guard group.lowerBound > 0 else { return .some(nil) }
    let segment = group.lowerBound - 1
    guard segments[segment].isText else { return nil }
    let range = segments[segment].range
    var end = range.upperBound
    while end > range.lowerBound, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    let startsLine = end > range.lowerBound ? bytes[end - 1] == Byte.newline : segment == 0
    // A text that an earlier group has cut to its start follows a line end that is gone.
    let followsCut = end == range.lowerBound && end > 0 && bytes[end - 1] == Byte.newline
    return startsLine || followsCut ? (segment, range.lowerBound..<end) : nil
  }

  private static func blankLineEnd(
    after group: Range<Int>, in segments: [Segment], of bytes: [UInt8]
  ) -> Cut?? {
    let segment = group.upperBound
    guard segment < segments.count else { return .some(nil) }
    guard segments[segment].isText else { return nil }
    let range = segments[segment].range
    var start = range.lowerBound
    while start < range.upperBound, Byte.isBlank(bytes[start]) { start += 1 }
    if start < range.upperBound {
      guard bytes[start] == Byte.newline else { return nil }
      return (segment, start + 1..<range.upperBound)
    }
    return segment == segments.count - 1 ? (segment, start..<start) : nil
  }

  private static func trimAtHyphens(_ segments: inout [Segment], of bytes: [UInt8]) {
    for index in segments.indices {
      if segments[index].trimsBefore, index > 0, segments[index - 1].isText {
        let range = segments[index - 1].range
        var end = range.upperBound
        while end > range.lowerBound, Byte.isSpace(bytes[end - 1]) { end -= 1 }
        segments[index - 1].range = range.lowerBound..<end
      }
      if segments[index].trimsAfter, index + 1 < segments.count, segments[index + 1].isText {
        let range = segments[index + 1].range
        var start = range.lowerBound
        while start < range.upperBound, Byte.isSpace(bytes[start]) { start += 1 }
        segments[index + 1].range = start..<range.upperBound
      }
    }
  }
}
