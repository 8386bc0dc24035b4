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
  package var examples: [Example] { makeExamples() }
  /// Made when somebody asks: they are many texts, and most runs explain nothing.
  private let makeExamples: @Sendable () -> [Example]
  /// The parts of the program that read the files find it, or some of it.
  let isFoundWhileReading: Bool
  /// What it finds in what has been read. It may look at all that `Register.saysTheSame(as:)`
  /// compares, and so not at the running text of a body.
  private let findings: @Sendable (Context) -> [Finding]

  init(
    id: RuleID, title: String, severity: Severity, rationale: String,
    examples: @autoclosure @escaping @Sendable () -> [Example],
    isFoundWhileReading: Bool = false,
    check: @escaping @Sendable (Context) -> [Finding] = { _ in [] }
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.rationale = rationale
    makeExamples = examples
    self.isFoundWhileReading = isFoundWhileReading
    findings = check
  }

  /// Everything that it finds.
  package func check(_ context: Context) -> [Finding] {
    found(in: context) + (isFoundWhileReading ? context.reading(id) : [])
  }

  /// What it finds in what has been read.
  func found(in context: Context) -> [Finding] { findings(context) }

  /// All that a rule may look at. A rule reads no file, no clock and no environment.
  package struct Context: Sendable {
    package let register: Register
    /// Files whose fault is told, so that nothing more is said of what points at them.
    let unread: ToldUnread

    package init(_ register: Register) {
      self.register = register
      unread = ToldUnread(register)
    }

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
    .unintendedText,
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
