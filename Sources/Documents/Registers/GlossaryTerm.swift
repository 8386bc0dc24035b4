package import Findings

/// A word that is explained: an entry of `ordlista.yml`.
package struct GlossaryTerm: Sendable, Hashable {
  package let term: Placed<String>
  /// Other forms that running text uses.
  package let aliases: [String]
  package let explanation: String
  /// The id of the document that the explanation comes from.
  package let source: Placed<String>?

  package enum Key: String, FieldKey {
    case term
    case aliases = "alias"
    case explanation = "förklaring"
    case source = "källa"

    package static let names = FieldNames<Key>()
  }

  /// The anchor of the term on the page of the glossary.
  package var anchor: String { Slug.hyphenated(term.value) }
}

extension GlossaryTerm {
  package static func parse(_ file: SourceFile) -> Diagnosed<[GlossaryTerm]> {
    let entries = RegisterFile.entries(of: file)
    var findings = entries.findings
    var seen: [String: SourceLocation] = [:]
    let terms = entries.value.compactMap { parse($0, &findings) }.filter { term in
      guard let first = seen[term.anchor] else {
        seen[term.anchor] = term.term.location
        return true
      }
      findings.append(
        Finding(
          .duplicateID, "Ordet \(term.term.value) finns redan", at: term.term.location,
          notes: [Finding.Note("Det första stället", at: first)], advice: "Slå ihop förklaringarna."
        ))
      return false
    }
    return Diagnosed(terms, findings: findings)
  }

  private static func parse(_ node: YAMLNode, _ findings: inout [Finding]) -> GlossaryTerm? {
    var reader = FieldReader<Key>(node, subject: "ordet")
    defer { findings += reader.findings }
    let term = reader.requiredText(.term, subject: "ordet")
    let explanation = reader.requiredText(.explanation, subject: "ordet")
    let aliases = reader.texts(.aliases).map(\.value)
    let source = reader.text(.source)
    guard let term, let explanation else { return nil }
    return GlossaryTerm(
      term: term, aliases: aliases, explanation: explanation.value, source: source)
  }
}
