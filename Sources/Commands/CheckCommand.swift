import ArgumentParser
import Checks
import Documents
import Findings
import Website

/// `styr check`: the nightly check.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Granskar innehållet och säger vad som är fel och vad som snart blir det.",
    discussion: """
      Ett utkast publiceras inte. Det som är fel i det är därför en upplysning, och varningar om det \
      visas bara i förhandsvisningen.
      """)

  @OptionGroup var options: CommonOptions

  @Option(
    help: ArgumentHelp(
      "Hur resultatet skrivs: text, json, github, sarif, junit eller markdown.", valueName: "format"
    ))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Filen som resultatet skrivs till i stället för till skärmen.", valueName: "fil"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "En tidigare rapport i json: säg bara vad som är nytt, närmare, åtgärdat eller inte längre aktuellt.",
      valueName: "fil"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Nivån som ger slutstatus 1: error, warning eller notice.", valueName: "nivå"),
    transform: Self.level)
  var failOn = Severity.warning

  @Option(
    help: ArgumentHelp("Bara det som rör dokument som organet svarar för.", valueName: "organ"))
  var owner: String?

  @Option(
    help: ArgumentHelp("Bara den regeln; kan anges flera gånger.", valueName: "regel"),
    transform: Self.rule)
  var rule: [RuleID] = []

  @Option(
    help:
      ArgumentHelp(
        "Av det som har ett datum: bara det som redan har inträffat eller inträffar inom så många dagar.",
        valueName: "dagar")
  )
  var within: Int?

  @Flag(help: "En mapp utan dokument är inget fel.")
  var allowEmpty = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif, junit, markdown
  }

  private static func level(_ text: String) throws -> Severity {
    if let severity = Severity(name: text) { return severity }
    throw ValidationError("\(text) är ingen nivå. Välj error, warning eller notice.")
  }

  private static func rule(_ text: String) throws -> RuleID {
    if let rule = Rule.named(text) { return rule.id }
    throw ValidationError(unknown("Regeln", text, among: Rule.all.map(\.id.rawValue)))
  }

  func validate() throws {
    if let within, within < 0 {
      throw ValidationError("--within tar ett antal dagar, 0 eller fler.")
    }
  }

  func run() async throws {
    let asJSON = format == .json
    try await Commands.run(onFailure: asJSON ? Report.json(ofFailure:) : { _ in nil }) {
      let earlier = try since.map(readEarlier)
      let reading = try await Reading(options)
      let register = Register(reading.content, today: try options.today())
      guard allowEmpty || reading.hasDocuments else {
        throw Failure(
          "Mappen \(options.content) har inga dokument. Är det rätt mapp? Annars: --allow-empty.")
      }
      let selection = try selection(in: register)
      let found = register.findings().filter { selection.takes($0, in: register) }
      let changes = try earlier.map { try self.changes(found, since: $0, selection, in: register) }
      let findings = changes.map { ($0.new + $0.nearer).sorted() } ?? found
      let report = Report(
        register, findings: findings, sources: try reading.sources(), selection: selection)
      try Console.result(text(of: report, changes), toFile: output)
      try writeSummary(report, changes)
      if report.fails(at: failOn) { throw ExitCode.findings }
    }
  }

  private func text(of report: Report, _ changes: Changes?) -> String {
    switch format {
    case .text:
      changes.map { report.text(of: $0, colour: showsColour) } ?? report.text(colour: showsColour)
    case .json: changes.map { report.json(of: $0) } ?? report.json()
    case .github:
      changes.map { report.github(of: $0, under: folder) } ?? report.github(under: folder)
    case .sarif: changes.map { report.sarif(of: $0, under: folder) } ?? report.sarif(under: folder)
    case .junit: changes.map { report.junit(of: $0) } ?? report.junit()
    case .markdown: changes.map { report.markdown(of: $0) } ?? report.markdown()
    }
  }

  /// The content folder as reports name it: `./content/` is `content`.
  private var folder: String {
    let parts = options.content.split(separator: "/").filter { $0 != "." }
    return (options.content.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private var showsColour: Bool { output == nil && options.usesColour }

  private func readEarlier(_ path: String) throws -> EarlierReport {
    do {
      return try EarlierReport(try WholeFile(path).read())
    } catch let error as WholeFile.Fault {
      throw Failure(error.message)
    } catch let error as EarlierReport.Unreadable {
      throw Failure("\(path): \(error.message)")
    }
  }

  /// The table on the page of a run in GitHub Actions, which says in the environment where to.
  private func writeSummary(_ report: Report, _ changes: Changes?) throws {
    guard format == .github, let path = Environment.gitHubSummary else { return }
    do {
      let summary = changes.map { report.githubSummary(of: $0) } ?? report.githubSummary()
      try WholeFile(path).append(Array(summary.utf8))
    } catch { throw Failure(error.message) }
  }

  private func selection(in register: Register) throws -> Selection {
    if let owner, register.body(owner) == nil {
      let known = register.content.bodies.map(\.id.value)
      throw ValidationError(unknown("Organet", owner, among: known))
    }
    return Selection(owner: owner, rules: Set(rule), within: within)
  }

  /// - Throws: `Failure` when the earlier report cannot be compared with.
  private func changes(
    _ found: [Finding], since earlier: EarlierReport, _ selection: Selection,
    in register: Register
  ) throws -> Changes {
    guard earlier.date <= register.today else {
      throw Failure(
        "Den tidigare rapporten är från \(earlier.date), efter dagen som granskas, "
          + "\(register.today).")
    }
    do {
      return Changes(
        found, since: try earlier.part(selection),
        warningDays: register.content.settings.warningDays,
        then: { Register(register.content, today: earlier.date).findings() })
    } catch { throw Failure(error.message) }
  }
}

/// A sentence about a word that is not known, with the nearest that is.
func unknown(_ what: String, _ word: String, among known: [String]) -> String {
  let near = NearMiss.of(word, among: known).map { " Menade du \($0)?" } ?? ""
  return "\(what) \(word.shortened) finns inte.\(near)"
}
