import ArgumentParser
import CMalloc
import Checks
import Documents
import Findings
import Foundation
import Website

/// `styr build`: reads the content and the templates, and brings the folder of the site up to date.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Bygger webbplatsen.",
    discussion: """
      Fel i innehållet eller mallarna stoppar bygget och lämnar den gamla webbplatsen som den var. \
      Varningar, som att ett dokument har gått ut, stoppar det inte.
      """)

  @OptionGroup var options: CommonOptions

  @Option(help: ArgumentHelp("Mappen som webbplatsen skrivs till.", valueName: "mapp"))
  var output = "site"

  @Flag(help: "Publicera fast innehållet har fel; felen märks ut på sidorna.")
  var allowErrors = false

  @Flag(help: "Låt också varningar stoppa bygget.")
  var strict = false

  @Flag(help: "Visa hur lång tid varje steg och varje mall tog.")
  var profile = false

  func run() async throws {
    try await Commands.run {
      var watch = Stopwatch()
      try refuseToWriteIntoWhatIsRead()
      let folder = options.templates
      async let templatesRead = Self.readTemplates(folder)
      let reading = try await Reading(options, keepsSources: false)
      try refuseToEmptyTheSite(reading)
      watch.ended("läsa innehållet")
      let today = try options.today()
      let templates = try refuseFaulty(try await templatesRead)
      watch.ended("läsa mallarna")
      let register = Register(reading.content, today: today)
      watch.ended("ordna registret")
      let site = SiteOnDemand(register, templates: templates)
      let once = site.once(whenTextsAreGone: { _ = malloc_trim(0) })
      let timed = profile ? TimedSite(once) : nil
      await Self.prepare(once, timed)
      // The words of all texts are gone, and have left room in every corner.
      malloc_trim(0)
      watch.ended("göra sökindexet")
      await site.planAndJudge()
      try stopIfFaulty(site, reading)
      watch.ended("kontrollera och planera sidorna")
      let changes = try await update(with: once, timed)
      watch.ended("göra och skriva filerna")
      report(changes, site)
      if let timed { Console.message(BuildProfile(watch, timed).text()) }
      Self.end(with: site)
    }
  }

  /// What is written there would be read by the next build.
  private func refuseToWriteIntoWhatIsRead() throws {
    let place = FilePlace(output)
    for read in [options.content, options.templates] where place.lies(in: FilePlace(read)) {
      throw Failure("Webbplatsen kan inte skrivas till \(output), som ligger i mappen \(read).")
    }
  }

  /// A folder without documents is more likely the wrong one, or one that was not fetched, than a
  /// municipality that has revoked all it had decided.
  private func refuseToEmptyTheSite(_ reading: Reading) throws {
    guard !reading.hasDocuments else { return }
    let count = SiteFolder(output).documentCount
    guard count > 0 else { return }
    throw Failure(
      "Mappen \(options.content) har inga dokument, men webbplatsen i \(output) har \(count). "
        + "Är det rätt mapp? Ta annars bort mappen \(output) först.")
  }

  /// Ends the process while the site is still whole. Taking it apart, text by text, would be a
  /// fiftieth of the work, only for the kernel to take all of it back at once.
  private static func end(with site: SiteOnDemand) -> Never {
    withExtendedLifetime(site) { Foundation.exit(EXIT_SUCCESS) }
  }

  private static func prepare(_ site: SiteOnce, _ timed: TimedSite?) async {
    if let timed { await timed.prepare() } else { await site.prepare() }
  }

  private func update(
    with site: SiteOnce, _ timed: TimedSite?
  ) async throws -> SiteFolder.Changes {
    do {
      let folder = SiteFolder(output)
      guard let timed else { return try await folder.update(with: site) }
      return try await folder.update(with: timed)
    } catch let error as SiteFolder.Unwritable {
      throw Failure(error.message)
    }
  }

  /// What the folder of templates holds, and its sources, for the places of faults.
  private struct TemplatesRead: Sendable {
    let folder: Diagnosed<TemplateFolder?>
    let sources: [SourceFile]
  }

  private static func readTemplates(_ path: String) throws -> TemplatesRead {
    do {
      let folder = SourceFolder(path)
      let entries = try folder.entries()
      let assets = try entries.filter { $0.hasPrefix(TemplateFolder.assetFolder) }
        .map { (path: $0, bytes: try folder.bytes(of: $0, limit: nil)) }
      let sources = try entries.filter { !$0.hasPrefix(TemplateFolder.assetFolder) }
        .map { SourceFile(path: $0, bytes: try folder.bytes(of: $0)) }
      return TemplatesRead(
        folder: TemplateFolder.read(sources, assets: assets), sources: sources)
    } catch let error as SourceFolder.Unreadable {
      throw Failure(error.message)
    }
  }

  private func refuseFaulty(_ read: TemplatesRead) throws -> TemplateFolder {
    guard let templates = read.folder.value else {
      let list = FindingList(read.folder.findings, sources: read.sources)
      Console.message(list.text(under: options.templates))
      Console.message("Mallarna har fel. Den gamla webbplatsen är kvar som den var.")
      throw ExitCode.findings
    }
    return templates
  }

  private func stopIfFaulty(_ site: SiteOnDemand, _ reading: Reading) throws {
    let stopping =
      if strict {
        site.findings.filter { $0.severity >= .warning }
      } else {
        site.findings.filter {
          $0.severity == .error && !allowErrors || hiding(by: $0, site) != nil
        }
      }
    guard !stopping.isEmpty else { return }
    let report = Report(site.register, findings: stopping, sources: try reading.sources())
    Console.message(report.text(colour: false).trimmedEnd)
    if allowErrors, !strict {
      let reasons = Set(stopping.compactMap { hiding(by: $0, site) })
      for reason in Hiding.allCases where reasons.contains(reason) {
        Console.message(reason.rawValue)
      }
    }
    Console.message("Webbplatsen byggdes inte. Den gamla är kvar som den var.")
    throw ExitCode.findings
  }

  /// Why a document cannot be on the site with its fault marked, for the one who allowed faults.
  private enum Hiding: String, CaseIterable {
    case unreadable = "Ett dokument som inte kan läsas har ingen sida att märka ut felet på."
    case sameID =
      "Två dokument med samma id har bara en adress, och det ena skulle se ut som en version av det andra."
  }

  /// How a finding hides a document, so that no page could say of it: an older version would be shown
  /// as the one that holds, or another document, and a published page would be taken away.
  private func hiding(by finding: Finding, _ site: SiteOnDemand) -> Hiding? {
    let path = finding.location.path
    guard ContentFile(path) == .version else { return nil }
    // A draft that is left out is nobody's version.
    if finding.rule == .duplicateID, site.register.version(atPath: path) != nil { return .sameID }
    let isUnread = finding.severity == .error && site.register.content.unread.contains(path)
    return isUnread ? .unreadable : nil
  }

  private func report(_ changes: SiteFolder.Changes, _ site: SiteOnDemand) {
    guard !options.quiet else { return }
    let documents = site.register.documents.count
    Console.message(
      "\(output): \(documents) dokument, \(site.paths.count) filer; "
        + "\(changes.written) skrivna, \(changes.unchanged) oförändrade, \(changes.removed) borttagna."
    )
    let warnings = site.findings.count { $0.severity == .warning }
    let errors = site.findings.count { $0.severity == .error }
    if errors > 0 { Console.message("Webbplatsen är byggd med \(errors) fel.") }
    if warnings > 0 {
      let word = warnings == 1 ? "varning" : "varningar"
      Console.message("\(warnings) \(word); kör styr check för att se dem.")
    }
  }
}

extension String {
  /// Without line breaks at the end.
  var trimmedEnd: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
