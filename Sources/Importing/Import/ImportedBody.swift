import Findings

/// The text of a document as Markdown, and what is to be told about how it came to be.
struct ImportedBody {
  var markdown = ""
  /// What was left out, as Swedish sentences.
  var leftOut: [String] = []
  /// What somebody has to look at, as Swedish sentences.
  var toLookAt: [String] = []
  /// What became of the rest, as Swedish sentences.
  var counts: [String] = []
}

extension ImportedBody {
  /// - Parameters:
  ///   - title: the lines that are the title, which has a field of its own.
  ///   - headings: those that the type requires.
  init(_ text: ExtractedText, form: ImportForm, title: [TextLine], headings: [String]) {
    let furniture = PageFurniture(text)
    let titleNumbers = Set(title.map(\.number))
    let own = text.lines.indices.filter { titleNumbers.contains(text.lines[$0].number) }
    let left = furniture.indexes.union(own)
    let contents = ContentsList(text.lines, without: left)
    let known = contents.headings.union(headings.map { Slug.folded($0) })
    let reader = BlockReader(text, without: left.union(contents.indexes), known: known)
    let levels = HeadingLevels(reader.blocks, known: known)
    markdown = Self.written(levels)
    tellLeftOut(furniture, contents, text, form)
    if let line = title.first {
      leftOut.insert("Titeln\(form.inBrackets(line)). Den står nu i fältet titel.", at: 0)
    }
    leftOut += levels.twice.map {
      "Rubriken ”\($0.text)”, som stod två gånger i rad\(form.inBrackets($0.line, $0.page))."
    }
    tellBlocks(levels, joinedWords: reader.joining.joinedWords, form)
  }

  private static func written(_ levels: HeadingLevels) -> String {
    var result = ""
    var before: TextBlock.Kind?
    for (index, block) in levels.blocks.enumerated() {
      let text = MarkdownEscaping.escaped(block.text, isAlone: block.kind == .paragraph)
      var isItem = false
      var line = text
      switch block.kind {
      case .heading: line = String(repeating: "#", count: levels.levels[index] ?? 2) + " " + text
      case .paragraph: break
      case .item(let depth, let number):
        isItem = true
        let isNested = depth > 0 && before?.isItem == true
        line = (isNested ? "  " : "") + (number ?? "-") + " " + text
      }
      if before != nil { result += isItem && before?.isItem == true ? "\n" : "\n\n" }
      result += line
      before = block.kind
    }
    return result + "\n"
  }

  private mutating func tellLeftOut(
    _ furniture: PageFurniture, _ contents: ContentsList, _ text: ExtractedText, _ form: ImportForm
  ) {
    let lines = text.lines
    if !furniture.pageNumbers.isEmpty {
      leftOut.append("Sidnummer: \(furniture.pageNumbers.count).")
    }
    for (words, indexes) in furniture.repeated {
      leftOut.append(
        "”\(words.shortForReport)”, som står överst eller nederst på \(indexes.count) sidor"
          + "\(form.inBrackets(lines[indexes[0]], "först på")).")
    }
    if let first = contents.indexes.min(), let last = contents.indexes.max() {
      leftOut.append(
        "Innehållsförteckningen, \(contents.count) rader"
          + "\(form.inBrackets(lines[first], to: lines[last])). Webbplatsen gör en egen.")
    }
    if text.controlSigns > 0 {
      leftOut.append("Styrtecken som inte syns: \(text.controlSigns).")
    }
  }

  private mutating func tellBlocks(_ levels: HeadingLevels, joinedWords: Int, _ form: ImportForm) {
    let headings = levels.blocks.filter(\.isHeading)
    let items = levels.blocks.filter { $0.kind.isItem }.count
    let paragraphs = levels.blocks.count - headings.count - items
    counts.append(
      "Rubriker: \(headings.count). Stycken: \(paragraphs). Punkter i listor: \(items).")
    if joinedWords > 0 {
      counts.append("Ord som var delade i slutet av en rad och är hopsatta: \(joinedWords).")
    }
    let guesses = headings.filter { $0.kind == .heading(.shortLine) }.count
    if guesses > 0 {
      toLookAt.append(
        "Rubriker utan nummer: \(guesses). Att de är rubriker, och på vilken nivå, är en gissning. "
          + "Jämför med originalet.")
    }
    if headings.isEmpty {
      toLookAt.append("Inga rubriker hittades. En rubrik skrivs med ## och ett mellanslag framför.")
    }
    for fragment in levels.fragments.prefix(10) {
      let first = fragment.first
      let last = fragment.last
      let place = form.place(first.line, first.page, to: last.lastLine, last.page)
      toLookAt.append(
        "\(fragment.count) korta rader i följd, från ”\(first.text.shortForReport)” till "
          + "”\(last.text.shortForReport)”\(place.map { " (\($0))" } ?? ""). De kommer troligen ur "
          + "en bild eller en tabell, och står kvar som stycken.")
    }
    if levels.fragments.count > 10 {
      toLookAt.append("Ställen till med korta rader: \(levels.fragments.count - 10).")
    }
    toLookAt.append(
      "Tabeller, bilder, spalter och fotnoter känns inte igen i den här sortens text. Jämför med "
        + "originalet.")
  }
}

extension TextBlock.Kind {
  var isItem: Bool { if case .item = self { true } else { false } }
}

extension String {
  /// At most sixty signs, for a report.
  var shortForReport: String { count <= 60 ? self : prefix(59) + "…" }
}
