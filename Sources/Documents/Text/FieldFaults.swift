import Findings

extension FieldReader {
  /// The fields of which something was wrong, with the rules that say so: a value or a part of it that
  /// cannot be read, a part that is missing, or a name that is only nearly that of the field.
  ///
  /// What is wrong with a value stands after the field's name and before the next one.
  var faults: [Key: Set<RuleID>] {
    var result: [Key: Set<RuleID>] = [:]
    let names = Set(entries.map(\.entry.key.location))
    for finding in findings {
      switch finding.rule {
      case .unreadableValue: break
      case .missingField where !names.contains(finding.location): break
      default: continue
      }
      if let around = entries.last(where: { $0.entry.key.location < finding.location }) {
        result[around.key, default: []].insert(finding.rule)
      }
    }
    let written = Set(entries.map(\.key))
    for key in misspelt.subtracting(written) { result[key, default: []].insert(.unknownField) }
    return result
  }
}
