import Documents
import Findings

/// A Markdown file as lines, with its front matter in blocks: a field, its value and the comments
/// above it. What is not touched stays as it was written.
struct FieldLines {
  private var blocks: [Block] = []
  /// What follows the front matter, its `---` line included.
  var rest: [Substring]

  /// A field of the first level with what belongs to it; `key` is `nil` for comments at the end.
  private struct Block {
    let key: String?
    var comment: [Substring] = []
    var lines: [Substring] = []
  }

  /// `nil` for a text that does not begin with front matter.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(Self.isFence) == true,
      let end = lines.dropFirst().firstIndex(where: Self.isFence)
    else { return nil }
    rest = Array(lines[end...])
    var comment: [Substring] = []
    for line in lines[1..<end] {
      if let key = Self.key(on: line) {
        blocks.append(Block(key: key, comment: comment, lines: [line]))
        comment = []
      } else if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") || blocks.isEmpty {
        comment.append(line)
      } else {
        blocks[blocks.count - 1].lines += comment + [line]
        comment = []
      }
    }
    if !comment.isEmpty { blocks.append(Block(key: nil, comment: comment)) }
  }

  var text: String {
    (["---"] + blocks.flatMap { $0.comment + $0.lines } + rest).joined(separator: "\n")
  }

  /// Gives a field a value on one line; one that is not there yet is added after `neighbour`, or last.
  mutating func set(_ key: FrontMatterKey, to value: String, after neighbour: FrontMatterKey) {
    let line = Substring(value.isEmpty ? "\(key.rawValue):" : "\(key.rawValue): \(value)")
    if let index = index(of: key) {
      blocks[index].lines = [line]
    } else {
      let place = self.index(of: neighbour).map { $0 + 1 } ?? blocks.count
      blocks.insert(Block(key: key.folded, lines: [line]), at: place)
    }
  }

  /// Takes a field away, and leaves the comment above it only when `lines` take its place.
  mutating func remove(_ key: FrontMatterKey, leaving lines: [String] = []) {
    guard let index = index(of: key) else { return }
    if lines.isEmpty {
      blocks.remove(at: index)
    } else {
      blocks[index].lines = lines.map { Substring($0) }
    }
  }

  func has(_ key: FrontMatterKey) -> Bool { index(of: key) != nil }

  private func index(of key: FrontMatterKey) -> Int? {
    blocks.firstIndex { $0.key == key.folded }
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// The folded name of the field that begins on a line.
  private static func key(on line: Substring) -> String? {
    guard let first = line.first, !first.isWhitespace, !"-#[]{}".contains(first),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    let name = line[..<colon].filter { $0 != "\"" && $0 != "'" }
    return Slug.folded(name).replacing(" ", with: "-").replacing("_", with: "-")
  }
}
