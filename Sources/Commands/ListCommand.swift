import ArgumentParser
import Checks
import Documents
import Findings

/// `styr list`: the register as a table.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Skriver registret som en tabell.")

  @OptionGroup var options: CommonOptions

  @Option(
    help:
      ArgumentHelp(
        "Bara dokument med den statusen: galler, snart, okand, kommande, utgatt, ersatt, upphavt eller utkast.",
        valueName: "status"),
    transform: Self.status)
  var status: Status?

  @Option(help: ArgumentHelp("Bara dokument av den typen.", valueName: "typ"))
  var typ: String?

  @Option(help: ArgumentHelp("Bara dokument som organet svarar för.", valueName: "organ"))
  var owner: String?

  @Option(
    help: ArgumentHelp(
      "Bara dokument som namnger målet i Agenda 2030: 13 eller 13.2.", valueName: "mål"),
    transform: Self.goal)
  var goal: GoalID?

  @Option(help: ArgumentHelp("Hur tabellen skrivs: text, json eller csv.", valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Filen som tabellen skrivs till i stället för till skärmen.", valueName: "fil"))
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  private static func status(_ text: String) throws -> Status {
    if let status = Status(rawValue: Slug.folded(text)) { return status }
    throw ValidationError(unknown("Statusen", text, among: Status.allCases.map(\.rawValue)))
  }

  private static func goal(_ text: String) throws -> GoalID {
    if let goal = GoalID(text) { return goal }
    throw ValidationError("\(text) är inget mål. Skriv ett nummer, 13, eller ett delmål, 13.2.")
  }

  func run() async throws {
    let asJSON = format == .json
    try await Commands.run(onFailure: asJSON ? Report.json(ofFailure:) : { _ in nil }) {
      let reading = try await Reading(options, keepsSources: false)
      let today = try options.today()
      let register = Register(
        reading.content, today: today, includingDrafts: status == .draft)
      try checkWords(register)
      let table = RegisterTable(
        register, rows: register.currentVersions.filter { fits($0, register) })
      let text =
        switch format {
        case .text: table.text()
        case .json: table.json()
        case .csv: table.csv()
        }
      try Console.result(text, toFile: output)
    }
  }

  private func checkWords(_ register: Register) throws {
    if let typ, !register.content.types.contains(where: { $0.id.value == typ }) {
      throw ValidationError(
        unknown("Dokumenttypen", typ, among: register.content.types.map(\.id.value)))
    }
    if let owner, register.body(owner) == nil {
      throw ValidationError(
        unknown("Organet", owner, among: register.content.bodies.map(\.id.value)))
    }
  }

  private func fits(_ index: Int, _ register: Register) -> Bool {
    let version = register.versions[index]
    if let status, register.statuses[index] != status { return false }
    if let typ, version.type?.value != typ { return false }
    if let owner, !version.owners.contains(where: { $0.value == owner }) { return false }
    guard let goal else { return true }
    return version.allGoals.contains { goal.target == nil ? $0.goal == goal.goal : $0 == goal }
  }
}
