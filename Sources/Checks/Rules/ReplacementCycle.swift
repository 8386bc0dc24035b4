import Documents
package import Findings

extension RuleID {
  package static let replacementCycle: RuleID = "replacement-cycle"
}

extension Rule {
  /// Documents that replace each other in a circle, so that none of them is the last.
  static let replacementCycle = Rule(
    id: .replacementCycle, title: "Dokument ersätter varandra i en ring", severity: .error,
    rationale: """
      Fältet ersätter säger vilket dokument som har tagit ett annats plats. Leder fälten runt \
      till samma dokument igen är alla ersatta, och läsaren hittar inget som gäller.
      Regeln ser på alla versioner, också sådana som inte längre gäller, för det som de ersatte \
      är ersatt för gott.
      """,
    examples: [
      Example(
        "två dokument ersätter varandra",
        [
          "dokument/luftplan.md": document(["ersätter: ↓vattenplan"]),
          "dokument/vattenplan.md": document(["titel: Vattenplan", "ersätter: luftplan"]),
        ],
        finds: ["Luftplan ersätter Vattenplan, som ersätter Luftplan"]),
      Example(
        "tre dokument, och ett som bara leder in i ringen",
        [
          "dokument/a.md": document(["titel: Ingång", "ersätter: luftplan"]),
          "dokument/avfallsplan.md": document(["titel: Avfallsplan", "ersätter: [↓vattenplan]"]),
          "dokument/luftplan.md": document(["ersätter: [avfallsplan]"]),
          "dokument/vattenplan.md": document(["titel: Vattenplan", "ersätter: [luftplan]"]),
        ],
        finds: [
          "Avfallsplan ersätter Vattenplan, som ersätter Luftplan, som ersätter Avfallsplan"
        ]),
      Example(
        "två ringar genom samma dokument",
        [
          "dokument/luftplan.md": document(["ersätter: [↓vattenplan, ↓x]"]),
          "dokument/vattenplan.md": document(["titel: Vattenplan", "ersätter: luftplan"]),
          "dokument/x.md": document(["titel: Xplan", "ersätter: luftplan"]),
        ],
        finds: [
          "Luftplan ersätter Vattenplan, som ersätter Luftplan",
          "Luftplan ersätter Xplan, som ersätter Luftplan",
        ]),
      Example(
        "ett dokument ersätter sig självt",
        ["dokument/luftplan.md": document(["ersätter: ↓luftplan"])],
        finds: ["Luftplan ersätter sig självt"]),
      Example(
        "en kedja som tar slut",
        [
          "dokument/avfallsplan.md": document(["titel: Avfallsplan", "ersätter: vattenplan"]),
          "dokument/luftplan.md": document(),
          "dokument/vattenplan.md": document(["titel: Vattenplan", "ersätter: luftplan"]),
        ]),
      Example(
        "två dokument ersätter samma",
        [
          "dokument/avfallsplan.md": document(["titel: Avfallsplan", "ersätter: luftplan"]),
          "dokument/luftplan.md": document(),
          "dokument/vattenplan.md": document(["titel: Vattenplan", "ersätter: luftplan"]),
        ]),
    ],
    check: { context in
      let steps = Step.all(in: context.register)
      return context.register.documents.flatMap { document in
        (steps[document.id] ?? []).compactMap { first in
          Step.circle(from: first, in: steps).map { finding(for: $0, in: context.register) }
        }
      }
    })
}

private func finding(for circle: [Step], in register: Register) -> Finding {
  let titles = circle.map { register.title(ofDocument: $0.from) }
  guard circle.count > 1 else {
    return Finding(
      .replacementCycle, "\(titles[0]) ersätter sig självt", at: circle[0].location,
      advice: "Ta bort det ur fältet ersätter. Tidigare versioner av samma dokument behöver inte "
        + "nämnas där.")
  }
  let chain = (titles.dropFirst() + titles.prefix(1)).joined(separator: ", som ersätter ")
  return Finding(
    .replacementCycle, "\(titles[0]) ersätter \(chain)", at: circle[0].location,
    notes: circle.dropFirst().map { step in
      Finding.Note(
        "Här ersätter \(register.title(ofDocument: step.from)) "
          + register.title(ofDocument: step.to), at: step.location)
    },
    advice: "Ta bort ersätter i det dokument som är äldst.")
}

/// One document replacing another.
private struct Step {
  let from: String
  let to: String
  let location: SourceLocation

  /// By the document that replaces; each pair once, at the latest version that says so.
  static func all(in register: Register) -> [String: [Step]] {
    var result: [String: [Step]] = [:]
    for version in register.versions.reversed() {
      for value in version.replaces {
        let target = Reference(value.value).document
        let known = result[version.documentID, default: []]
        if known.contains(where: { $0.to == target }) || register.document(target) == nil {
          continue
        }
        result[version.documentID, default: []].append(
          Step(from: version.documentID, to: target, location: value.location))
      }
    }
    return result
  }

  /// The shortest way that begins with `first` and leads back, or `nil`. Only through documents
  /// that sort after the first one, so that each circle is found once, from its first document.
  static func circle(from first: Step, in steps: [String: [Step]]) -> [Step]? {
    guard first.to >= first.from else { return nil }
    var ways: [[Step]] = [[first]]
    var seen: Set<String> = [first.to]
    while !ways.isEmpty {
      if let found = ways.first(where: { $0.last?.to == first.from }) { return found }
      ways = ways.flatMap { way in
        (way.last.flatMap { steps[$0.to] } ?? []).filter { step in
          step.to >= first.from && seen.insert(step.to).inserted
        }.map { way + [$0] }
      }
    }
    return nil
  }
}
