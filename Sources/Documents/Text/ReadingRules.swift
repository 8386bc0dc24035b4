package import Findings

/// The rules that are judged while a file is read; what they mean is told in `Checks`.
extension RuleID {
  package static let unreadableText: RuleID = "unreadable-text"
  package static let unreadableFrontMatter: RuleID = "unreadable-front-matter"
  package static let missingField: RuleID = "missing-field"
  package static let unknownField: RuleID = "unknown-field"
  package static let unreadableValue: RuleID = "unreadable-value"
  package static let duplicateID: RuleID = "duplicate-id"
  package static let duplicateVersion: RuleID = "duplicate-version"
  package static let unintendedText: RuleID = "unintended-text"
  package static let misnamedVersion: RuleID = "misnamed-version"
}
