import Documents
package import Findings

extension RuleID {
  package static let staleReference: RuleID = "stale-reference"
}

extension Rule {
  /// A document that holds leans on one that no longer does.
  static let staleReference = Rule(
    id: .staleReference, title: "Dokumentet lutar sig mot något som inte längre gäller",
    severity: .warning,
    rationale: """
      Ett dokument som gäller hänvisar till ett annat för att läsaren ska följa det. När det andra \
      har gått ut, ersatts eller upphävts leder hänvisningen fel.
      En hänvisning som är menad som historia skrivs med version och titeln "historisk": \
      [luftplanen 2016](luftplan/2016.md "historisk"). Då tiger regeln. Har dokumentet bara en \
      version räcker titeln. Fälten är aldrig historia: de säger vad som gäller nu.
      """,
    examples: [
      Example(
        "länk till ett dokument som har gått ut",
        [
          "dokument/luftplan.md": document(body: "Se ↓[[vattenplan]]."),
          "dokument/vattenplan.md": document(["titel: Vattenplan", "giltig-till: 2025"]),
        ],
        finds: ["Luftplan hänvisar till Vattenplan, som har gått ut"]),
      Example(
        "länk till en version som är ersatt",
        [
          "dokument/luftplan.md": document(body: "Se ↓[[vattenplan@2016|vattenplanen]]."),
          "dokument/vattenplan/2016.md": document([
            "titel: Vattenplan", "giltig-från: 2016", "giltig-till: 2025",
          ]),
          "dokument/vattenplan/2026.md": document(["titel: Vattenplan", "giltig-från: 2026"]),
        ],
        finds: ["Luftplan hänvisar till Vattenplan (2016), som är ersatt av Vattenplan (2026)"]),
      Example(
        "en relation i fälten",
        [
          "dokument/luftplan.md": document(["bygger-på: [↓vattenplan]"]),
          "dokument/vattenplan.md": document([
            "titel: Vattenplan", "historik: [{ händelse: upphävd, datum: 2025-01-01 }]",
          ]),
        ],
        finds: ["Luftplan hänvisar till Vattenplan, som är upphävt"]),
      Example(
        "menad som historia",
        [
          "dokument/luftplan.md": document(body: "Se [planen](vattenplan/2016.md \"historisk\")."),
          "dokument/vattenplan/2016.md": document([
            "titel: Vattenplan", "giltig-från: 2016", "giltig-till: 2025",
          ]),
        ]),
      Example(
        "menad som historia, till den enda versionen",
        [
          "dokument/luftplan.md": document(body: "Se [planen](vattenplan.md \"historisk\")."),
          "dokument/vattenplan.md": document(["titel: Vattenplan", "giltig-till: 2025"]),
        ]),
      Example(
        "den som hänvisar har själv gått ut",
        [
          "dokument/luftplan.md": document(["giltig-till: 2025"], body: "Se [[vattenplan]]."),
          "dokument/vattenplan.md": document(["titel: Vattenplan", "giltig-till: 2025"]),
        ]),
      Example(
        "det andra gäller",
        [
          "dokument/luftplan.md": document(body: "Se [[vattenplan]]."),
          "dokument/vattenplan.md": document(["titel: Vattenplan"]),
        ]),
    ],
    check: { context in
      let register = context.register
      return register.currentVersions.filter { register.statuses[$0].holds }
        .flatMap { findings(from: $0, in: register) }
    })
}

/// One finding for each version that is leaned on; the other places are its notes.
private func findings(from source: Int, in register: Register) -> [Finding] {
  var places: [Int: [SourceLocation]] = [:]
  var fields: Set<SourceLocation> = []
  let connections = register.connections(from: source)
  for index in connections.indices where !connections[index].isHistorical {
    guard case .version(let target, _, _) = connections[index].target,
      register.statuses[target].isOver
    else { continue }
    places[target, default: []].append(connections[index].location)
    if connections[index].kind != .link { fields.insert(connections[index].location) }
  }
  if places.isEmpty { return [] }
  return places.keys.sorted().compactMap { target in
    guard let all = places[target]?.sorted(), let first = all.first else { return nil }
    return finding(
      from: source, to: target, at: first, inField: fields.contains(first),
      others: all.dropFirst(), in: register)
  }
}

private func finding(
  from source: Int, to target: Int, at place: SourceLocation, inField: Bool,
  others: ArraySlice<SourceLocation>, in register: Register
) -> Finding {
  let successor = register.lastSuccessor(ofVersion: target)
  let status = register.statuses[target].words
  let by =
    register.statuses[target] == .replaced
    ? successor.map { " av \(register.label(of: $0))" } ?? "" : ""
  let right = successor.flatMap { register.statuses[$0].holds ? register.label(of: $0) : nil }
  let path = relativePath(to: register.versions[target].path, from: place.path)
  let otherwise =
    inField
    ? "ta bort hänvisningen ur fältet"
    : "skriv länken som historia: [text](\(path) \"historisk\")"
  let advice = "Hänvisa till \(right ?? "det som gäller") i stället, eller \(otherwise)."
  return Finding(
    .staleReference,
    "\(register.versions[source].title.value) hänvisar till \(register.label(of: target)), som \(status)\(by)",
    at: place,
    notes: others.map { Finding.Note("Hänvisar också här", at: $0) }, advice: advice,
    due: register.endDay(ofVersion: target).map { Finding.Due($0, from: register.today) })
}

extension Register {
  /// The title, with the version where another version of the document has the same title.
  fileprivate func label(of index: Int) -> String {
    let title = versions[index].title.value
    let isShared = document(ofVersion: index).versions.contains {
      $0 != index && versions[$0].title.value == title
    }
    guard isShared, let name = versions[index].name else { return title }
    return "\(title) (\(name))"
  }

  /// The last day of a version that has expired; `nil` for one that ended otherwise.
  fileprivate func endDay(ofVersion index: Int) -> LocalDate? {
    statuses[index] == .expired ? versions[index].validity.lastDay : nil
  }
}
