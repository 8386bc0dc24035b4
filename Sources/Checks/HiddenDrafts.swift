import Documents
import Findings

/// The drafts that a register leaves out, and what is told of them.
///
/// No reader meets a draft, so nothing in it stops a build. What is an error in it is told as a
/// notice, because it will stop one as soon as the draft is published; warnings and notices are told
/// beside the draft's own page in the preview, where everything in it counts as it is.
struct HiddenDrafts {
  private let register: Register
  private let paths: Set<String>

  /// `nil` when there are none.
  init?(of register: Register) {
    guard !register.includesDrafts else { return nil }
    // Where it cannot be said whether a file is a draft, its page may have vanished by mistake.
    paths = Set(register.content.versions.filter(\.isCertainlyDraft).map(\.path))
    if paths.isEmpty { return nil }
    self.register = register
  }

  /// What was found while the files were read, as it is told.
  func told(_ ofReading: [Finding]) -> [Finding] {
    ofReading.compactMap { paths.contains($0.location.path) ? told($0) : $0 }
  }

  /// What the rules find in the drafts when these are related to everything else.
  func findings() -> [Finding] {
    let shown = Register(register.content, today: register.today, includingDrafts: true)
    let context = Rule.Context(shown)
    return Rule.all.filter { $0.severity(in: register) == .error }.flatMap { rule in
      rule.found(in: context).filter { paths.contains($0.location.path) }
        .compactMap { told($0.with(.error)) }
    }
  }

  private func told(_ finding: Finding) -> Finding? {
    guard finding.severity == .error else { return nil }
    let words =
      "Dokumentet är ett utkast, så felet stoppar bygget först när raden utkast: tas bort."
    return Finding(
      finding.rule, finding.message, at: finding.location, severity: .notice,
      notes: finding.notes, advice: finding.advice.map { "\($0) \(words)" } ?? words,
      due: finding.due)
  }
}
