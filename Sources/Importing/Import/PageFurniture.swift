import Findings

/// What stands at the edges of the pages and belongs to none of them: page numbers, and lines that
/// are repeated from page to page.
struct PageFurniture {
  private(set) var pageNumbers: Set<Int> = []
  /// A line that is repeated, and where; sorted by the first place.
  private(set) var repeated: [(text: String, indexes: [Int])] = []

  /// All of it, as indexes of the lines.
  var indexes: Set<Int> { repeated.reduce(into: pageNumbers) { $0.formUnion($1.indexes) } }

  private let lines: [TextLine]
  /// A header or footer is taken to have no more lines than this.
  private static let depth = 3

  init(_ text: ExtractedText) {
    lines = text.lines
    if text.pageCount > 1 {
      findAtEdges(pageCount: text.pageCount)
    } else {
      findLoneNumbers()
    }
  }

  private mutating func findAtEdges(pageCount: Int) {
    var pages: [[Int]] = Array(repeating: [], count: pageCount)
    for index in lines.indices where !lines[index].isEmpty {
      pages[lines[index].page - 1].append(index)
    }
    let edges = pages.flatMap { page in
      [Array(page.prefix(Self.depth)), Array(page.suffix(Self.depth).reversed())]
    }
    let shared = sharedOffset(of: edges.joined())
    var places: [String: [Int]] = [:]
    for index in edges.joined() where mayBeRepeated(index) {
      places[key(of: index), default: []].append(index)
    }
    let enough = max(3, (pageCount * 2 + 4) / 5)
    let wanted = Set(places.filter { isRepeated($0.value, enough: enough) }.keys)
    var found: [String: [Int]] = [:]
    for edge in edges {
      // Only what stands outermost, or beyond which there is nothing but such lines.
      for index in edge {
        if isPageNumber(index, offset: shared) {
          pageNumbers.insert(index)
        } else if mayBeRepeated(index), wanted.contains(key(of: index)) {
          found[key(of: index), default: []].append(index)
        } else {
          break
        }
      }
    }
    repeated = found.values.map { Set($0).sorted() }.sorted { $0[0] < $1[0] }
      .map { (lines[$0[0]].text, $0) }
  }

  /// Whether a line can be a header or a footer: no heading with a number, no sentence, and nothing
  /// that goes on with a small letter on the next line.
  private func mayBeRepeated(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.length <= 200, line.headingDepth == nil, !line.text.hasSuffix(".") else {
      return false
    }
    return index + 1 == lines.count || !lines[index + 1].beginsSmall
      || lines[index + 1].beginsPage
  }

  /// Whether lines with the same key are one line on many pages: the same words, or with numbers
  /// that follow those of the pages.
  private func isRepeated(_ indexes: [Int], enough: Int) -> Bool {
    let pages = Set(indexes.map { lines[$0].page })
    guard pages.count >= enough else { return false }
    if Set(indexes.map { lines[$0].text }).count * 2 <= pages.count { return true }
    let offsets = indexes.map { index in
      Set(numbers(in: lines[index].text).map { $0 - lines[index].page })
    }
    return offsets.dropFirst().reduce(offsets.first ?? []) { $0.intersection($1) }.isEmpty == false
  }

  private func numbers(in text: String) -> [Int] {
    text.split { !$0.isNumber }.compactMap { Int($0) }
  }

  /// The line with every number as one sign, so that "sida 3" and "sida 4" are the same.
  private func key(of index: Int) -> String {
    guard lines[index].length <= 200 else { return lines[index].text }
    var key = ""
    for scalar in Slug.folded(lines[index].text).unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if !isDigit { key.unicodeScalars.append(scalar) } else if key.last != "#" { key += "#" }
    }
    return key
  }

  /// The difference between the number on a line of its own and that of its page that most pages
  /// share; `nil` when no two do.
  private func sharedOffset(of indexes: some Sequence<Int>) -> Int? {
    var pages: [Int: Set<Int>] = [:]
    for index in indexes {
      if let number = loneNumber(index) {
        pages[number - lines[index].page, default: []].insert(lines[index].page)
      }
    }
    return pages.filter { $0.value.count > 1 }
      .max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }?.key
  }

  private func isPageNumber(_ index: Int, offset: Int?) -> Bool {
    if saysPageOfPages(index) { return true }
    guard let offset, let number = loneNumber(index) else { return false }
    return number - lines[index].page == offset
  }

  /// Without pages, only what can be nothing else: "sida 3 av 12", and numbers on lines of their own
  /// that count upwards.
  private mutating func findLoneNumbers() {
    pageNumbers = Set(lines.indices.filter { isAlone($0) && saysPageOfPages($0) })
    let lone = lines.indices.filter { isAlone($0) && loneNumber($0) != nil }
    let numbers = lone.compactMap(loneNumber)
    guard lone.count >= 3, zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else { return }
    pageNumbers.formUnion(lone)
  }

  private func isAlone(_ index: Int) -> Bool {
    (index == 0 || lines[index - 1].isEmpty || lines[index].beginsPage)
      && (index + 1 == lines.count || lines[index + 1].isEmpty || lines[index + 1].beginsPage)
  }

  private func loneNumber(_ index: Int) -> Int? {
    let text = lines[index].text.filter { $0 != "-" && $0 != "–" && $0 != " " }
    guard text.utf8.count <= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  /// "Sida 3", "Sida 3 av 12", "3 (12)", "3/12" and "3 av 12".
  private func saysPageOfPages(_ index: Int) -> Bool {
    guard lines[index].length <= 20 else { return false }
    return [
      "sida #", "sid #", "sida # av #", "sid # av #", "sida # (#)", "sida #(#)", "# (#)", "#(#)",
      "# av #", "#/#", "# / #", "s. #", "sida #/#",
    ].contains(key(of: index))
  }
}
