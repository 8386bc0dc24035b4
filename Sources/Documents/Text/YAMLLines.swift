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

  /// The place of a mark, whose column counts Unicode scalars, as an editor shows it.
  func location(_ mark: Mark?) -> SourceLocation {
    guard let mark, lines.indices.contains(mark.line - 1) else {
      return SourceLocation(path, line: firstLine)
    }
    let line = lines[mark.line - 1]
    let number = firstLine + mark.line - 1
    if line.allSatisfy({ $0 < 0x80 }) {
      return SourceLocation(path, line: number, column: mark.column)
    }
    let prefix = String(decoding: line, as: UTF8.self).unicodeScalars.prefix(mark.column - 1)
    return SourceLocation(path, line: number, column: String(prefix).count + 1)
  }

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

  /// Where a value first seems to begin with an anchor `&a` or an alias `*a`.
  var firstAnchor: SourceLocation? {
    for (index, line) in lines.enumerated() {
      guard let position = anchor(in: line) else { continue }
      return SourceLocation(
        path, line: firstLine + index, column: SourceFile.column(of: line[..<position]))
    }
    return nil
  }

  private func anchor(in line: ArraySlice<UInt8>) -> Int? {
    var startsToken = true
    var afterSpace = true
    var quote: UInt8?
    for position in line.indices {
      let byte = line[position]
      defer { afterSpace = byte == 0x20 }
      if quote != nil {
        if byte == quote { quote = nil }
        continue
      }
      if byte == 0x23, afterSpace { return nil }
      if byte == 0x20 { continue }
      if startsToken, byte == 0x26 || byte == 0x2A, isName(line, after: position) {
        return position
      }
      if startsToken, byte == 0x22 || byte == 0x27 { quote = byte }
      startsToken = marksToken(byte, in: line, at: position)
    }
    return nil
  }

  private func isName(_ line: ArraySlice<UInt8>, after position: Int) -> Bool {
    let next = position + 1
    guard next < line.endIndex else { return false }
    return line[next] != 0x20 && line[next] != 0x2A && line[next] != 0x26
  }

  /// True after the signs that a value follows: `- `, `: `, `? `, `[`, `{` and `,`.
  private func marksToken(_ byte: UInt8, in line: ArraySlice<UInt8>, at position: Int) -> Bool {
    switch byte {
    case 0x5B, 0x7B, 0x2C: true
    case 0x2D, 0x3A, 0x3F: position + 1 == line.endIndex || line[position + 1] == 0x20
    default: false
    }
  }

  /// The parser's node with places of the file.
  func node(_ node: Node) -> YAMLNode {
    switch node {
    case .scalar(let scalar):
      YAMLNode(
        content: .scalar(scalar.string, isPlain: scalar.style == .plain),
        location: location(scalar.mark))
    case .sequence(let sequence):
      YAMLNode(content: .list(sequence.map(self.node)), location: location(sequence.mark))
    case .mapping(let mapping):
      YAMLNode(
        content: .mapping(
          mapping.map { key, value in
            YAMLNode.Entry(
              key: Placed(key.string ?? "?", at: location(key.mark)), value: self.node(value))
          }),
        location: location(mapping.mark))
    case .alias(let alias):
      YAMLNode(content: .scalar("", isPlain: true), location: location(alias.mark))
    }
  }
}
