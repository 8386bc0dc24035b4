import Findings

/// Judges the headings of a whole text: which are none after all, and how deep each lies.
struct HeadingLevels {
  private(set) var blocks: [TextBlock]
  /// The level of each block that is a heading; 2 is the highest, for the title has the first.
  private(set) var levels: [Int: Int] = [:]
  /// Headings that stood twice in a row, of which one is left.
  private(set) var twice: [TextBlock] = []
  /// The first and the last block of many short lines in a row.
  private(set) var fragments: [(first: TextBlock, last: TextBlock, count: Int)] = []

  /// The lines on which headings of the highest level stand for the first time.
  private let knownLines: Set<Int>
  /// So many short lines in a row come from a picture or a table.
  private static let enoughFragments = 4

  init(_ blocks: [TextBlock], known: Set<String>) {
    self.blocks = blocks
    var seen: Set<String> = []
    knownLines = Set(
      blocks.filter(\.isHeading).filter {
        let name = ContentsList.name(of: $0.text)
        return known.contains(name) && seen.insert(name).inserted
      }.map(\.line))
    refuseFragments()
    refuseLast()
    takeTwiceAway()
    setLevels()
  }

  /// What a page or the text ends with is no heading: a name below a foreword, for example.
  private mutating func refuseLast() {
    for index in blocks.indices where isGuess(index) && blocks[index].endsPage {
      blocks[index].kind = .paragraph
    }
    // A word above the first chapter, such as "STYRDOKUMENT", has no text below it.
    if blocks.count > 1, isGuess(0), case .heading(.number) = blocks[1].kind {
      blocks[0].kind = .paragraph
    }
    var last = blocks.count - 1
    while last >= 0, isGuess(last) {
      blocks[last].kind = .paragraph
      last -= 1
    }
  }

  private mutating func refuseFragments() {
    var index = 0
    while index < blocks.count {
      let end = blocks[index...].firstIndex { !isFragment($0) } ?? blocks.endIndex
      let count = end - index
      // The last of them may be the heading of what follows.
      let isFollowed = end < blocks.count && count > 0 && isGuess(end - 1)
      if count >= Self.enoughFragments {
        let last = isFollowed ? end - 1 : end
        for place in index..<last { blocks[place].kind = .paragraph }
        fragments.append((blocks[index], blocks[last - 1], last - index))
      }
      index = max(end, index + 1)
    }
  }

  private func isFragment(_ block: TextBlock) -> Bool {
    if case .heading(.number) = block.kind { return false }
    if case .item = block.kind { return false }
    return block.text.utf8.count <= 70 && !isKnown(block) && !block.text.contains(": ")
      && !(block.text.last.map { ".?!".contains($0) } ?? false)
  }

  private func isKnown(_ block: TextBlock) -> Bool {
    knownLines.contains(block.line)
  }

  private func isGuess(_ index: Int) -> Bool {
    blocks[index].kind == .heading(.shortLine) && !isKnown(blocks[index])
  }

  private mutating func takeTwiceAway() {
    var kept: [TextBlock] = []
    for block in blocks {
      if block.isHeading, let last = kept.last, last.isHeading,
        Slug.folded(last.text) == Slug.folded(block.text)
      {
        twice.append(block)
      } else {
        kept.append(block)
      }
    }
    blocks = kept
  }

  private mutating func setLevels() {
    let namesKnown = blocks.filter { $0.isHeading && isKnown($0) }.count >= 2
    var last = 1
    var numbered: Int?
    for index in blocks.indices {
      guard case .heading(let evidence) = blocks[index].kind else { continue }
      let wanted: Int
      switch evidence {
      case .number(let depth):
        wanted = depth + 1
        numbered = min(wanted, last + 1)
      case .shortLine where isKnown(blocks[index]): wanted = 2
      case .shortLine: wanted = numbered.map { $0 + 1 } ?? (namesKnown ? 3 : 2)
      }
      last = max(2, min(wanted, last + 1, 6))
      levels[index] = last
    }
  }
}
