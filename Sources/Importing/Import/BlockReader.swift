/// Reads groups of lines as headings, paragraphs and lists.
struct BlockReader {
  private(set) var blocks: [TextBlock] = []
  private(set) var joining: LineJoining

  /// Folded headings that the text or its type is known to have.
  private let known: Set<String>
  private let width: Int
  private var isOpen = false
  private var last: TextLine?

  init(_ text: ExtractedText, without left: Set<Int>, known: Set<String>) {
    self.known = known
    joining = LineJoining(text.lines)
    let groups = LineGroups(text.lines, without: left)
    width = groups.width
    for (place, group) in groups.groups.enumerated() {
      read(group, isLast: place + 1 == groups.groups.count)
    }
  }

  private mutating func read(_ group: [TextLine], isLast: Bool) {
    let width = group.reduce(0) { max($0, $1.length) }
    var index = 0
    close()
    while index < group.count {
      let line = group[index]
      if line.beginsPage, !blocks.isEmpty { blocks[blocks.count - 1].endsPage = true }
      if let item = item(at: index, in: group) {
        begin(.item(depth: item.depth, number: item.number), line, text: item.text)
      } else if let heading = heading(at: index, in: group, width: width, isLast: isLast) {
        begin(.heading(heading.evidence), line, text: line.text)
        for next in group[(index + 1)..<(index + heading.lines)] { extend(with: next) }
        index += heading.lines - 1
        close()
      } else if isOpen, let last, !breaks(last, line, width: width) {
        extend(with: line)
      } else {
        begin(.paragraph, line, text: line.text)
      }
      last = group[index]
      index += 1
    }
  }

  private mutating func close() {
    isOpen = false
    last = nil
  }

  private mutating func begin(_ kind: TextBlock.Kind, _ line: TextLine, text: String) {
    blocks.append(
      TextBlock(
        kind: kind, text: text, line: line.number, lastLine: line.number, page: line.page))
    isOpen = true
    last = line
  }

  private mutating func extend(with line: TextLine) {
    guard let last, !blocks.isEmpty else { return }
    joining.add(line, to: &blocks[blocks.count - 1].text, after: last)
    blocks[blocks.count - 1].lastLine = line.number
    self.last = line
  }

  /// Whether a paragraph ends with a line and the next begins another, without an empty line.
  private func breaks(_ last: TextLine, _ line: TextLine, width: Int) -> Bool {
    guard !line.beginsSmall, !last.text.hasSuffix("-"), !last.endsAtSoftHyphen else { return false }
    if line.beginsPage, last.length * 10 < self.width * 7 { return true }
    // Facts about the document, one on each line.
    if line.isLabelled && last.isLabelled { return true }
    if line.isLabelled || last.isLabelled {
      return last.endsEarly(before: line, width: max(width, self.width))
    }
    let isWide = width * 2 > self.width
    guard last.endsSentence else {
      return isWide && line.beginsLarge && last.length * 10 < width * 6
    }
    return line.beginsPage || last.endsEarly(before: line, width: max(width, self.width * 3 / 4))
  }

  private func item(
    at index: Int, in group: [TextLine]
  ) -> (depth: Int, number: String?, text: String)? {
    let line = group[index]
    if let item = line.item {
      // A dash within a sentence can come first on a line too.
      let isDash = ["-", "–", "—"].contains { line.text.hasPrefix($0) }
      guard isDash, index > 0, group[index - 1].item == nil else { return item }
      return group[index - 1].endsSentence ? item : nil
    }
    guard let item = line.numberedItem else { return nil }
    let numbers = [index - 1, index + 1].filter(group.indices.contains)
      .compactMap { group[$0].numberedItem?.number }
    let isInRow = numbers.contains { abs($0 - item.number) == 1 }
    guard isInRow || !line.looksLikeHeading else { return nil }
    // A number that a sentence was broken before, as in "artikel\n3. ".
    if index > 0, !isInRow, !group[index - 1].endsSentence { return nil }
    return (0, item.mark, item.text)
  }

  private func heading(
    at index: Int, in group: [TextLine], width: Int, isLast: Bool
  ) -> (evidence: TextBlock.Evidence, lines: Int)? {
    let line = group[index]
    if known.contains(ContentsList.name(of: line.text)), line.looksLikeHeading {
      return (line.headingDepth.map { .number(depth: $0) } ?? .shortLine, 1)
    }
    guard isFresh(index, in: group, width: width) else { return nil }
    let evidence = line.headingDepth.map { TextBlock.Evidence.number(depth: $0) } ?? .shortLine
    guard index + 1 < group.count else {
      let isShort = line.length * 100 < max(self.width, 40) * 85 || line.headingDepth != nil
      return line.looksLikeHeading && isShort && !isLast ? (evidence, 1) : nil
    }
    let next = group[index + 1]
    if next.beginsSmall {
      let isWhole = twoLineHeading(line, next, isLast: index + 2 == group.count, group, index)
      return isWhole ? (evidence, 2) : nil
    }
    if next.isLabelled, line.headingDepth == nil { return nil }
    let isShortNumbered = line.headingDepth != nil && line.length * 10 < self.width * 6
    guard line.looksLikeHeading, isShortNumbered || line.endsEarly(before: next, width: width)
    else { return nil }
    // A few short lines in a row are a picture or a cell of a table.
    guard width * 10 >= self.width * 4 || line.headingDepth != nil else { return nil }
    return (evidence, 1)
  }

  /// Whether something new can begin on a line.
  private func isFresh(_ index: Int, in group: [TextLine], width: Int) -> Bool {
    guard index > 0 else { return true }
    if blocks.last?.isHeading == true && !isOpen { return true }
    let before = group[index - 1]
    let isNumbered = group[index].headingDepth != nil
    let isAfterShort = before.length * 10 < self.width * 7
    if isNumbered, index + 1 == group.count, !before.text.hasSuffix("-") { return true }
    return (group[index].beginsPage && (before.endsSentence || isAfterShort))
      || (isNumbered && (before.endsSentence || group[index].beginsPage)
        && before.endsEarly(before: group[index], width: max(width, self.width * 3 / 4)))
  }

  private func twoLineHeading(
    _ line: TextLine, _ next: TextLine, isLast: Bool, _ group: [TextLine], _ index: Int
  ) -> Bool {
    guard line.length + next.length <= 140, line.text.first?.isLowercase == false,
      let end = next.text.last, !".,;:-".contains(end)
    else { return false }
    let isNumbered = line.headingDepth != nil
    if isLast { return isNumbered && next.length * 2 < width }
    let after = group[index + 2]
    let isEarly = line.endsEarly(before: next, width: width)
    return !after.beginsSmall && (isNumbered || isEarly)
      && next.endsEarly(before: after, width: max(after.length, width / 2))
      && !line.text.contains { ",;".contains($0) }
  }
}
