import Findings

/// What goes wrong with the lines of --- around the fields.
extension FaultSearch {
  /// A line at which the fields end although no `---` says so.
  func endOfFields(at line: WrittenLine) -> Suspicion? {
    guard isFrontMatter, let last = before(line) else { return nil }
    let isBody =
      line.isHeading
      || line.saysSomething && line.key == nil && !line.isItem && line.depth == 0
        && lines[line.index - 1].isBlank
    guard line.isRuler || isBody, line.index > lastField else { return nil }
    if line.isRuler {
      return Suspicion(
        line.rulerFault, advice: WrittenLine.rulerAdvice, line: line.index, column: 0,
        changes: [:], end: line.index)
    }
    return Suspicion(
      WrittenLine.endlessFields, advice: WrittenLine.endlessAdvice, line: last.index, column: 0,
      changes: [:], end: line.index)
  }
}

extension WrittenLine {
  static let endlessFields = "Fälten slutar aldrig: efter den här raden saknas en rad med ---"
  static let endlessAdvice = "Skriv --- på en egen rad direkt under den här raden."
  static let rulerAdvice = "Skriv tre bindestreck längst till vänster och inget mer: ---."

  /// True for a field that a document has, all to the left.
  var isDocumentField: Bool {
    guard depth == 0, !isItem, let key else { return false }
    return KnownNames.ofDocuments.contains(Slug.folded(String(key)))
  }

  /// What is wrong with a line of dashes that is not `---`.
  var rulerFault: String {
    let signs = text.filter { !$0.isWhitespace }
    guard signs.allSatisfy({ $0 == "-" }) else {
      return "Raden är ett tankstreck, men det ska vara tre bindestreck"
    }
    switch signs.count {
    case 2: return "Raden har två streck, men det ska vara tre"
    case 3: return "Raden med --- har mellanslag på fel ställe"
    case 4: return "Raden har fyra streck, men det ska vara tre"
    case 5: return "Raden har fem streck, men det ska vara tre"
    default: return "Raden har för många streck, det ska vara tre"
    }
  }
}

extension FrontMatter {
  /// Why a file has no fields between two lines of `---`.
  ///
  /// - Parameter advice: for a file in which nothing is nearly right.
  static func fault(in file: SourceFile, advice: String) -> Finding {
    // Fields end long before; a file without any line ending is cut.
    let lines = file.bytes.prefix(100_000).split(separator: 0x0A, omittingEmptySubsequences: false)
      .prefix(2_000).enumerated().map {
        WrittenLine(index: $0, text: String(decoding: $1, as: UTF8.self))
      }
    func finding(_ message: String, line: Int, advice: String) -> Finding {
      Finding(
        .unreadableFrontMatter, message, at: SourceLocation(file.path, line: line + 1),
        advice: advice)
    }
    guard let first = lines.first(where: { !$0.isBlank }) else {
      return finding(missing, line: 0, advice: advice)
    }
    if first.isFence {
      guard first.index == 0 else {
        return finding(
          "Filen börjar med en tom rad", line: 0,
          advice: first.index == 1
            ? "Ta bort den tomma raden, så att --- står överst."
            : "Ta bort de tomma raderna, så att --- står överst.")
      }
      return end(of: lines).map { finding($0.message, line: $0.line, advice: $0.advice) }
        ?? finding(missing, line: 0, advice: advice)
    }
    if first.isRuler {
      return finding(first.rulerFault, line: first.index, advice: WrittenLine.rulerAdvice)
    }
    if first.isDocumentField, let key = first.key {
      return finding(
        "Raden med --- ovanför fälten saknas", line: first.index,
        advice: "Skriv --- på en egen rad överst i filen, ovanför \(key).")
    }
    return finding(missing, line: 0, advice: advice)
  }

  private static let missing = "Filen börjar inte med fält mellan två rader av ---"

  /// Where fields that begin with `---` seem to end; `nil` when there are none.
  private static func end(
    of lines: [WrittenLine]
  ) -> (message: String, line: Int, advice: String)? {
    var last: Int?
    var isAfterBlank = false
    for line in lines.dropFirst() {
      if last != nil, line.isRuler {
        return (line.rulerFault, line.index, WrittenLine.rulerAdvice)
      }
      let isMore = line.depth > 0 || line.isItem || line.key != nil
      if line.isBlank {
        isAfterBlank = true
      } else if line.isDocumentField || isMore && !isAfterBlank && !line.isComment {
        last = line.index
        isAfterBlank = false
      } else if !line.isComment || line.isHeading {
        break
      }
    }
    return last.map { (WrittenLine.endlessFields, $0, WrittenLine.endlessAdvice) }
  }
}
