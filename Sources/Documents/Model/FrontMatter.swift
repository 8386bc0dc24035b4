import Findings

/// The two parts of a Markdown file: the fields between `---` lines, and the body.
struct FrontMatter {
  let yaml: ArraySlice<UInt8>
  let body: ArraySlice<UInt8>
  /// The line of the file on which the body begins, counted from 1.
  let bodyLine: Int

  /// `nil` when the file does not begin with a `---` line or that block is never closed.
  init?(_ file: SourceFile) {
    let bytes = file.bytes
    guard let start = Self.fence(in: bytes, at: 0) else { return nil }
    var lineStart = start
    var line = 2
    while lineStart < bytes.count {
      if let end = Self.fence(in: bytes, at: lineStart) {
        yaml = bytes[start..<lineStart]
        body = bytes[min(end, bytes.count)...]
        bodyLine = line + 1
        return
      }
      guard let newline = bytes[lineStart...].firstIndex(of: 0x0A) else { return nil }
      lineStart = newline + 1
      line += 1
    }
    return nil
  }

  /// Where the line after a `---` line begins, if there is such a line at `start`.
  private static func fence(in bytes: [UInt8], at start: Int) -> Int? {
    guard start + 3 <= bytes.count, bytes[start..<(start + 3)].allSatisfy({ $0 == 0x2D })
    else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index == bytes.count { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }
}
