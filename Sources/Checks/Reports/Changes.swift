import Documents
package import Findings

/// What differs between an earlier report and today's findings.
package struct Changes: Sendable, Hashable {
  /// The day of the earlier report.
  package let since: LocalDate
  package let new: [Finding]
  /// Known before, and since then past a warning day or past the day itself.
  package let nearer: [Finding]
  package let mended: [EarlierReport.Item]
  /// What would still be found on the day of the earlier report: nobody has mended it, but time has
  /// passed, and with it what it was about. The document has expired, or a term of office is over.
  package let lapsed: [EarlierReport.Item]

  /// What is no longer found, each after a word for why.
  var gone: [(word: String, item: EarlierReport.Item)] {
    mended.map { ("Åtgärdat", $0) } + lapsed.map { ("Inte längre aktuellt", $0) }
  }

  package var isEmpty: Bool {
    new.isEmpty && nearer.isEmpty && mended.isEmpty && lapsed.isEmpty
  }

  /// - Parameters:
  ///   - warningDays: the levels that count as coming nearer.
  ///   - then: what is found in today's content on the day of the earlier report; asked only when
  ///     something is no longer found.
  package init(
    _ findings: [Finding], since earlier: EarlierReport, warningDays: [Int],
    then: () -> [Finding]
  ) {
    var known: [Identity: [EarlierReport.Item]] = [:]
    for item in earlier.findings { known[Identity(item), default: []].append(item) }
    var new: [Finding] = []
    var nearer: [Finding] = []
    for finding in findings {
      guard let item = known[Identity(finding)]?.popLast() else {
        new.append(finding)
        continue
      }
      guard let now = finding.due?.days, let then = item.days else { continue }
      if Self.level(now, warningDays) < Self.level(then, warningDays) { nearer.append(finding) }
    }
    since = earlier.date
    self.new = new
    self.nearer = nearer
    let gone = known.values.flatMap { $0 }.sorted {
      ($0.file, $0.rule, $0.message) < ($1.file, $1.rule, $1.message)
    }
    let untouched = gone.isEmpty ? [] : Set(then().map { Identity($0) })
    mended = gone.filter { !untouched.contains(Identity($0)) }
    lapsed = gone.filter { untouched.contains(Identity($0)) }
  }

  /// How far off a day is: -1 when it has passed, else the lowest level that it is below.
  static func level(_ days: Int, _ warningDays: [Int]) -> Int {
    days < 0 ? -1 : warningDays.filter { days < $0 }.min() ?? .max
  }

  /// What makes a finding the same one on another night. A document that is about to end and one
  /// that has ended are the same matter.
  private struct Identity: Hashable {
    let rule: String
    let file: String
    let subject: String

    init(_ finding: Finding) {
      rule = Self.matter(finding.rule.rawValue)
      file = finding.location.path
      subject = finding.due?.date.description ?? finding.message
    }

    init(_ item: EarlierReport.Item) {
      rule = Self.matter(item.rule)
      file = item.file
      subject = item.due?.description ?? item.message
    }

    private static func matter(_ rule: String) -> String {
      rule == "expiring-document" ? "expired-document" : rule
    }
  }
}

extension Report {
  /// For people: what is new, what has come nearer, what has been mended and what has lapsed; empty
  /// when nothing has.
  package func text(of changes: Changes, colour: Bool) -> String {
    var parts: [String] = []
    for (heading, findings) in [("Nytt", changes.new), ("Närmare", changes.nearer)]
    where !findings.isEmpty {
      let part = Report(register, findings: findings, sources: sources)
      parts.append(
        "\(heading) sedan \(changes.since): \(findings.count)\n\n\(part.entries(colour: colour))")
    }
    if !changes.mended.isEmpty {
      let lines = changes.mended.map { "  \($0.file): \($0.message) [\($0.rule)]\n" }
      parts.append("Åtgärdat sedan \(changes.since): \(lines.count)\n\n\(lines.joined())")
    }
    if !changes.lapsed.isEmpty {
      let lines = changes.lapsed.map { item in
        "  \(item.file): \(item.message) [\(item.rule)]\(reason(for: item).map { "\n    \($0)" } ?? "")\n"
      }
      parts.append(
        "Inte längre aktuellt sedan \(changes.since), utan att något är ändrat: \(lines.count)\n\n"
          + lines.joined())
    }
    return parts.joined(separator: "\n")
  }

  /// Why what was found in a document has lapsed, where the document itself is the reason.
  func reason(for item: EarlierReport.Item) -> String? {
    guard let index = register.version(atPath: item.file), register.statuses[index].isOver
    else { return nil }
    return "Dokumentet \(register.statuses[index].words)."
  }

  /// For programs: as `json()`, with only what is new or nearer, and with what is no longer found.
  package func json(of changes: Changes) -> String {
    func list(_ items: [EarlierReport.Item]) -> JSONValue {
      .list(
        items.map { item in
          .object([
            "rule": .text(item.rule), "file": .text(item.file), "message": .text(item.message),
            "owners": .list(item.owners.map { .text($0) }),
          ])
        })
    }
    let nearer = Set(changes.nearer)
    return json(
      marks: { nearer.contains($0) ? "nearer" : "new" },
      and: [
        "since": .object([
          "date": .text(changes.since.description), "mended": list(changes.mended),
          "lapsed": list(changes.lapsed),
        ])
      ])
  }
}
