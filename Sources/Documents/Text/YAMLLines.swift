import Findings

/// The lines of a YAML text: where marks of the parser stand in the file, and what has to be known
/// before the parser is let in.
///
/// Nearly every text is ordinary: for those nothing is kept but how many lines there are.
struct YAMLLines {
  let path: String
  let firstLine: Int
  let bytes: ArraySlice<UInt8>
  private let count: Int
  /// True when a mark's column is that of an editor: no characters of several scalars, and no
  /// line endings that only YAML knows.
  let isOrdinary: Bool

  init(path: String, bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
    self.bytes = bytes
    (count, isOrdinary) = bytes.withUnsafeBufferPointer { bytes in
      var newlines = 0
      var isOrdinary = true
      var previous: UInt8 = 0
      for (index, byte) in bytes.enumerated() {
        if byte == 0x0A { newlines &+= 1 }
        // U+0300 and on begin with 0xCC and above; U+0085 is a line ending to YAML.
        if byte >= 0xCC && !Self.isPunctuation(bytes, at: index)
          || byte == 0x85 && previous == 0xC2
        {
          isOrdinary = false
        }
        previous = byte
      }
      return (newlines + 1, isOrdinary)
    }
  }

  /// True at a dash, a quotation mark or a sign of the kind, U+2010 to U+2027: three bytes that are
  /// one character, whatever stands before them.
  static func isPunctuation(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      && (0x90...0xA7).contains(bytes[index + 2])
  }

  private var lines: [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// The place of a mark.
  func location(_ mark: YAMLMark) -> SourceLocation {
    var places = places
    return places.location(mark)
  }

  var places: Places { Places(self, lines: isOrdinary ? [] : lines) }

  /// Places of marks, whose columns count Unicode scalars, as an editor shows them.
  ///
  /// Remembers the last line it looked at, so that a long one is counted once and not for each of
  /// its marks.
  struct Places {
    private let text: YAMLLines
    private let lines: [ArraySlice<UInt8>]
    private var line = 0
    /// For each scalar of the line the column of its character; `nil` when they are the same.
    private var columns: [Int]?

    fileprivate init(_ text: YAMLLines, lines: [ArraySlice<UInt8>]) {
      self.text = text
      self.lines = lines
    }

    mutating func location(_ mark: YAMLMark) -> SourceLocation {
      guard text.contain(mark) else { return SourceLocation(text.path, line: text.firstLine) }
      return SourceLocation(
        text.path, line: text.firstLine + mark.line - 1,
        column: text.isOrdinary ? mark.column : column(of: mark))
    }

    private mutating func column(of mark: YAMLMark) -> Int {
      if mark.line != line {
        line = mark.line
        columns = Self.columns(of: lines[mark.line - 1])
      }
      guard let columns else { return mark.column }
      return columns.indices.contains(mark.column - 1)
        ? columns[mark.column - 1] : (columns.last ?? 0) + 1
    }

    private static func columns(of line: ArraySlice<UInt8>) -> [Int]? {
      if line.allSatisfy({ $0 < 0x80 }) { return nil }
      return String(decoding: line, as: UTF8.self).enumerated().flatMap { number, character in
        Array(repeating: number + 1, count: character.unicodeScalars.count)
      }
    }
  }

  /// False for the mark of the end, where the parser misses what is never closed.
  func contain(_ mark: YAMLMark) -> Bool { (1...count).contains(mark.line) }

  /// A key of the first level that was written before.
  struct RepeatedKey {
    let name: String
    let location: SourceLocation
    let first: SourceLocation
    /// The lines of the later key and its value, as indices.
    let range: Range<Int>
  }

  /// Keys that begin a line and stand more than once, in order of place.
  var repeatedKeys: [RepeatedKey] {
    YAMLFirstLevel.hasOnlyUniqueKeys(bytes) ? [] : lookForRepeatedKeys()
  }

  private func lookForRepeatedKeys() -> [RepeatedKey] {
    let lines = lines
    var seen: [String: Int] = [:]
    var result: [RepeatedKey] = []
    for index in lines.indices {
      guard let name = Self.key(on: lines[index]) else { continue }
      let folded = Slug.folded(name)
      if let first = seen[folded] {
        let end =
          lines[(index + 1)...].firstIndex { line in
            guard let byte = line.first else { return false }
            return byte != 0x20 && byte != 0x2D && byte != 0x23
          } ?? lines.endIndex
        result.append(
          RepeatedKey(
            name: name, location: SourceLocation(path, line: firstLine + index),
            first: SourceLocation(path, line: firstLine + first), range: index..<end))
      } else {
        seen[folded] = index
      }
    }
    return result
  }

  private static func key(on line: ArraySlice<UInt8>) -> String? {
    guard let byte = line.first, !YAMLFirstLevel.isNoKey(byte),
      let colon = line.firstIndex(of: 0x3A),
      colon + 1 == line.endIndex || line[colon + 1] == 0x20
    else { return nil }
    return String(decoding: line[..<colon], as: UTF8.self)
  }

  /// The text with the lines of repeated keys left empty, so that every other place stays, and
  /// with a line ending at its end. The line endings that only YAML knows are spaces, so that its
  /// lines are those of an editor.
  func text(without repeated: [RepeatedKey]) -> [UInt8] {
    if repeated.isEmpty, isOrdinary { return bytes + [0x0A] }
    let empty = Set(repeated.flatMap { Array($0.range) })
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1)
    for (index, line) in lines.enumerated() {
      if !empty.contains(index) { Self.append(line, to: &result) }
      result.append(0x0A)
    }
    return result
  }

  /// Appends a line, with U+0085, U+2028 and U+2029 as spaces.
  private static func append(_ line: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var rest = line
    while let byte = rest.popFirst() {
      if byte == 0xC2, rest.first == 0x85 {
        rest.removeFirst()
        text.append(0x20)
      } else if byte == 0xE2, rest.starts(with: [0x80, 0xA8]) || rest.starts(with: [0x80, 0xA9]) {
        rest.removeFirst(2)
        text.append(0x20)
      } else {
        text.append(byte)
      }
    }
  }

  /// Where an anchor `&a` may stand, in a text that may also have an alias `*a`.
  ///
  /// Only such a text can grow when it is read. Quotes and blocks are not told apart from the rest,
  /// because whoever hides an alias would hide it there.
  var growth: SourceLocation? {
    guard bytes.contains(0x2A), bytes.contains(0x26) else { return nil }
    return mark(0x2A) == nil ? nil : mark(0x26)
  }

  /// The first `sign` that has a name after it and no word before it.
  private func mark(_ sign: UInt8) -> SourceLocation? {
    for (index, line) in lines.enumerated() {
      let found = line.indices.first { position in
        line[position] == sign && Self.isName(line[(position + 1)...].first)
          && !(position > line.startIndex && Self.endsWord(line[position - 1], before: sign))
      }
      guard let found else { continue }
      return SourceLocation(
        path, line: firstLine + index, column: SourceFile.column(of: line[..<found]))
    }
    return nil
  }

  private static func isName(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    let isLetter = (0x61...0x7A).contains(byte | 0x20)
    return isLetter || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
  }

  private static func endsWord(_ byte: UInt8, before sign: UInt8) -> Bool {
    byte >= 0x80 || byte == sign || (byte != 0x2D && isName(byte))
  }
}
