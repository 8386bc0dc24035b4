package import Documents
package import Findings

/// Something that must be true of a municipality's documents, and how to see when it is not.
package struct Rule: Sendable, Identifiable {
  package let id: RuleID
  /// The Swedish heading of the rule: what is wrong, not what to do.
  package let title: String
  /// What it has when `webbplats.yml` says nothing else.
  package let severity: Severity
  /// Why it matters, to someone who has never heard of the rule. In Swedish, one paragraph a line.
  package let rationale: String
  /// Files that the rule speaks about, and files on which it stays silent.
  package let examples: [Example]
  package let check: @Sendable (Context) -> [Finding]

  /// All that a rule may look at. A rule reads no file, no clock and no environment.
  package struct Context: Sendable {
    package let register: Register

    package init(_ register: Register) { self.register = register }

    package var today: LocalDate { register.today }
    package var content: Content { register.content }

    /// What was found under a rule's name while the files were read.
    func reading(_ id: RuleID) -> [Finding] { content.findings.filter { $0.rule == id } }
  }
}

extension Rule {
  /// Every rule, in alphabetical order. `RuleTests` fails when a file in Rules/ is not here.
  package static let all: [Rule] = [
    .absentOwner,
    .brokenAnchor,
    .brokenLink,
    .classContradictsType,
    .duplicateAlias,
    .duplicateID,
    .duplicateVersion,
    .expiredDocument,
    .expiringDocument,
    .gapBetweenVersions,
    .goalWithoutYear,
    .goalYearPassed,
    .meaninglessLinkText,
    .misnamedVersion,
    .missedFollowUp,
    .missingAltText,
    .missingDecision,
    .missingField,
    .missingHeading,
    .missingSummary,
    .notReviewedThisMandate,
    .orphanDocument,
    .ownerWithoutAddress,
    .rawHTML,
    .replacementCycle,
    .reversedPeriod,
    .skippedHeadingLevel,
    .staleReference,
    .tooManyGoals,
    .uncoveredGoal,
    .unknownBody,
    .unknownField,
    .unknownFile,
    .unknownGoal,
    .unknownType,
    .unknownValidity,
    .unreadableFrontMatter,
    .unreadableText,
    .unreadableValue,
    .unusedBody,
  ]

  package static func named(_ id: String) -> Rule? { all.first { $0.id.rawValue == id } }
}

extension Register {
  /// What every rule finds, in reading order, with the severities that the settings give.
  package func findings() -> [Finding] {
    let context = Rule.Context(self)
    let severities = content.settings.ruleSeverities
    var result = UnknownRules.findings(in: content.settings)
    for rule in Rule.all {
      let stated = severities[rule.id.rawValue]
      if let stated, stated == nil { continue }
      let severity = stated.flatMap { $0 } ?? rule.severity
      result += rule.check(context).map { $0.severity == severity ? $0 : $0.with(severity) }
    }
    return result.sorted()
  }
}
