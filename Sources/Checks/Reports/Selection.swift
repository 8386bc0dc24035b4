package import Documents
package import Findings

/// Which findings a check is asked for.
package struct Selection: Sendable, Hashable {
  /// Only what concerns documents that this body answers for.
  package let owner: String?
  /// Only these; all when empty.
  package let rules: Set<RuleID>
  /// Of what has a day, only what has come or comes within so many days.
  package let within: Int?

  package init(owner: String? = nil, rules: Set<RuleID> = [], within: Int? = nil) {
    self.owner = owner
    self.rules = rules
    self.within = within
  }

  package var isEverything: Bool { self == Selection() }

  /// What could not be read is told whatever is asked for: nobody knows what it would have said.
  private static let always: Set<RuleID> = [.unreadableText, .unreadableFrontMatter]

  package func takes(_ finding: Finding, in register: Register) -> Bool {
    takes(finding.rule, at: finding.location.path, days: finding.due?.days) {
      register.written(atPath: finding.location.path)?.owners.map(\.value) ?? []
    }
  }

  func takes(_ item: EarlierReport.Item) -> Bool {
    takes(RuleID(rawValue: item.rule), at: item.file, days: item.days) { item.owners }
  }

  private func takes(
    _ rule: RuleID, at path: String, days: Int?, owners: () -> [String]
  ) -> Bool {
    if Self.always.contains(rule) { return true }
    if rule == .unknownFile, ContentFile.isUnreadText(path) { return true }
    if !rules.isEmpty, !rules.contains(rule) { return false }
    if let within, let days, days > within { return false }
    guard let owner else { return true }
    return owners().contains(owner)
  }
}

extension Selection {
  /// As it stands in a report; `nil` for everything.
  var json: JSONValue? {
    guard !isEverything else { return nil }
    var object = JSONObject()
    object["owner"] = owner.map { .text($0) }
    if !rules.isEmpty { object["rules"] = .list(rules.map(\.rawValue).sorted().map { .text($0) }) }
    object["within"] = within.map { .number($0) }
    return .object(object)
  }
}
