import Documents
import Findings

extension Report {
  /// For a mail or an issue: what each owner has to do, the worst first, with the days that are
  /// left.
  package func markdown() -> String {
    var lines = ["# Granskning \(register.today)", ""]
    guard !findings.isEmpty else {
      return (lines + ["Inget att anmärka på i \(register.documents.count) dokument."])
        .joined(separator: "\n") + "\n"
    }
    lines += [
      "\(counts) i \(register.documents.count) dokument.", "",
    ]
    return (lines + entries(under: "##")).joined(separator: "\n")
  }

  /// Only what is new, what has come nearer, what has been mended and what has lapsed; empty when
  /// nothing has.
  package func markdown(of changes: Changes) -> String {
    guard !changes.isEmpty else { return "" }
    var lines = ["# Granskning \(register.today): ändringar sedan \(changes.since)", ""]
    for (heading, findings) in [("Nytt", changes.new), ("Närmare", changes.nearer)]
    where !findings.isEmpty {
      lines += ["## \(heading): \(findings.count)", ""]
      lines += Report(register, findings: findings, sources: []).entries(under: "###")
    }
    if !changes.mended.isEmpty {
      lines += ["## Åtgärdat: \(changes.mended.count)", ""]
      lines += changes.mended.map { "- \(MarkdownText.escaped($0.message)). `\($0.file)`" } + [""]
    }
    if !changes.lapsed.isEmpty {
      lines += ["## Inte längre aktuellt, utan att något är ändrat: \(changes.lapsed.count)", ""]
      lines += changes.lapsed.map { item in
        let reason = reason(for: item).map { " \($0)" } ?? ""
        return "- \(MarkdownText.escaped(item.message)).\(reason) `\(item.file)`"
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// The findings of each owner under its name.
  ///
  /// - Parameter level: the mark of a heading.
  private func entries(under level: String) -> [String] {
    byOwner.flatMap { name, findings in
      ["\(level) \(MarkdownText.escaped(name))", ""] + findings.map(entry) + [""]
    }
  }

  /// Owners in the order of the register, then what nobody answers for. A finding with several
  /// owners stands under each.
  private var byOwner: [(String, [Finding])] {
    var groups: [String: [Finding]] = [:]
    for finding in findings {
      let owners = owners(of: finding)
      for owner in owners.isEmpty ? [""] : owners { groups[owner, default: []].append(finding) }
    }
    let known = register.content.bodies.map(\.id.value).filter { groups[$0] != nil }
    let unknown = groups.keys.filter { !$0.isEmpty && !known.contains($0) }.sorted()
    let order = known + unknown + (groups[""] == nil ? [] : [""])
    return order.map { id in
      let name = id.isEmpty ? "Utan dokumentansvarig" : register.body(id)?.name ?? id
      return (name, (groups[id] ?? []).sorted(by: Self.isWorse))
    }
  }

  private func owners(of finding: Finding) -> [String] {
    let version = register.written(atPath: finding.location.path)
    return Set((version?.owners ?? []).map(\.value)).sorted()
  }

  /// The more severe first, then the one with the fewest days, then reading order.
  private static func isWorse(_ a: Finding, than b: Finding) -> Bool {
    if a.severity != b.severity { return a.severity > b.severity }
    let (first, second) = (a.due?.days ?? .max, b.due?.days ?? .max)
    return first == second ? a < b : first < second
  }

  private func entry(_ finding: Finding) -> String {
    let days = finding.due.map { due in
      switch due.days {
      case -1: " (1 dag sedan)"
      case ..<0: " (\(-due.days) dagar sedan)"
      case 0: " (i dag)"
      case 1: " (1 dag kvar)"
      default: " (\(due.days) dagar kvar)"
      }
    }
    let place = "`\(finding.location.path):\(finding.location.line)`"
    let advice = finding.advice.map { " " + MarkdownText.escaped($0) } ?? ""
    return
      "- **\(finding.severity.swedish.prefix(1).uppercased() + finding.severity.swedish.dropFirst())**"
      + "\(days ?? ""): \(MarkdownText.escaped(finding.message)).\(advice) \(place)"
  }
}
