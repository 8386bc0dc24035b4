import Findings

/// Looks for the line that explains why libyaml refused a text.
///
/// libyaml tells where it could go no further, which is often below the mistake. Here the lines are
/// looked through for mistakes that people make, and each is tried: only when the text reads, or
/// reads further, with the mistake mended is it what was wrong.
struct FaultSearch {
  let lines: [WrittenLine]
  /// The names of fields that are known, and those that the text itself has, folded.
  let names: Set<String>
  /// The names of fields that begin a line and have a colon, folded.
  let ownNames: Set<String>
  /// How many bytes the text has.
  private let size: Int
  /// The last line with a field that a document has; -1 when there is none.
  let lastField: Int
  /// True for the fields of a document or a page, which text follows.
  let isFrontMatter: Bool

  /// Longer texts, in bytes, are not searched.
  private static let sizeLimit = 200_000
  /// How many bytes may be read in all to try what is suspected.
  private static let readingLimit = 8_000_000

  /// - Parameter text: what libyaml was given.
  init?(_ text: [UInt8], isFrontMatter: Bool) {
    guard text.count <= Self.sizeLimit else { return nil }
    size = max(1, text.count)
    lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().map {
      WrittenLine(index: $0, text: String(decoding: $1, as: UTF8.self))
    }
    let own = lines.compactMap { line in line.key.map { (Slug.folded(String($0)), line) } }
    names = KnownNames.all.union(own.map(\.0))
    ownNames = Set(own.filter { $0.1.depth == 0 && !$0.1.isItem }.map(\.0))
    lastField = lines.last(where: \.isDocumentField)?.index ?? -1
    self.isFrontMatter = isFrontMatter
  }

  /// What is wrong; `nil` when nothing that was tried explains it.
  static func finding(
    for problem: YAMLProblem, text: [UInt8], in yaml: YAMLLines
  ) -> Finding? {
    guard let search = FaultSearch(text, isFrontMatter: yaml.firstLine == 2),
      let suspicion = search.explanation(of: problem, in: yaml)
    else { return nil }
    return Finding(
      .unreadableFrontMatter, suspicion.message,
      at: SourceLocation(
        yaml.path, line: yaml.firstLine + suspicion.line, column: suspicion.column + 1),
      advice: suspicion.advice)
  }

  private func explanation(of problem: YAMLProblem, in yaml: YAMLLines) -> Suspicion? {
    var trial = FaultTrial(problem, lines: lines, yaml: yaml, readings: Self.readingLimit / size)
    if case .repeatedKey(let name, let location) = problem {
      trial.attempt(forgottenDash(before: name, line: location.line - yaml.firstLine))
      return trial.best
    }
    guard case .syntax(_, let place, _) = problem else { return nil }
    let read = lines.prefix(place.line)
    for line in read where !trial.isOver {
      trial.attempt(endOfFields(at: line))
      guard line.saysSomething else { continue }
      let clear =
        indentSigns(of: line) + listSigns(of: line) + quotes(of: line) + nameSigns(of: line)
        + [missingDash(before: line)].compactMap { $0 } + values(of: line)
      for suspicion in clear { trial.attempt(suspicion) }
    }
    if let best = trial.best, trial.isOver { return best }
    // Many lines could be moved, so the nearest is the likeliest.
    for line in read.reversed() where line.saysSomething && !trial.isOver {
      for suspicion in indents(of: line) + stray(line) { trial.attempt(suspicion) }
    }
    return trial.best
  }

  /// The nearest line above that YAML reads something of.
  func before(_ line: WrittenLine) -> WrittenLine? {
    lines.prefix(line.index).last(where: \.saysSomething)
  }

  /// The nearest line below that YAML reads something of.
  func after(_ line: WrittenLine) -> WrittenLine? {
    lines.dropFirst(line.index + 1).first(where: \.saysSomething)
  }

  /// True for a word that names a field, here or in general.
  func isName(_ word: some StringProtocol) -> Bool { names.contains(Slug.folded(String(word))) }
}
