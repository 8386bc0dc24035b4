package import Findings
import Foundation

/// A report that `styr check --format json` wrote another night.
package struct EarlierReport: Sendable, Hashable {
  package let date: LocalDate
  package let findings: [Item]
  /// What the report was asked for.
  package let selection: Selection

  /// A finding as the report told it.
  package struct Item: Sendable, Hashable {
    package let rule: String
    package let file: String
    package let message: String
    package let owners: [String]
    /// The day it turned on.
    package let due: LocalDate?
    /// Days from the report's day to `due`.
    package let days: Int?
  }

  /// The file is no such report.
  package struct Unreadable: Error {
    /// One Swedish sentence.
    package let message: String
  }

  /// - Throws: `Unreadable`, also for the report of a check that could not run.
  package init(_ bytes: [UInt8]) throws(Unreadable) {
    guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(bytes)) else {
      throw Unreadable(
        message: "Den tidigare rapporten är inte en rapport från styr check --format json.")
    }
    guard stored.version == 1, let date = LocalDate(stored.date) else {
      throw Unreadable(
        message: "Den tidigare rapporten har en version eller ett datum som inte kan läsas.")
    }
    guard stored.since == nil else {
      throw Unreadable(
        message: "Den tidigare rapporten säger bara vad som var nytt den natten. "
          + "Spara en hel rapport, utan --since, att jämföra med.")
    }
    self.date = date
    selection = Selection(
      owner: stored.selection?.owner,
      rules: Set((stored.selection?.rules ?? []).map { RuleID(rawValue: $0) }),
      within: stored.selection?.within)
    findings = stored.findings.map { item in
      Item(
        rule: item.rule, file: item.file, message: item.message, owners: item.owners ?? [],
        due: item.date.flatMap { LocalDate($0) }, days: item.days)
    }
  }

  /// The part of it that a check is asked for.
  ///
  /// - Throws: `Unreadable` when the report has less than that.
  package func part(_ wanted: Selection) throws(Unreadable) -> EarlierReport {
    if selection == wanted { return self }
    guard selection.isEverything else {
      throw Unreadable(
        message: "Den tidigare rapporten är gjord med ett annat urval (--owner, --rule eller "
          + "--within). Jämför med en rapport utan urval, eller med samma.")
    }
    return EarlierReport(date, findings.filter(wanted.takes), wanted)
  }

  private init(_ date: LocalDate, _ findings: [Item], _ selection: Selection) {
    self.date = date
    self.findings = findings
    self.selection = selection
  }

  private struct Stored: Decodable {
    let version: Int
    let date: String
    let findings: [StoredItem]
    let selection: StoredSelection?
    /// Only in a report of changes.
    let since: StoredSince?
  }

  private struct StoredSelection: Decodable {
    let owner: String?
    let rules: [String]?
    let within: Int?
  }

  private struct StoredSince: Decodable { let date: String }

  private struct StoredItem: Decodable {
    let rule: String
    let file: String
    let message: String
    let owners: [String]?
    let date: String?
    let days: Int?
  }
}
