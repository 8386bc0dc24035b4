package import Findings

/// A kind of document: an entry of `dokumenttyper.yml`.
package struct DocumentType: Sendable, Hashable {
  package let id: Placed<String>
  /// In the singular: "program".
  package let name: String
  package let plural: String
  package let family: Family
  /// Only in the family `styrdokument`, and there not for every type.
  package let documentClass: DocumentClass?
  /// Ids of the bodies that decide documents of this type.
  package let decidedBy: [Placed<String>]
  /// What it is, for somebody who never heard the word.
  package let explanation: String?
  package let requiredFields: [FrontMatterKey]
  package let requiredHeadings: [String]
  /// How often such a document has to be looked over.
  package let reviewInterval: Interval?
  /// True when every heading is a question and what follows its answer.
  package let holdsQuestions: Bool

  package enum Family: String, CaseIterable, Sendable, Hashable {
    case model = "styrmodell"
    case steering = "styrdokument"
    case regulations = "regelverk"
    case operations = "verksamhet"
    case information
  }

  package enum Key: String, FieldKey {
    case id
    case name = "namn"
    case plural
    case family = "familj"
    case documentClass = "klass"
    case decidedBy = "beslutas-av"
    case explanation = "förklaring"
    case requiredFields = "obligatoriska-fält"
    case requiredHeadings = "obligatoriska-rubriker"
    case reviewInterval = "översyn"
    case form

    package static let names = FieldNames<Key>()
  }

  package enum Form: String, CaseIterable, Hashable, Sendable { case questions = "frågor" }
}

extension DocumentType {
  package static func parse(_ file: SourceFile) -> Diagnosed<[DocumentType]> {
    let entries = RegisterFile.entries(of: file)
    var findings = entries.findings
    let types = entries.value.compactMap { parse($0, &findings) }
    return Diagnosed(
      RegisterFile.unique(types, id: \.id, findings: &findings), findings: findings)
  }

  private static func parse(_ node: YAMLNode, _ findings: inout [Finding]) -> DocumentType? {
    var reader = FieldReader<Key>(node, subject: "dokumenttypen")
    defer { findings += reader.findings }
    guard let id = reader.requiredText(.id, subject: "dokumenttypen") else { return nil }
    let name = reader.requiredText(.name, subject: "dokumenttypen")?.value ?? id.value
    reader.require(.family, subject: "dokumenttypen")
    let family: Placed<Family>? = reader.choice(.family)
    let documentClass: Placed<DocumentClass>? = reader.choice(.documentClass)
    if let documentClass, let family, family.value != .steering {
      reader.report(
        Finding(
          .unreadableValue, "Klass finns bara i familjen styrdokument", at: documentClass.location,
          advice: "Ta bort raden klass."))
    }
    let form: Placed<Form>? = reader.choice(.form)
    return DocumentType(
      id: id, name: name, plural: reader.text(.plural)?.value ?? name,
      family: family?.value ?? .information, documentClass: documentClass?.value,
      decidedBy: reader.texts(.decidedBy), explanation: reader.text(.explanation)?.value,
      requiredFields: requiredFields(&reader),
      requiredHeadings: reader.texts(.requiredHeadings).map(\.value),
      reviewInterval: reviewInterval(&reader), holdsQuestions: form?.value == .questions)
  }

  private static func requiredFields(_ reader: inout FieldReader<Key>) -> [FrontMatterKey] {
    reader.texts(.requiredFields).compactMap { text in
      let folded = Slug.folded(text.value)
      if let key = FrontMatterKey.names[folded] { return key }
      let near = NearMiss.of(text.value, among: FrontMatterKey.allCases.map(\.rawValue))
      reader.report(
        Finding(
          .unreadableValue, "\(text.value.shortened) är inget fält som ett dokument kan ha",
          at: text.location, advice: near.map { "Menade du \($0)?" }))
      return nil
    }
  }

  private static func reviewInterval(_ reader: inout FieldReader<Key>) -> Interval? {
    guard let text = reader.text(.reviewInterval) else { return nil }
    if let interval = Interval(text.value) { return interval }
    reader.report(
      Finding(
        .unreadableValue, "\(text.value.shortened) är inget intervall", at: text.location,
        advice: "Skriv ett antal år eller månader: 4 år."))
    return nil
  }
}
