import Findings
import Yams

/// The lines of a YAML text: where marks of the parser stand in the file, and what has to be known
/// before the parser is let in.
struct YAMLLines {
  let path: String
  let firstLine: Int
  private let lines: [ArraySlice<UInt8>]

  init(path: String, bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
    self.lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// Longer than this, a line is no longer looked through for each place on it: a line of a
  /// megabyte with a hundred thousand values would take minutes.
  private static let exactLength = 4_000

  /// The place of a mark.
  func location(_ mark: Mark?) -> SourceLocation {
    var places = Places(self)
    return places.location(mark)
  }

  /// Places of marks, whose columns count Unicode scalars, as an editor shows them.
  ///
  /// Remembers the last line it looked at, so that a long one is counted once and not for each of
  /// its marks.
  struct Places {
    private let lines: YAMLLines
    private var line = 0
    /// For each scalar of the line the column of its character; `nil` when they are the same.
    private var columns: [Int]?

    init(_ lines: YAMLLines) { self.lines = lines }

    mutating func location(_ mark: Mark?) -> SourceLocation {
      guard let mark, lines.contain(mark) else {
        return SourceLocation(lines.path, line: lines.firstLine)
      }
      if mark.line != line {
        line = mark.line
        columns = Self.columns(of: lines.lines[mark.line - 1])
      }
      let column = columns.map { columns in
        columns.indices.contains(mark.column - 1)
          ? columns[mark.column - 1] : (columns.last ?? 0) + 1
      }
      return SourceLocation(
        lines.path, line: lines.firstLine + mark.line - 1, column: column ?? mark.column)
    }

    private static func columns(of line: ArraySlice<UInt8>) -> [Int]? {
      if line.allSatisfy({ $0 < 0x80 }) { return nil }
      return String(decoding: line, as: UTF8.self).enumerated().flatMap { number, character in
        Array(repeating: number + 1, count: character.unicodeScalars.count)
      }
    }
  }

  /// False for the mark of the end, where the parser misses what is never closed.
  func contain(_ mark: Mark) -> Bool { lines.indices.contains(mark.line - 1) }

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
    var seen: [String: Int] = [:]
    var result: [RepeatedKey] = []
    for index in lines.indices {
      guard let name = key(onLine: index) else { continue }
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

  private func key(onLine index: Int) -> String? {
    let line = lines[index]
    guard let byte = line.first, ![0x20, 0x2D, 0x23, 0x22, 0x27, 0x7B, 0x5B].contains(byte),
      let colon = line.firstIndex(of: 0x3A),
      colon + 1 == line.endIndex || line[colon + 1] == 0x20
    else { return nil }
    return String(decoding: line[..<colon], as: UTF8.self)
  }

  /// The text with the lines of repeated keys left empty, so that every other place stays.
  func text(without repeated: [RepeatedKey]) -> String {
    let empty = Set(repeated.flatMap { Array($0.range) })
    var bytes: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if !empty.contains(index) { bytes.append(contentsOf: line) }
      bytes.append(0x0A)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where an anchor `&a` may stand, in a text that may also have an alias `*a`.
  ///
  /// Only such a text can grow when it is read. Quotes and blocks are not told apart from the rest,
  /// because whoever hides an alias would hide it there.
  var growth: SourceLocation? { mark(0x2A) == nil ? nil : mark(0x26) }

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

  /// The first anchor among the parser's nodes, which hold them only as long as the parser lives.
  func anchor(in node: Node) -> SourceLocation? {
    if node.anchor != nil { return location(node.mark) }
    switch node {
    case .scalar, .alias: return nil
    case .sequence(let items): return items.lazy.compactMap(anchor(in:)).first
    case .mapping(let pairs):
      return pairs.lazy.compactMap { anchor(in: $0) ?? anchor(in: $1) }.first
    }
  }

  /// The parser's node with places of the file.
  func node(_ node: Node) -> YAMLNode {
    var places = Places(self)
    return Self.node(node, &places)
  }

  private static func node(_ node: Node, _ places: inout Places) -> YAMLNode {
    let location = places.location(node.mark)
    switch node {
    case .scalar(let scalar):
      return YAMLNode(
        content: .scalar(scalar.string, isPlain: scalar.style == .plain), location: location)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence { items.append(self.node(item, &places)) }
      return YAMLNode(content: .list(items), location: location)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        let name = Placed(key.string ?? "?", at: places.location(key.mark))
        entries.append(YAMLNode.Entry(key: name, value: self.node(value, &places)))
      }
      return YAMLNode(content: .mapping(entries), location: location)
    case .alias:
      return YAMLNode(content: .scalar("", isPlain: true), location: location)
    }
  }
}
