import Checks
import Documents
import Findings
import Templates

/// Every page of the site: what it is, where it stands, and how it becomes bytes.
///
/// A class, because every page that is still to be made holds on to it. What many pages share is
/// made when the first of them is, so that the preview makes no more than what somebody looks at.
final class SitePages: Sendable {
  let register: Register
  let site: Site
  private let glossary: Glossary
  private let findings: @Sendable () -> [Finding]
  private let madeErrors = Once<[String: [String]]>()
  private let madeRowOfDocument = Once<[DocumentRow]>()
  private let madeRows = Once<[DocumentRow]>()
  private let madeRowsByGoal = Once<RowsByGoal>()
  private let madeSearch = Once<SearchFiles>()
  private let madeHappenings = Once<[Happening]>()
  private let madeConcerns = Once<Concerns>()
  private let madeCrowded = Once<[Bool]>()

  /// The kinds of pages, each with a template of its own.
  static let kinds: [any PageModel.Type] = [
    AgendaPage.self, BodyPage.self, ChangesPage.self, DocumentChangesPage.self, DocumentPage.self,
    GlossaryPage.self, GoalPage.self, ListPage.self, ModelPage.self, NotFoundPage.self,
    OrdinaryPage.self, OrganisationPage.self, PlanningPage.self, QuestionsPage.self,
    RegisterPage.self, RelationsPage.self, SearchPage.self, StartPage.self, StyleSheet.self,
    TypesPage.self, ValidityPage.self,
  ]

  /// - Parameter findings: asked for when the first page of a document is made, which shows its
  ///   errors; so pages can be planned while the register is judged.
  init(_ register: Register, findings: @autoclosure @escaping @Sendable () -> [Finding]) {
    self.register = register
    self.findings = findings
    site = Site(register.content.settings, today: register.today)
    glossary = Glossary(register, on: site)
  }

  /// Sentences of the errors in a file, by its path.
  private var errors: [String: [String]] {
    madeErrors.value {
      var errors: [String: [String]] = [:]
      for finding in findings() where finding.severity == .error {
        errors[finding.location.path, default: []].append(finding.message)
      }
      return errors
    }
  }

  /// The current version of each document, in Swedish alphabetical order of titles.
  var rows: [DocumentRow] {
    madeRows.value {
      let rows = madeRowOfDocument.value {
        register.currentVersions.map { DocumentRow($0, in: register, on: site) }
      }
      return rows.sorted { register.precedesByTitle($0.index, $1.index) }
    }
  }

  var search: SearchFiles { madeSearch.value { SearchFiles(register, rows: rows) } }

  /// Everything that has happened or is to come, the latest first.
  var happenings: [Happening] {
    madeHappenings.value { Happening.withThoseToCome(in: register) }
  }

  var concerns: Concerns { madeConcerns.value { Concerns(in: register) } }

  private var rowsByGoal: RowsByGoal { madeRowsByGoal.value { RowsByGoal(rows) } }

  /// For each version, by its index, whether its relations need a page of their own.
  private var crowded: [Bool] { madeCrowded.value { register.versions.indices.map(isCrowded) } }

  private func isCrowded(_ index: Int) -> Bool {
    let isShown =
      register.versions[index].name != nil
      || register.document(ofVersion: index).current == index
    return isShown && Relations.exceedPage(ofVersion: index, in: register)
  }

  /// Renders all files at the same time; sorted by path.
  func render(with templates: TemplateFolder) async throws -> [OutputFile] {
    let library = templates.library.fixed(to: SiteGlobals(site: site))
    await search.prepare()
    let results = await jobs(with: templates).concurrentMap { job in
      Result {
        var bytes: [UInt8] = []
        try job.render(library, &bytes)
        return OutputFile(path: job.path, bytes: bytes)
      }
    }
    return try results.map { try $0.get() }
  }

  /// Every file of the site, sorted by path. Of those that would be in each other's way, the one
  /// that comes first here stays.
  func jobs(with templates: TemplateFolder) -> [Job] {
    _ = crowded
    var jobs = dataJobs + templates.assets.map(Job.init(copying:))
    jobs.reserveCapacity(jobs.count + 4 * register.versions.count + 1000)
    for document in register.documents { jobs += self.jobs(of: document) }
    jobs += pageJobs
    return jobs.placed { $0.path }
  }

  /// The pages that are not those of one document, and the style sheet.
  var pageJobs: [Job] { listJobs + otherJobs }

  /// The pages of a document.
  func jobs(of document: Document) -> [Job] {
    let twins = HandedOn<DocumentTwin>()
    var jobs = [
      Job(
        at: Address.document(document.id), twins, { [self] in facts(ofVersion: document.current) },
        on: site)
    ]
    for index in document.versions {
      guard let name = register.versions[index].name else { continue }
      let address = Address.version(document.id, name)
      let own = index == document.current ? twins : nil
      jobs.append(Job(at: address, own, { [self] in facts(ofVersion: index) }, on: site))
    }
    for index in document.versions where madeCrowded.made?[index] ?? isCrowded(index) {
      jobs.append(
        Job(at: relationsAddress(ofVersion: index)) { [self] in
          RelationsPage(row(ofVersion: index), in: register, on: site)
        })
    }
    if DocumentChangesPage.exists(for: document) {
      jobs.append(
        Job(at: Address.changes(document.id)) { [self] in
          DocumentChangesPage(
            document, row(ofVersion: document.current), in: register, on: site)
        })
    }
    let isShownElsewhere = document.versions.contains { QuestionsPage.mayShow($0, in: register) }
    guard !isShownElsewhere else { return jobs }
    let index = register.documentIndex(ofVersion: document.current)
    for job in jobs.indices { jobs[job].onlyDocument = index }
    return jobs
  }

  /// Addresses of pages that no link of the content can name; sorted.
  var relationAddresses: [String] {
    let crowded = crowded
    return crowded.indices.filter { crowded[$0] }.map(relationsAddress).sorted()
  }

  private func relationsAddress(ofVersion index: Int) -> String {
    Address.relations(ofPage: register.address(ofVersion: index))
  }

  /// The row that stands in lists too, if they have been made.
  private func row(ofVersion index: Int) -> DocumentRow {
    let document = register.documentIndex(ofVersion: index)
    guard register.documents[document].current == index, let rows = madeRowOfDocument.made else {
      return DocumentRow(index, in: register, on: site)
    }
    return rows[document]
  }

  private func facts(ofVersion index: Int) -> DocumentFacts {
    DocumentFacts(
      row(ofVersion: index), with: glossary, in: register, on: site,
      errors: errors[register.versions[index].path] ?? [])
  }

  private var listJobs: [Job] {
    let types = register.content.types.map { type in
      Job(at: Address.type(type.id.value)) { [self] in ListPage(type: type, rows: rows, on: site) }
    }
    let classes = DocumentClass.allCases.map { documentClass in
      Job(at: Address.documentClass(documentClass)) { [self] in
        ListPage(documentClass: documentClass, rows: rows, on: site)
      }
    }
    let goals = register.content.goals.map { goal in
      Job(at: Address.goal(goal.number.value)) { [self] in
        GoalPage(goal, rows: rowsByGoal, in: register, on: site)
      }
    }
    let bodies = register.content.bodies.map { body in
      Job(at: Address.body(body.id.value)) { [self] in
        BodyPage(body, rows: rows, concerns, in: register, on: site)
      }
    }
    return types + classes + goals + bodies
  }

  private var otherJobs: [Job] {
    let pages = register.content.pages.indices.map { index in
      Job(at: register.content.pages[index].address) { [self] in
        OrdinaryPage(index, in: register, on: site)
      }
    }
    return [
      Job(at: Address.start) { [self] in StartPage(register, rows: rows, on: site) },
      Job(at: Address.register) { [self] in RegisterPage(register, rows: rows, on: site) },
      Job(at: "/typer/") { [self] in TypesPage(register, rows: rows, on: site) },
      Job(at: Address.agenda) { [self] in
        AgendaPage(register, rows: rows, byGoal: rowsByGoal, on: site)
      },
      Job(at: Address.organisation) { [self] in OrganisationPage(register, concerns, on: site) },
      Job(at: Address.validity) { [self] in ValidityPage(register, rows: rows, on: site) },
      Job(at: Address.model) { [self] in ModelPage(register, rows: rows, on: site) },
      Job(at: Address.allChanges) { [self] in
        ChangesPage(happenings, in: register, on: site)
      },
      Job(at: Address.glossary) { [self] in GlossaryPage(register, on: site) },
      Job(at: Address.planning) { [self] in PlanningPage(register, on: site) },
      Job(at: Address.questions) { [self] in QuestionsPage(register, rows: rows, on: site) },
      Job(at: Address.search) { [self] in SearchPage(register, rows: rows, on: site) },
      Job(at: "/404.html") { [self] in NotFoundPage(on: site) },
      Job(style: StyleSheet.address) { [self] in StyleSheet(register, on: site) },
    ] + pages
  }
}
