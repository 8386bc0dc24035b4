import Findings

/// What Pandoc makes of a Word document, without what belongs to Word.
struct WordMarkdown {
  /// The paragraph of the style Title, or else a heading of the first level that is the only one.
  private(set) var title: String?
  private(set) var lines: [String] = []
  private(set) var images = 0
  private(set) var contentsLines = 0
  private(set) var internalLinks = 0

  /// - Parameter bytes: in UTF-8.
  init(_ bytes: [UInt8]) {
    let source = String(decoding: SourceFile(path: "", bytes: bytes).bytes, as: UTF8.self)
    let all = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var rest = all[...]
    readHeader(&rest)
    var isCode = false
    for line in rest {
      if line.hasPrefix("```") { isCode.toggle() }
      add(isCode ? line : cleaned(line), from: line)
    }
    takeContentsHeadingAway()
    placeHeadings()
  }

  /// The block of metadata that Pandoc begins with.
  private mutating func readHeader(_ rest: inout ArraySlice<String>) {
    guard rest.first == "---", let end = rest.dropFirst().firstIndex(of: "---") else { return }
    for line in rest[..<end] where line.hasPrefix("title: ") {
      var words = String(line.dropFirst("title: ".count))
      for quote in ["\"", "'"] where words.count > 1 && words.hasPrefix(quote) {
        words = String(words.dropFirst().dropLast())
        words =
          quote == "'" ? words.replacing("''", with: "'") : words.replacing("\\\"", with: "\"")
      }
      title = Self.plain(words)
    }
    rest = rest[(end + 1)...].drop { $0.isEmpty }
  }

  private mutating func add(_ line: String, from original: String) {
    if line.isEmpty, !original.isEmpty || lines.last?.isEmpty ?? true { return }
    lines.append(line)
  }

  /// A line without pictures, anchors and links within Word; empty for one of a list of contents.
  private mutating func cleaned(_ line: String) -> String {
    if line.hasPrefix("["), line.contains("](#_Toc") {
      contentsLines += 1
      return ""
    }
    guard line.contains("](") || line.contains("<") else { return line }
    var result = ""
    var rest = line[...]
    while let sign = rest.firstIndex(where: { $0 == "<" || $0 == "!" || $0 == "[" || $0 == "\\" }) {
      result += rest[..<sign]
      rest = rest[sign...]
      if rest.first == "\\" {
        result += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if let end = endOfTag(rest) {
        rest = rest[end...]
      } else if let link = Self.link(rest) {
        rest = rest[link.end...]
        result += link.isImage || link.address.hasPrefix("#") ? link.words : link.whole
        if link.isImage { images += 1 } else if link.address.hasPrefix("#") { internalLinks += 1 }
      } else {
        result.append(rest.removeFirst())
      }
    }
    result += rest
    while result.last == " " { result.removeLast() }
    return result
  }

  /// The end of a tag that only Word needs.
  private mutating func endOfTag(_ rest: Substring) -> Substring.Index? {
    let names = ["<img ", "<span ", "<span>", "</span>", "<u>", "</u>", "<!--"]
    guard let name = names.first(where: { rest.hasPrefix($0) }),
      let end = rest.prefix(2_000).firstIndex(of: ">")
    else { return nil }
    if name == "<img " { images += 1 }
    return rest.index(after: end)
  }

  private struct FoundLink {
    let isImage: Bool
    /// Nothing for an image: what it shows is told where it is put back.
    let words: Substring
    let address: Substring
    let whole: Substring
    let end: Substring.Index
  }

  private static func link(_ rest: Substring) -> FoundLink? {
    let isImage = rest.hasPrefix("![")
    let start = isImage ? rest.dropFirst(2) : rest.dropFirst()
    guard isImage || rest.first == "[", let middle = start.prefix(2_000).firstRange(of: "](") else {
      return nil
    }
    let words = start[..<middle.lowerBound]
    let after = start[middle.upperBound...]
    guard !words.contains("["), let close = after.prefix(4_000).firstIndex(of: ")") else {
      return nil
    }
    let end = rest.index(after: close)
    return FoundLink(
      isImage: isImage, words: isImage ? "" : words, address: after[..<close],
      whole: rest[..<end], end: end)
  }

  private mutating func takeContentsHeadingAway() {
    let names: Set = ["innehall", "innehallsforteckning", "table of contents", "contents"]
    let index = lines.prefix(40).firstIndex { line in
      names.contains(Slug.folded(Self.plain(String(line.drop { $0 == "#" || $0 == " " }))))
    }
    guard let index else { return }
    let next = lines[(index + 1)...].first { !$0.isEmpty }
    guard contentsLines > 0 || next?.hasPrefix("#") == true else { return }
    contentsLines += 1
    lines.remove(at: index)
  }

  private var firstHeadings: [Int] { lines.indices.filter { lines[$0].hasPrefix("# ") } }

  /// Makes the highest level the second: the first is the title's.
  private mutating func placeHeadings() {
    let first = firstHeadings
    let isOnly = first.count == 1 && lines[..<(first.first ?? 0)].allSatisfy(\.isEmpty)
    if title == nil, isOnly, let index = first.first {
      title = Self.plain(String(lines[index].dropFirst(2)))
      lines.remove(at: index)
    } else if !first.isEmpty {
      var isCode = false
      for index in lines.indices {
        if lines[index].hasPrefix("```") { isCode.toggle() }
        let level = lines[index].prefix { $0 == "#" }.count
        let isHeading = (1...5).contains(level) && lines[index].dropFirst(level).hasPrefix(" ")
        if isHeading, !isCode { lines[index] = "#" + lines[index] }
      }
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  /// The lines before the first heading as plain text, each with its index for its number: a title
  /// that Word does not know to be one stands there.
  var opening: [TextLine] {
    lines.enumerated().prefix { !$0.element.hasPrefix("#") }.map {
      TextLine(Array(Self.plain($0.element).utf8), number: $0.offset, page: 1)
    }
  }

  /// The text without the lines of a title that was found in its opening.
  func markdown(without title: [TextLine]) -> String {
    guard !title.isEmpty else { return lines.joined(separator: "\n") + "\n" }
    let left = Set(title.map(\.number))
    var kept: [String] = []
    for (index, line) in lines.enumerated() where !left.contains(index) {
      if !line.isEmpty || kept.last?.isEmpty == false { kept.append(line) }
    }
    return kept.joined(separator: "\n") + "\n"
  }

  /// Markdown of one line as the words it means, near enough for a title.
  static func plain(_ markdown: String) -> String {
    markdown.replacing("**", with: "").replacing("\\", with: "").replacing("*", with: "")
      .split(separator: " ").joined(separator: " ")
  }
}

extension ImportedBody {
  /// - Parameter title: lines of the opening that are the title.
  init(_ word: WordMarkdown, title: [TextLine]) {
    markdown = word.markdown(without: title)
    if !title.isEmpty { leftOut.append("Titeln. Den står nu i fältet titel.") }
    let headings = word.lines.filter { $0.hasPrefix("#") }.count
    counts.append("Rubriker: \(headings), så som de är märkta i Word.")
    if word.contentsLines > 0 {
      leftOut.append(
        "Innehållsförteckningen, \(word.contentsLines) rader. Webbplatsen gör en egen.")
    }
    if word.images > 0 {
      leftOut.append(
        "Bilder: \(word.images). Lägg dem på en adress som alla kan nå, och skriv in dem på "
          + "nytt där de hör hemma.")
    }
    if word.internalLinks > 0 {
      leftOut.append(
        "Länkar inom dokumentet: \(word.internalLinks). Orden står kvar, utan länk.")
    }
    if headings == 0 {
      toLookAt.append(
        "Inga rubriker hittades. I Word ska en rubrik ha formatet Rubrik 1, Rubrik 2 …; här skrivs "
          + "den med ## och ett mellanslag framför.")
    }
    toLookAt.append("Jämför tabeller och fotnoter med originalet.")
  }
}
