package import Findings
import Markdown

extension Content {
  /// What one file says; a function of that file alone, so that it can be remembered. There are many
  /// versions, so that what is larger than one is kept elsewhere.
  package enum Part: Sendable {
    indirect case settings(SiteSettings?)
    case types([DocumentType])
    case bodies([Body])
    case goals([AgendaGoal])
    case terms([GlossaryTerm])
    case planning([PlanningEvent])
    case modelParts([ModelPart])
    case version(Version?)
    indirect case page(Page?)
    case unknown
  }

  /// Moves the texts of files that have been read one after the other into one block of memory.
  package static func gatherTexts(of parts: [Part]) {
    MarkdownBody.gatherHTML(
      of: parts.compactMap { part in
        switch part {
        case .version(let version): version?.body
        case .page(let page): page?.body
        default: nil
        }
      })
  }

  package static func parse(_ file: SourceFile) -> Diagnosed<Part> {
    let read = readPart(file)
    guard ContentFile(file.path) != .unknown, let lost = LostCharacters.finding(in: file),
      !read.isUnreadable
    else { return read }
    return Diagnosed(read.value, findings: read.findings + [lost])
  }

  private static func readPart(_ file: SourceFile) -> Diagnosed<Part> {
    switch ContentFile(file.path) {
    case .settings: SiteSettings.parse(file).map(Part.settings)
    case .types: DocumentType.parse(file).map(Part.types)
    case .bodies: Body.parse(file).map(Part.bodies)
    case .goals: AgendaGoal.parse(file).map(Part.goals)
    case .terms: GlossaryTerm.parse(file).map(Part.terms)
    case .planning: PlanningEvent.parse(file).map(Part.planning)
    case .modelParts: ModelPart.parse(file).map(Part.modelParts)
    case .version: Version.parse(file).map(Part.version)
    case .page: Page.parse(file).map(Part.page)
    case .unknown:
      Diagnosed(.unknown, findings: [ContentFile.unknownFile(file.path)])
    }
  }

  /// Reads all files at the same time.
  ///
  /// - Parameter files: in the order of their paths.
  /// - Throws: `UnreadableSettings` when `webbplats.yml` is missing or is no settings.
  package static func parse(_ files: [SourceFile]) async throws -> Content {
    try Content(await files.concurrentMap { parse($0) })
  }

  /// - Throws: `UnreadableSettings` when no part holds settings.
  package init(_ parts: [Diagnosed<Part>]) throws {
    var settings: SiteSettings?
    var types: [DocumentType] = []
    var bodies: [Body] = []
    var goals: [AgendaGoal] = []
    var terms: [GlossaryTerm] = []
    var planning: [PlanningEvent] = []
    var modelParts: [ModelPart] = []
    var pages: [Page] = []
    var versions: [Version] = []
    var findings: [Finding] = []
    var unread = UnreadFiles()
    for index in parts.indices {
      if let first = parts[index].findings.first {
        findings += parts[index].findings
        if parts[index].isUnreadable { unread.insert(first.location.path) }
      }
      switch parts[index].value {
      case .settings(let value):
        guard let value else { throw UnreadableSettings(parts[index].findings) }
        settings = value
      case .types(let value): types = value
      case .bodies(let value): bodies = value
      case .goals(let value): goals = value
      case .terms(let value): terms = value
      case .planning(let value): planning = value
      case .modelParts(let value): modelParts = value
      case .page(let value): value.map { pages.append($0) }
      case .version(let value): value.map { versions.append($0) }
      case .unknown: break
      }
    }
    guard let settings else { throw UnreadableSettings([]) }
    self.init(
      settings: settings, types: types, bodies: bodies, goals: goals, terms: terms,
      planning: planning, modelParts: modelParts, pages: pages, versions: versions,
      findings: findings, unread: unread)
  }
}

extension UnreadableSettings {
  init(_ findings: [Finding]) {
    guard let first = findings.first else {
      message = "Filen webbplats.yml saknas eller är tom, så det finns ingen webbplats att bygga."
      return
    }
    let place = "\(first.location.path) rad \(first.location.line)"
    message = "Webbplatsens inställningar kan inte läsas (\(place)): \(first.message)."
  }
}

extension Diagnosed {
  func map<Other: Sendable>(_ transform: (Value) -> Other) -> Diagnosed<Other> {
    Diagnosed<Other>(transform(value), findings: findings)
  }
}
