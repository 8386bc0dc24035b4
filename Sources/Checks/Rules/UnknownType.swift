import Documents
package import Findings

extension RuleID {
  package static let unknownType: RuleID = "unknown-type"
}

extension Rule {
  /// A document type that dokumenttyper.yml does not have.
  static let unknownType = Rule(
    id: .unknownType, title: "Dokumenttypen finns inte", severity: .error,
    rationale: """
      Typen avgör om dokumentet är aktiverande eller normerande, vem som beslutar om det och vad \
      det ska innehålla. En typ som inte finns i dokumenttyper.yml säger ingenting om det.
      Regeln gäller alla versioner, för varje version visas med sin typ. Den gäller också de \
      typer som styrmodell.yml nämner.
      """,
    examples: [
      Example(
        "ett felstavat id", ["dokument/luftplan.md": document(["typ: ↓progam"])],
        finds: ["Dokumenttypen progam finns inte i dokumenttyper.yml"]),
      Example(
        "en typ i styrmodellen",
        ["styrmodell.yml": "- { id: planering, namn: Planering, typer: [plan, ↓strategi] }"],
        finds: ["Dokumenttypen strategi finns inte i dokumenttyper.yml"]),
      Example(
        "en äldre version räknas också",
        [
          "dokument/luftplan/2020.md": document(["typ: ↓planer", "giltig-från: 2020"]),
          "dokument/luftplan/2024.md": document(["giltig-från: 2024"]),
        ],
        finds: ["Dokumenttypen planer finns inte i dokumenttyper.yml"]),
      Example(
        "en typ som finns",
        [
          "dokument/luftplan.md": document(["typ: policy"]),
          "styrmodell.yml": "- { id: planering, namn: Planering, typer: [plan, program] }",
        ]),
    ],
    check: { context in
      context.unread.contains(.types) ? [] : UnknownNames.types(in: context.register)
    })
}

extension UnknownNames {
  static func types(in register: Register) -> [Finding] {
    let content = register.content
    let known = content.types.map(\.id.value)
    let stated =
      register.versions.filter { register.typeIndex(of: $0) == nil }.compactMap(\.type)
      + content.modelParts.flatMap(\.types).filter { !known.contains($0.value) }
    return stated.map { type in
      Finding(
        .unknownType, "Dokumenttypen \(type.value.shortened) finns inte i dokumenttyper.yml",
        at: type.location,
        advice: .nearAdvice(
          content.nearestType(to: type.value),
          else: known.isEmpty
            ? "Lägg till typen i dokumenttyper.yml."
            : "Typerna som finns är \(known.sorted().swedishList)."))
    }
  }
}

extension Content {
  /// The id of the type that somebody probably meant: by its name in either number, or by spelling.
  fileprivate func nearestType(to word: String) -> String? {
    let folded = Slug.folded(word)
    let named = types.first {
      Slug.folded($0.name) == folded || Slug.folded($0.plural) == folded
    }
    return named?.id.value ?? NearMiss.of(word, among: types.map(\.id.value))
  }
}
