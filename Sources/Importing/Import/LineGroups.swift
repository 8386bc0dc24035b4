/// The lines of a text in groups, as the empty lines between them part them.
struct LineGroups {
  private(set) var groups: [[TextLine]] = []
  /// As many signs as nearly all lines have at most.
  let width: Int

  init(_ lines: [TextLine], without left: Set<Int>) {
    let kept = lines.indices.filter { !left.contains($0) }
    let lengths = kept.map { lines[$0].length }.filter { $0 > 0 }.sorted()
    width = lengths.isEmpty ? 0 : min(lengths[lengths.count * 9 / 10], 400)
    var group: [TextLine] = []
    for index in kept {
      if lines[index].isEmpty {
        if !group.isEmpty { groups.append(group) }
        group = []
      } else {
        group.append(lines[index])
      }
    }
    if !group.isEmpty { groups.append(group) }
    closeGaps()
  }

  /// Puts the lines of a paragraph together where an empty line stands between any two lines of the
  /// text, or where a page ended within it.
  private mutating func closeGaps() {
    let isSpaced = isDoubleSpaced
    var result: [[TextLine]] = []
    for group in groups {
      guard let first = group.first, let last = result.last?.last,
        goesOn(from: last, to: first, isSpaced: isSpaced)
      else {
        result.append(group)
        continue
      }
      result[result.count - 1] += group
    }
    groups = result
  }

  /// Whether most of the text is long lines with an empty line after each.
  private var isDoubleSpaced: Bool {
    let lone = groups.filter { $0.count == 1 && $0[0].length * 10 >= width * 6 }.count
    return lone >= 10 && lone * 2 > groups.count
  }

  private func goesOn(from last: TextLine, to next: TextLine, isSpaced: Bool) -> Bool {
    guard next.item == nil, !next.isLabelled else { return false }
    if next.beginsPage { return next.beginsSmall && !last.endsSentence }
    guard isSpaced, !(last.endsLoosely && last.endsSentence) else { return false }
    if next.beginsSmall { return true }
    let isHeading = next.headingDepth != nil && next.looksLikeHeading
    return !isHeading && last.item == nil && !last.endsEarly(before: next, width: width)
  }
}
