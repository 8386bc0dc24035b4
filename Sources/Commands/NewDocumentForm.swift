import ArgumentParser
import Documents
import Findings
import Importing

/// What `styr new` was told about a document, with questions about the rest on a terminal.
struct NewDocumentForm {
  private let command: NewCommand
  private let content: Content

  init(_ command: NewCommand, content: Content) {
    self.command = command
    self.content = content
  }

  /// - Throws: `ValidationError` when something is missing or unknown.
  func document() throws -> NewDocument {
    let type = try type()
    let title = try title()
    let id = command.id ?? NewDocument.id(ofTitle: title)
    guard !id.isEmpty else {
      throw ValidationError("Titeln ger inget id. Ange ett med --id, till exempel --id ljusplan.")
    }
    let fields = command.fields
    var document = NewDocument(type: type, title: title, id: id)
    document.owners = try owners()
    document.validFrom = fields.validFrom
    document.validUntil = fields.validUntil
    document.summary = fields.sammanfattning
    if let name = fields.beslutadAv {
      var decision = NewDocument.Decision(by: try body(name))
      decision.date = fields.beslutad
      decision.paragraph = fields.paragraf
      decision.recordNumber = fields.diarienummer
      document.decisions = [decision]
    }
    return document
  }

  private func type() throws -> DocumentType {
    if let word = command.type {
      if let type = content.type(called: word) { return type }
      throw ValidationError(unknownType(word))
    }
    guard Questions.canBeAsked else { throw Self.incomplete }
    Console.message("Dokumenttyper: " + content.types.map(\.id.value).joined(separator: ", "))
    let answer = Questions.ask(
      "Vilken typ är dokumentet?", read: content.type(called:), otherwise: unknownType)
    guard let answer else { throw Self.incomplete }
    return answer
  }

  private func title() throws -> String {
    if let title = command.title?.split(whereSeparator: \.isNewline).joined(separator: " "),
      title.contains(where: { !$0.isWhitespace })
    {
      return title
    }
    guard Questions.canBeAsked, let title = Questions.ask("Vad heter dokumentet?") else {
      throw Self.incomplete
    }
    return title
  }

  private func owners() throws -> [String] {
    var seen: Set<String> = []
    let named = try command.fields.ansvarig.map(body).filter { seen.insert($0).inserted }
    guard named.isEmpty, command.type == nil || command.title == nil, Questions.canBeAsked else {
      return named
    }
    let answer = Questions.ask(
      "Vem är dokumentansvarig? (Tryck bara retur om du inte vet.)",
      read: content.body(called:),
      otherwise: unknownBody)
    return answer.map { [$0.id.value] } ?? []
  }

  private func body(_ word: String) throws -> String {
    if let body = content.body(called: word) { return body.id.value }
    throw ValidationError(unknownBody(word))
  }

  private func unknownType(_ word: String) -> String {
    unknown("Dokumenttypen", word, among: content.types.map(\.id.value))
      + " Typerna är " + content.types.map(\.id.value).joined(separator: ", ") + "."
  }

  private func unknownBody(_ word: String) -> String {
    unknown("Organet", word, among: content.bodies.map(\.id.value))
      + " Organen står i organisation.yml."
  }

  private static let incomplete = ValidationError(
    "Ange dokumentets typ och titel: styr new plan \"Plan för ljus i staden\".")
}
