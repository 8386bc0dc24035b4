import ArgumentParser
import Checks
import Documents
import Findings

/// `styr explain`: what a rule means, why, with examples.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Förklarar en regel. Utan namn: en lista över alla regler.")

  @Option(
    help: ArgumentHelp("Hur det skrivs: text, eller json med exemplens filer.", valueName: "format")
  )
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: ArgumentHelp("Regelns namn, till exempel expired-document.", valueName: "regel"))
  var rule: String?

  func run() async throws {
    try await Commands.run { try explain() }
  }

  private func explain() throws {
    let rules = try rule.map { [try named($0)] } ?? Rule.all
    if format == .json {
      return try Console.result(JSONValue.list(rules.map(\.json)).text() + "\n")
    }
    guard rule != nil else {
      let lines = Rule.all.map { rule in
        let name = rule.id.rawValue
        let padding = String(repeating: " ", count: max(1, 28 - name.count))
        return "\(name)\(padding)\(rule.severity.swedish)\t\(rule.title)"
      }
      return try Console.result(lines.joined(separator: "\n") + "\n")
    }
    for rule in rules { try Console.result(rule.explanation) }
  }

  private func named(_ id: String) throws -> Rule {
    if let rule = Rule.named(id) { return rule }
    throw ValidationError(unknown("Regeln", id, among: Rule.all.map(\.id.rawValue)))
  }
}

extension Rule {
  /// The rule told in full, for a terminal.
  fileprivate var explanation: String {
    var lines = ["\(title) (\(id.rawValue))", "Allvar: \(severity.swedish)", "", rationale, ""]
    // Nobody knows whether a file that cannot be read is a draft.
    if severity == .error, id != .unreadableText, id != .unreadableFrontMatter {
      lines[1] += "; i ett utkast en upplysning, som inte stoppar bygget"
    }
    for example in examples {
      lines.append(
        example.messages.isEmpty
          ? "Tiger: \(example.name), \(example.today)"
          : "Säger till: \(example.name), \(example.today)")
      for (path, text) in example.files.sorted(by: { $0.key < $1.key }) {
        lines.append("  \(path)")
        let shown = text.replacing("↓", with: "").replacing("\0", with: "\\0").trimmedEnd
        lines += shown.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
      }
      lines += example.messages.map { "  → \($0)" }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }
}
