import Documents

/// Makes one decision of what a text says of it in several places.
struct DecisionMerging {
  private(set) var merged: [DecisionFact]

  init(_ decisions: [DecisionFact]) {
    merged = []
    for decision in decisions { add(decision) }
    refuseContradictions()
    let certain = merged.filter(\.isCertain)
    let rest = merged.filter { fact in
      !fact.isCertain && !certain.contains { $0.kind == fact.kind && $0.date == fact.date }
    }
    merged = certain + rest.prefix(3)
  }

  private mutating func add(_ decision: DecisionFact) {
    for index in merged.indices where merged[index].kind == decision.kind {
      let other = merged[index]
      guard other.isCertain == decision.isCertain, Self.agree(other.date, decision.date),
        Self.agree(other.by ?? other.unknownBody, decision.by ?? decision.unknownBody),
        Self.agree(other.paragraph, decision.paragraph)
      else { continue }
      merged[index].date = other.date ?? decision.date
      merged[index].by = other.by ?? decision.by
      merged[index].unknownBody = other.unknownBody ?? decision.unknownBody
      merged[index].paragraph = other.paragraph ?? decision.paragraph
      merged[index].recordNumber = other.recordNumber ?? decision.recordNumber
      merged[index].lines += decision.lines
      return
    }
    merged.append(decision)
  }

  private static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
    one == nil || other == nil || one == other
  }

  /// A document is adopted once; two days for it are two stories.
  private mutating func refuseContradictions() {
    let adopted = merged.indices.filter { merged[$0].kind == .adopted && merged[$0].isCertain }
    guard adopted.count > 1 else { return }
    for index in adopted { merged[index].isCertain = false }
  }
}
