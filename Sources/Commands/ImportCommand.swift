import ArgumentParser
import Documents
import Findings
import Importing
import Website

/// `styr import`: a document from Word, PDF or extracted text.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Gör ett dokument av en text, en pdf eller ett Worddokument.",
    discussion: """
      styr import plan.pdf skriver en fil med texten och de fält som gick att hitta, och talar om \
      vad som inte gick. Dokumentet blir ett utkast. En fil som finns skrivs aldrig över.

      Text ska vara sparad som UTF-8. Pdf läses med programmet pdftotext, Word (.docx) med \
      programmet pandoc.
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("Filen som läses.", valueName: "fil"), completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("Dokumentets titel, om den inte går att hitta.", valueName: "titel"))
  var titel: String?

  @Option(
    help: ArgumentHelp("Dokumenttypen, om den inte framgår av titeln.", valueName: "typ"))
  var typ: String?

  @Option(help: ArgumentHelp("Id:t i adressen. Utan det görs id:t av titeln.", valueName: "id"))
  var id: String?

  func validate() throws {
    if file.isBlank { throw ValidationError("Ange filen som ska läsas: styr import plan.pdf.") }
    try refuseUnlessID(id)
  }

  func run() async throws {
    try await Commands.run {
      let reading = try await Reading(options)
      let today = try options.today()
      let text = try FileToImport(file).text()
      let imported = try imported(text, content: reading.content)
      let document = imported.document
      if let taken = reading.content.versions.first(where: { $0.documentID == document.id }) {
        throw Failure(
          "Dokumentet \(document.id) finns redan: \(options.content)/\(taken.path). Ange ett annat "
            + "id med --id.")
      }
      let changes = [
        FileChange.create(path: document.path, text: document.text(in: reading.content))
      ]
      try FileChanges(changes).carryOut(in: options.content)
      let steps = try NextSteps(reading, changes: changes, path: document.path, today: today)
      let next = try await steps.text(forImportOf: file, imported.report, in: options.content)
      try Console.result(next)
    }
  }

  private func imported(_ text: DocumentText, content: Content) throws -> ImportedDocument {
    let title = try title(of: text, content: content)
    let stated = DocumentText.type(ofTitle: title.text, in: content)
    let chosen = try typ.map { try knownType($0, content) } ?? stated ?? ask(content)
    let id = id ?? NewDocument.id(ofTitle: title.text)
    guard !id.isEmpty else {
      throw ValidationError("Titeln ger inget id. Ange ett med --id, till exempel --id ljusplan.")
    }
    return ImportedDocument(
      text, title: title, type: chosen, isStated: typ == nil && stated != nil, id: id, in: content)
  }

  private func title(of text: DocumentText, content: Content) throws -> StatedTitle {
    let given = titel?.split(whereSeparator: \.isNewline).joined(separator: " ")
    if let given, !given.isBlank { return StatedTitle(given: given) }
    if let stated = text.title(in: content) { return stated }
    if Questions.canBeAsked, let answer = Questions.ask("Vad heter dokumentet?") {
      return StatedTitle(given: answer)
    }
    throw ValidationError(
      "Titeln gick inte att hitta i texten. Ange den med --titel \"Plan för ljus i staden\".")
  }

  private func knownType(_ word: String, _ content: Content) throws -> DocumentType {
    if let type = content.type(called: word) { return type }
    throw ValidationError(unknownType(word, content))
  }

  private func ask(_ content: Content) throws -> DocumentType {
    let ids = content.types.map(\.id.value).joined(separator: ", ")
    if Questions.canBeAsked {
      Console.message("Dokumenttyper: " + ids)
      let answer = Questions.ask(
        "Vilken typ är dokumentet?", read: content.type(called:),
        otherwise: { unknownType($0, content) })
      if let answer { return answer }
    }
    throw ValidationError(
      "Dokumenttypen framgår inte av titeln. Ange den med --typ. Typerna är \(ids).")
  }

  private func unknownType(_ word: String, _ content: Content) -> String {
    let ids = content.types.map(\.id.value)
    return unknown("Dokumenttypen", word, among: ids)
      + " Typerna är " + ids.joined(separator: ", ") + "."
  }
}
