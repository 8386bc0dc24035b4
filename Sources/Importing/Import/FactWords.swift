import Documents
import Findings

/// A line as words, in which facts about a document are looked for.
struct FactWords {
  let line: TextLine
  /// Whether the line stands where a document tells of itself: on its first or last page.
  let isInPlace: Bool
  private(set) var words: [Word] = []

  struct Word {
    /// As it was written, without the punctuation around it.
    let text: String
    let folded: String
    /// Whether a colon stood after it.
    let endsLabel: Bool
  }

  /// Longer lines are running text.
  static let longest = 400

  init(_ line: TextLine, isInPlace: Bool) {
    self.line = line
    self.isInPlace = isInPlace
    add(line.text)
  }

  mutating func add(_ text: String) {
    guard text.utf8.count <= Self.longest else { return }
    for part in text.replacing("§", with: " § ").replacing("|", with: " ").split(separator: " ") {
      var bare = part
      while let last = bare.last, ".,;:()”\"’*_".contains(last) { bare = bare.dropLast() }
      while let first = bare.first, "()”\"’*_#".contains(first) { bare = bare.dropFirst() }
      // What was nothing but punctuation.
      guard !bare.isEmpty else { continue }
      words.append(
        Word(text: String(bare), folded: Slug.folded(String(bare)), endsLabel: part.last == ":"))
    }
  }

  func folded(_ index: Int) -> String { words.indices.contains(index) ? words[index].folded : "" }

  /// A date that begins with a word, and the place after it.
  func date(at index: Int) -> (date: StatedDate, end: Int)? {
    guard words.indices.contains(index) else { return nil }
    let text = words[index].text
    if folded(index) == "den" || folded(index) == "ar" { return date(at: index + 1) }
    if let date = Self.iso(text) { return (date, index + 1) }
    let months = LocalDate.monthNames
    if let day = Int(text), (1...31).contains(day),
      let month = months.firstIndex(of: folded(index + 1)), let year = year(at: index + 2),
      let date = LocalDate(year: year, month: month + 1, day: day)
    {
      return (StatedDate(date), index + 3)
    }
    if let month = months.firstIndex(of: folded(index)), let year = year(at: index + 1) {
      let number = month + 1
      return StatedDate("\(year)-\(number < 10 ? "0" : "")\(number)").map { ($0, index + 2) }
    }
    return nil
  }

  /// "2023-05-16", "2023-05", "2023" and "20230516".
  private static func iso(_ text: String) -> StatedDate? {
    let bytes = Array(text.utf8)
    if bytes.count == 8, bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
      return iso("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }
    guard let date = StatedDate(text), (1900...2199).contains(date.firstDay.year) else {
      return nil
    }
    return date
  }

  private func year(at index: Int) -> Int? {
    guard words.indices.contains(index), words[index].text.utf8.count == 4,
      let year = Int(words[index].text), (1900...2199).contains(year)
    else { return nil }
    return year
  }

  /// Two dates with a dash between them, such as "2023–2026" and "2023-01-01 – 2026-12-31".
  func period(at index: Int) -> (from: StatedDate, until: StatedDate, end: Int)? {
    guard words.indices.contains(index) else { return nil }
    if let years = Self.years(words[index].text) { return (years.from, years.until, index + 1) }
    guard let first = date(at: index), ["-", "–", "—", "till"].contains(folded(first.end)) else {
      return nil
    }
    var next = first.end + 1
    while ["och", "med"].contains(folded(next)) { next += 1 }
    guard let second = date(at: next) else { return nil }
    return (first.date, second.date, second.end)
  }

  /// "2022–2025" and "2022-2025".
  static func years(_ text: String) -> (from: StatedDate, until: StatedDate)? {
    let parts = text.split { "-–—".contains($0) }
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 }),
      let from = StatedDate(String(parts[0])), let until = StatedDate(String(parts[1])),
      from.firstDay.year >= 1900, until.firstDay.year <= 2199, from.firstDay < until.firstDay
    else { return nil }
    return (from, until)
  }
}

/// The names of the bodies, to be found in running text.
struct BodyNames {
  private var names: [String: [(words: [String], id: String, isShort: Bool)]] = [:]

  init(_ content: Content) {
    for body in content.bodies {
      for name in [body.name] + body.aliases {
        let words = name.split(separator: " ").map { Slug.folded(String($0)) }
        guard let first = words.first else { continue }
        names[first, default: []].append((words, body.id.value, name.utf8.count <= 4))
      }
    }
    for (first, list) in names {
      names[first] = list.sorted { ($1.words.count, $0.id) < ($0.words.count, $1.id) }
    }
  }

  /// The body whose name begins with a word, and the place after it; the longest of several.
  func body(in line: FactWords, at index: Int) -> (id: String, end: Int)? {
    for name in names[line.folded(index)] ?? [] {
      let end = index + name.words.count
      guard end <= line.words.count,
        zip(line.words[index..<end], name.words).allSatisfy({ $0.folded == $1 })
      else { continue }
      // KF is a body, "kf" a part of something else.
      if name.isShort, line.words[index].text.contains(where: \.isLowercase) { continue }
      return (name.id, end)
    }
    return nil
  }

  /// The first body that is named from a word on.
  func first(in line: FactWords, from start: Int, to end: Int? = nil) -> (id: String, index: Int)? {
    for index in start..<max(start, end ?? line.words.count) {
      if let found = body(in: line, at: index) { return (found.id, index) }
    }
    return nil
  }
}
