import Documents
import Findings

/// What a rule may leave to another one, which tells what it follows from.
extension Rule.Context {
  /// Whether what a rule finds is told on this site.
  func tells(_ id: RuleID) -> Bool {
    Rule.named(id.rawValue)?.severity(in: register) != nil
  }

  /// Whether it is told that a file was meant to be a version of its folder.
  func tells(misnamed path: String) -> Bool {
    MisnamedFile.rule(ofPath: path).map { tells($0) } ?? false
  }
}
