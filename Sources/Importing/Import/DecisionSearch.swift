import Documents
import Findings

/// Looks for decisions in the words of a line.
struct DecisionSearch {
  let bodies: BodyNames

  private static let kinds: [String: EventKind] = [
    "antagen": .adopted, "antaget": .adopted, "antagna": .adopted, "antogs": .adopted,
    "beslutad": .adopted, "beslutat": .adopted, "beslutade": .adopted, "faststalld": .adopted,
    "faststallt": .adopted, "faststallda": .adopted, "faststalldes": .adopted,
    "reviderad": .revised, "reviderat": .revised, "reviderades": .revised,
    "aktualiserad": .confirmed, "aktualiserat": .confirmed, "aktualiserades": .confirmed,
    "forlangd": .extended, "forlangt": .extended, "forlangdes": .extended,
    "upphavd": .repealed, "upphavt": .repealed, "upphavdes": .repealed,
  ]

  /// Words that a line about a decision can begin with.
  private static let labels: [[String]] = [
    ["beslutsdatum"], ["datum", "for", "beslut"], ["antagningsdatum"], ["beslutsinstans"],
    ["beslutande", "organ"], ["beslutande", "instans"], ["beslutas", "av"], ["beslut", "av"],
    ["beslut"],
  ]

  /// The decisions that a line tells of. In running text they may be another document's.
  func decisions(in line: FactWords) -> [DecisionFact] {
    let starts = line.words.indices.filter { Self.kinds[line.folded($0)] != nil }
    let begins = starts.first.map { isLabel(at: $0, in: line) } ?? false
    guard line.isInPlace, line.words.count <= 24, begins || starts.isEmpty else {
      return mentions(in: line, at: starts)
    }
    guard begins else { return atLabel(line) + atBody(line) }
    return starts.enumerated().compactMap { place, start in
      let end = place + 1 < starts.count ? starts[place + 1] : line.words.count
      return decision(Self.kinds[line.folded(start)] ?? .adopted, in: line, start + 1, end)
    }
  }

  /// Whether a line begins with the word. In "antogs av" it belongs to a sentence, which can go on
  /// with it too.
  private func isLabel(at place: Int, in line: FactWords) -> Bool {
    let word = line.folded(place)
    guard line.line.beginsLarge, !word.hasSuffix("des"), word != "antogs" else { return false }
    return place == 0 || place == 1 && line.folded(0) == "senast"
  }

  private func atLabel(_ line: FactWords) -> [DecisionFact] {
    for label in Self.labels where line.words.prefix(label.count).map(\.folded) == label {
      // "Beslut om ..." is a sentence or a heading.
      if label == ["beslut"], line.words[0].endsLabel == false { continue }
      return [decision(.adopted, in: line, label.count, line.words.count)].compactMap { $0 }
    }
    return []
  }

  /// "KF 2023-05-16 § 88".
  private func atBody(_ line: FactWords) -> [DecisionFact] {
    guard let body = bodies.body(in: line, at: 0), line.date(at: body.end) != nil,
      var fact = decision(.adopted, in: line, 0, line.words.count)
    else { return [] }
    fact.isCertain = fact.paragraph != nil && fact.date?.precision == .day
    return [fact]
  }

  /// In a sentence: at most the first, and never certain.
  private func mentions(in line: FactWords, at starts: [Int]) -> [DecisionFact] {
    for start in starts where !["beslutade", "beslutat"].contains(line.folded(start)) {
      let kind = Self.kinds[line.folded(start)] ?? .adopted
      guard var fact = decision(kind, in: line, start + 1, line.words.count), fact.date != nil,
        fact.unknownBody == nil
      else { continue }
      fact.isCertain = false
      return [fact]
    }
    return []
  }

  /// What stands between two words; `nil` when it is neither a body nor a date.
  private func decision(
    _ kind: EventKind, in line: FactWords, _ start: Int, _ end: Int
  ) -> DecisionFact? {
    var fact = DecisionFact(kind: kind, lines: [line.line], isCertain: true)
    var index = start
    while index < end {
      if fact.by == nil, let body = bodies.body(in: line, at: index), body.end <= end {
        fact.by = body.id
        index = body.end
      } else if fact.date == nil, let date = line.date(at: index), date.end <= end {
        fact.date = date.date
        index = date.end
      } else if line.folded(index) == "§", fact.paragraph == nil, index + 1 < end,
        Int(line.words[index + 1].text) != nil
      {
        fact.paragraph = line.words[index + 1].text
        index += 2
      } else if let number = recordNumber(in: line, at: index) {
        fact.recordNumber = number.text
        index = number.end
      } else {
        index += 1
      }
    }
    if fact.by == nil { fact.unknownBody = unknownBody(in: line, start, end) }
    return fact.by == nil && fact.date == nil && fact.unknownBody == nil ? nil : fact
  }

  /// "Antagen av barn- och utbildningsnämnden 2023": what stands between "av" and the date.
  private func unknownBody(in line: FactWords, _ start: Int, _ end: Int) -> String? {
    guard start < end, start > 0, line.folded(start) == "av" || line.folded(start - 1) == "av"
    else {
      return nil
    }
    let first = line.folded(start) == "av" ? start + 1 : start
    var words: [String] = []
    var index = first
    while index < end, line.date(at: index) == nil, line.folded(index) != "§", words.count < 6 {
      words.append(line.words[index].text)
      index += 1
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static let recordLabels: Set = [
    "dnr", "d.nr", "diarienummer", "diarienr", "arendenummer", "arendenr",
  ]

  /// "Dnr KS 2023/123": what stands after the label, with a digit in it.
  func recordNumber(in line: FactWords, at start: Int) -> (text: String, end: Int)? {
    guard Self.recordLabels.contains(line.folded(start)) else { return nil }
    var words: [String] = []
    var index = start + 1
    while index < line.words.count, words.count < 3, line.folded(index) != "§" {
      let word = line.words[index].text
      words.append(word)
      index += 1
      if word.contains(where: \.isNumber) { return (words.joined(separator: " "), index) }
    }
    return nil
  }
}
