package import Findings

/// A part of the municipality's styrmodell: an entry of `styrmodell.yml`.
package struct ModelPart: Sendable, Hashable {
  package let id: Placed<String>
  package let name: String
  package let explanation: String?
  /// Ids of the document types that belong to the part.
  package let types: [Placed<String>]
  /// The id of the document that describes it.
  package let source: Placed<String>?

  package enum Key: String, FieldKey {
    case id
    case name = "namn"
    case explanation = "förklaring"
    case types = "typer"
    case source = "källa"

    package static let names = FieldNames<Key>()
  }
}

extension ModelPart {
  package static func parse(_ file: SourceFile) -> Diagnosed<[ModelPart]> {
    let entries = RegisterFile.entries(of: file)
    var findings = entries.findings
    let parts = entries.value.compactMap { parse($0, &findings) }
    return Diagnosed(
      RegisterFile.unique(parts, id: \.id, findings: &findings), findings: findings)
  }

  private static func parse(_ node: YAMLNode, _ findings: inout [Finding]) -> ModelPart? {
    var reader = FieldReader<Key>(node, subject: "delen av styrmodellen")
    defer { findings += reader.findings }
    guard let id = reader.requiredText(.id, subject: "delen av styrmodellen") else { return nil }
    return ModelPart(
      id: id, name: reader.requiredText(.name, subject: "delen av styrmodellen")?.value ?? id.value,
      explanation: reader.text(.explanation)?.value, types: reader.texts(.types),
      source: reader.text(.source))
  }
}
