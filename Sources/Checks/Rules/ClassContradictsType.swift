import Documents
package import Findings

extension RuleID {
  package static let classContradictsType: RuleID = "class-contradicts-type"
}

extension Rule {
  /// A document that says it has another class than its type gives it.
  static let classContradictsType = Rule(
    id: .classContradictsType, title: "Klassen stämmer inte med dokumenttypen", severity: .warning,
    rationale: """
      Ett aktiverande styrdokument ska få något att förändras, och ett normerande reglerar det som \
      redan finns. Klassen följer av dokumenttypen: program och planer är aktiverande, policyer och \
      riktlinjer normerande. Säger dokumentet något annat vet läsaren inte vad det är för slags \
      styrning.
      Webbplatsen visar den klass som typen har. Regeln tiger om versioner som inte längre gäller.
      """,
    examples: [
      Example(
        "en plan som kallar sig normerande",
        ["dokument/luftplan.md": document(["klass: ↓normerande"])],
        finds: ["Luftplan kallar sig normerande, men typen plan är aktiverande"]),
      Example(
        "en typ utan klass",
        [
          "dokument/luftrapport.md": document([
            "titel: Luftrapport", "typ: rapport", "klass: ↓aktiverande",
          ])
        ],
        finds: ["Luftrapport kallar sig aktiverande, men typen rapport har ingen klass"]),
      Example(
        "klassen är typens", ["dokument/luftplan.md": document(["klass: aktiverande"])]),
      Example("ingen klass är skriven", ["dokument/luftplan.md": document()]),
      Example(
        "typen finns inte, och då säger en annan regel till",
        ["dokument/luftplan.md": document(["typ: planering", "klass: normerande"])]),
      Example(
        "versionen gäller inte längre",
        ["dokument/luftplan.md": document(["klass: normerande", "giltig-till: 2025"])]),
    ],
    check: { context in
      let register = context.register
      return register.versions.indices.filter { !register.statuses[$0].isOver }
        .compactMap { contradiction(in: register.versions[$0], register) }
    })
}

private func contradiction(in version: Version, _ register: Register) -> Finding? {
  guard let stated = version.statedClass, let type = register.type(of: version),
    type.documentClass != stated.value
  else { return nil }
  let title = version.title.value
  guard let right = type.documentClass else {
    return Finding(
      .classContradictsType,
      "\(title) kallar sig \(stated.value.rawValue), men typen \(type.name) har ingen klass",
      at: stated.location, advice: "Ta bort raden klass.")
  }
  let others = register.content.types.filter { $0.documentClass == stated.value }.map(\.name)
  let change =
    others.isEmpty
    ? "." : ", eller byt typ till någon som är \(stated.value.rawValue): \(others.swedishList)."
  return Finding(
    .classContradictsType,
    "\(title) kallar sig \(stated.value.rawValue), men typen \(type.name) är \(right.rawValue)",
    at: stated.location, advice: "Ta bort raden klass\(change)")
}
