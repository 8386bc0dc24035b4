import ArgumentParser
import Documents
import Findings
import Importing
import Website

/// `styr new`: begins a document, or the next version of one.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Börjar på ett nytt dokument, eller på nästa version av ett.",
    discussion: """
      styr new plan "Plan för ljus i staden" skriver en fil med alla fält och en förklaring till \
      vart och ett. styr new --version ID gör nästa version av den som gäller. I en terminal \
      frågar styr efter det som saknas. En fil som finns skrivs aldrig över.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup(title: "Fält") var fields: NewFields

  @Argument(
    help: ArgumentHelp(
      "Dokumenttypen: dess id i dokumenttyper.yml, eller dess namn.", valueName: "typ"))
  var type: String?

  @Argument(help: ArgumentHelp("Dokumentets titel.", valueName: "titel"))
  var title: String?

  @Option(help: ArgumentHelp("Id:t i adressen. Utan det görs id:t av titeln.", valueName: "id"))
  var id: String?

  @Option(
    name: .customLong("version"),
    help: ArgumentHelp("Gör nästa version av dokumentet med det id:t.", valueName: "id"))
  var versionOf: String?

  func validate() throws {
    if versionOf != nil, type != nil || id != nil || fields.sayMoreThanStart {
      throw ValidationError(
        "--version tar över fälten från versionen som gäller. Bara --giltig-från kan anges.")
    }
    try refuseUnlessID(id)
  }

  func run() async throws {
    try await Commands.run {
      let reading = try await Reading(options)
      let today = try options.today()
      if let versionOf {
        try await makeVersion(of: versionOf, reading, today: today)
      } else {
        try await makeDocument(reading, today: today)
      }
    }
  }

  private func makeDocument(_ reading: Reading, today: LocalDate) async throws {
    let document = try NewDocumentForm(self, content: reading.content).document()
    let taken = reading.content.versions.first { $0.documentID == document.id }
    if let taken {
      throw Failure(
        "Dokumentet \(document.id) finns redan: \(options.content)/\(taken.path). Ange ett annat "
          + "id med --id, eller gör nästa version med styr new --version \(document.id).")
    }
    let text = document.text(in: reading.content)
    let changes = [FileChange.create(path: document.path, text: text)]
    try FileChanges(changes).carryOut(in: options.content)
    let steps = try NextSteps(reading, changes: changes, path: document.path, today: today)
    try await Console.result(steps.text(forNew: options.content))
  }

  private func makeVersion(of id: String, _ reading: Reading, today: LocalDate) async throws {
    let register = Register(reading.content, today: today, includingDrafts: true)
    guard let document = register.document(id) else {
      throw ValidationError(unknown("Dokumentet", id, among: register.documents.map(\.id)))
    }
    let start =
      try fields.validFrom ?? NewVersion.start(after: document, in: register) ?? askStart()
    let sources = try reading.sources()
    let version: NewVersion
    do {
      version = try NewVersion(
        of: document, in: register, from: start, sources: sources)
    } catch {
      throw Failure(error.message)
    }
    try FileChanges(version.changes).carryOut(in: options.content)
    let steps = try NextSteps(reading, changes: version.changes, path: version.path, today: today)
    try await Console.result(steps.text(for: version, in: options.content))
  }

  private func askStart() throws -> StatedDate {
    if Questions.canBeAsked,
      let answer = Questions.ask(
        "När börjar den nya versionen gälla?", read: StatedDate.init,
        otherwise: {
          "\($0.shortened) är inget datum. Skriv så här: 2027-01-01, 2027-01 eller 2027."
        })
    {
      return answer
    }
    throw ValidationError(
      "Versionen som gäller har ingen sista dag. Ange när den nya börjar gälla med --giltig-från.")
  }
}
