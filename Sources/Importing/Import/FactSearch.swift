import Documents
import Findings

/// Looks through a text for what it says about the document itself.
struct FactSearch {
  private(set) var decisions: [DecisionFact] = []
  private(set) var facts: [Fact] = []

  private let bodies: BodyNames
  private let search: DecisionSearch
  /// So many suggestions a field has at most.
  private static let enough = 3

  init(_ text: ExtractedText, in content: Content) {
    bodies = BodyNames(content)
    search = DecisionSearch(bodies: bodies)
    let written = text.lines.filter { !$0.isEmpty }
    let ends = Self.placesOfFacts(written, pageCount: text.pageCount)
    for (index, line) in written.enumerated() {
      guard line.text.utf8.count <= FactWords.longest else { continue }
      var words = FactWords(line, isInPlace: ends(index) || line.isLabelled)
      if words.isInPlace, index + 1 < written.count, Self.isCut(words, written[index + 1]) {
        words.add(written[index + 1].text)
      }
      read(words)
      readAppliesTo(words, next: written[(index + 1)...].prefix(4))
    }
    decisions = DecisionMerging(decisions).merged
    facts = Self.judged(facts)
  }

  /// Whether a line, by its place among those that are not empty, is on the first two pages or the
  /// last one.
  private static func placesOfFacts(_ lines: [TextLine], pageCount: Int) -> (Int) -> Bool {
    if pageCount > 3 {
      return { lines[$0].page <= 2 || lines[$0].page == pageCount }
    }
    return { $0 < 60 || $0 >= lines.count - 20 }
  }

  /// Whether a label has its value on the next line, or a decision goes on there.
  private static func isCut(_ words: FactWords, _ next: TextLine) -> Bool {
    guard words.words.count <= 8, next.text.utf8.count <= 80 else { return false }
    let rest = FactWords(next, isInPlace: true)
    if words.words.last?.endsLabel == true { return !(rest.words.first?.endsLabel ?? true) }
    let begins = rest.folded(0) == "§" || rest.date(at: 0) != nil
    return begins || words.words.last?.folded == "av"
      || words.words.count == 1 && ["dokumentansvarig", "dokumentagare"].contains(words.folded(0))
  }

  private mutating func read(_ line: FactWords) {
    decisions += search.decisions(in: line)
    readRecordNumber(line)
    readValidity(line)
    readOwner(line)
  }

  private mutating func readRecordNumber(_ line: FactWords) {
    guard line.isInPlace, line.words.count <= 24 else { return }
    for index in line.words.indices {
      guard let number = search.recordNumber(in: line, at: index) else { continue }
      facts.append(
        Fact(key: .history, value: number.text, line: line.line, isCertain: index == 0))
      return
    }
  }

  private static let validityLabels: Set = [
    "galler", "giltig", "giltigt", "giltighetstid", "giltighet", "giltighetsperiod",
    "planperiod", "programperiod", "galler/giltig",
  ]

  private mutating func readValidity(_ line: FactWords) {
    for index in line.words.indices where Self.validityLabels.contains(line.folded(index)) {
      // "Dokumentets giltighet:" is as good a label.
      let isLabel = index == 0 || line.line.isLabelled && line.words[index].endsLabel
      let isCertain = line.isInPlace && isLabel && line.words.count <= 14
      let count = facts.count
      readPeriod(line, after: index, isCertain: isCertain)
      if facts.count > count { return }
    }
  }

  private mutating func readPeriod(_ line: FactWords, after label: Int, isCertain: Bool) {
    var index = label + 1
    var key = FrontMatterKey.validFrom
    var steps = 0
    while index < line.words.count, steps < 12 {
      steps += 1
      if let period = line.period(at: index) {
        add(.validFrom, "\(period.from)", line, isCertain)
        add(.validUntil, "\(period.until)", line, isCertain)
        return
      }
      switch line.folded(index) {
      case "fran", "fr.o.m", "from", "fom": key = .validFrom
      case "till", "t.o.m", "tom": key = .validUntil
      case "och", "med", "den": break
      case "tills" where line.folded(index + 1) == "vidare", "tillsvidare":
        add(.validUntil, "tills vidare", line, isCertain)
        return
      default:
        guard let date = line.date(at: index) else { return }
        // A single year without "från" or "till" says neither.
        let isBare = line.folded(index - 1) == line.folded(label)
        add(key, "\(date.date)", line, isCertain && !isBare)
        index = date.end - 1
      }
      index += 1
    }
  }

  /// "Dokumentet gäller för: Alla nämnder och Hamnbolaget AB", on as many lines as it needs. Whether
  /// all of them are found nobody knows, so it is a suggestion.
  private mutating func readAppliesTo(_ line: FactWords, next: ArraySlice<TextLine>) {
    guard line.line.isLabelled, let label = line.words.firstIndex(where: \.endsLabel),
      label > 0, line.folded(label) == "for", line.folded(label - 1) == "galler"
    else { return }
    var all = line
    for more in next.prefix(while: { !$0.isLabelled && $0.item == nil }) { all.add(more.text) }
    var ids: [String] = []
    for index in all.words.indices.dropFirst(label + 1) {
      let group = Slug.folded("\(all.words[index].text)-\(all.folded(index + 1))")
      let known = BodyGroup.allCases.first { Slug.folded($0.rawValue) == group }?.rawValue
      if let id = known ?? bodies.body(in: all, at: index)?.id, !ids.contains(id) { ids.append(id) }
    }
    guard !ids.isEmpty else { return }
    facts.append(
      Fact(
        key: .appliesTo, value: listed(ids), line: line.line, isCertain: false,
        doubt: "Se efter att alla är med"))
  }

  private static let ownerLabels: Set = [
    "dokumentansvarig", "dokumentansvariga", "dokumentagare", "dokumentansvar",
  ]

  private mutating func readOwner(_ line: FactWords) {
    let isPlain =
      line.isInPlace && line.folded(0) == "ansvarig"
      && ["namnd", "forvaltning"].contains(line.folded(1))
    let first = line.words.firstIndex { Self.ownerLabels.contains($0.folded) }
    guard let label = isPlain ? 0 : first else { return }
    let isCertain = line.isInPlace && label == 0 && line.words.count <= 14
    guard isCertain else {
      let ids = line.words.indices.compactMap { bodies.body(in: line, at: $0)?.id }
      add(.owners, ids.first ?? "", line, false)
      return
    }
    if let body = bodies.first(in: line, from: 1) {
      add(.owners, body.id, line, true)
    } else if line.words.count > 1 {
      facts.append(
        Fact(
          key: .owners, value: "", line: line.line, isCertain: false,
          doubt: "Inget organ med det namnet finns i organisation.yml"))
    }
  }

  private mutating func add(
    _ key: FrontMatterKey, _ value: String, _ line: FactWords, _ isCertain: Bool
  ) {
    facts.append(
      Fact(
        key: key, value: value, line: line.line, isCertain: isCertain,
        doubt: isCertain ? nil : "Det kan handla om ett annat dokument"))
  }

  /// Of values that differ none is certain, and of suggestions only the first few are kept.
  private static func judged(_ facts: [Fact]) -> [Fact] {
    var result: [Fact] = []
    for key in FrontMatterKey.allCases {
      var seen: Set<String> = []
      let own = facts.filter { $0.key == key }
      let certain = own.filter { $0.isCertain && seen.insert($0.value).inserted }
      if certain.count == 1 || key == .owners && !certain.isEmpty {
        result += certain
      } else if certain.isEmpty {
        result += own.filter { seen.insert($0.value).inserted }.prefix(enough)
      } else {
        result += certain.prefix(enough).map { fact in
          var fact = fact
          fact.isCertain = false
          fact.doubt = "Texten säger olika på olika ställen"
          return fact
        }
      }
    }
    return result
  }
}
