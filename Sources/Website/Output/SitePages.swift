import Checks
import Documents
import Findings
import Templates

/// Every page of the site: what it is, where it stands, and how it becomes bytes.
struct SitePages: Sendable {
  let register: Register
  let site: Site
  /// The current version of each document, in Swedish alphabetical order of titles.
  let rows: [DocumentRow]
  let search: SearchFiles
  private let rowsByGoal: RowsByGoal
  /// For each version, by its index.
  private let rowsOfVersions: [DocumentRow]
  private let glossary: Glossary
  /// The versions whose relations need a page of their own.
  private let crowded: Set<Int>
  /// Sentences of the errors in a file, by its path.
  private let errors: [String: [String]]

  /// The kinds of pages, each with a template of its own.
  static let kinds: [any PageModel.Type] = [
    AgendaPage.self, BodyPage.self, ChangesPage.self, DocumentChangesPage.self, DocumentPage.self,
    GlossaryPage.self, GoalPage.self, ListPage.self, ModelPage.self, NotFoundPage.self,
    OrdinaryPage.self, OrganisationPage.self, PlanningPage.self, QuestionsPage.self,
    RegisterPage.self, RelationsPage.self, SearchPage.self, StartPage.self, StyleSheet.self,
    TypesPage.self, ValidityPage.self,
  ]

  init(_ register: Register, findings: [Finding]) {
    let site = Site(register.content.settings, today: register.today)
    let all = register.versions.indices.map { DocumentRow($0, in: register, on: site) }
    let rows = register.currentVersions.sorted(by: register.precedesByTitle).map { all[$0] }
    self.register = register
    self.site = site
    self.rows = rows
    search = SearchFiles(register, rows: rows)
    rowsByGoal = RowsByGoal(rows)
    rowsOfVersions = all
    glossary = Glossary(register, on: site)
    crowded = Set(
      register.versions.indices.filter { index in
        let document = register.document(ofVersion: index)
        let isShown = register.versions[index].name != nil || document.current == index
        return isShown && Relations.exceedPage(ofVersion: index, in: register)
      })
    errors = Dictionary(grouping: findings.filter { $0.severity == .error }, by: \.location.path)
      .mapValues { $0.map(\.message) }
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

  /// Every file of the site, sorted by path.
  func jobs(with templates: TemplateFolder) -> [Job] {
    (dataJobs + templates.assets.map(Job.init(copying:)) + documentJobs + listJobs + otherJobs)
      .placed { $0.path }
  }

  private var dataJobs: [Job] {
    [
      Job(data: Address.registerJSON) { RegisterData(rows, in: register, on: site).jsonFile },
      Job(data: Address.registerCSV) { RegisterData(rows, in: register, on: site).csvFile },
      Job(data: "/sitemap.xml") { Sitemap(register, and: relationAddresses, on: site).file },
      Job(data: "/robots.txt") { Robots(on: site).file },
    ] + Subscriptions(register, on: site).jobs + searchJobs
  }

  private var searchJobs: [Job] {
    let search = search
    return search.paths.map { path in
      Job(data: "/" + path) { OutputFile(path: path, bytes: search.bytes(of: path)) }
    }
  }

  private var documentJobs: [Job] {
    register.documents.flatMap { document in
      let twins = HandedOn<DocumentTwin>()
      let main = Job(
        at: Address.document(document.id), twins, { facts(ofVersion: document.current) }, on: site)
      let versions = document.versions.compactMap { index -> Job? in
        guard let name = register.versions[index].name else { return nil }
        let address = Address.version(document.id, name)
        let own = index == document.current ? twins : nil
        return Job(at: address, own, { facts(ofVersion: index) }, on: site)
      }
      let relations = document.versions.filter(crowded.contains).map { index in
        Job(at: relationsAddress(ofVersion: index)) {
          RelationsPage(rowsOfVersions[index], in: register, on: site)
        }
      }
      guard DocumentChangesPage.exists(for: document) else { return [main] + versions + relations }
      let changes = Job(at: Address.changes(document.id)) {
        DocumentChangesPage(document, in: register, on: site)
      }
      return [main] + versions + relations + [changes]
    }
  }

  private var relationAddresses: [String] { crowded.map(relationsAddress).sorted() }

  private func relationsAddress(ofVersion index: Int) -> String {
    Address.relations(ofPage: register.address(ofVersion: index))
  }

  private func facts(ofVersion index: Int) -> DocumentFacts {
    DocumentFacts(
      rowsOfVersions[index], with: glossary, in: register, on: site,
      errors: errors[register.versions[index].path] ?? [])
  }

  private var listJobs: [Job] {
    let types = register.content.types.map { type in
      Job(at: Address.type(type.id.value)) { ListPage(type: type, rows: rows, on: site) }
    }
    let classes = DocumentClass.allCases.map { documentClass in
      Job(at: Address.documentClass(documentClass)) {
        ListPage(documentClass: documentClass, rows: rows, on: site)
      }
    }
    let goals = register.content.goals.map { goal in
      Job(at: Address.goal(goal.number.value)) {
        GoalPage(goal, rows: rowsByGoal, in: register, on: site)
      }
    }
    let bodies = register.content.bodies.map { body in
      Job(at: Address.body(body.id.value)) {
        BodyPage(body, rows: rows, in: register, on: site)
      }
    }
    return types + classes + goals + bodies
  }

  private var otherJobs: [Job] {
    let pages = register.content.pages.indices.map { index in
      Job(at: register.content.pages[index].address) { OrdinaryPage(index, in: register, on: site) }
    }
    return [
      Job(at: Address.start) { StartPage(register, rows: rows, on: site) },
      Job(at: Address.register) { RegisterPage(register, rows: rows, on: site) },
      Job(at: "/typer/") { TypesPage(register, rows: rows, on: site) },
      Job(at: Address.agenda) {
        AgendaPage(register, rows: rows, byGoal: rowsByGoal, on: site)
      },
      Job(at: Address.organisation) { OrganisationPage(register, on: site) },
      Job(at: Address.validity) { ValidityPage(register, rows: rows, on: site) },
      Job(at: Address.model) { ModelPage(register, rows: rows, on: site) },
      Job(at: Address.allChanges) {
        ChangesPage(Happening.withThoseToCome(in: register), in: register, on: site)
      },
      Job(at: Address.glossary) { GlossaryPage(register, on: site) },
      Job(at: Address.planning) { PlanningPage(register, on: site) },
      Job(at: Address.questions) { QuestionsPage(register, rows: rows, on: site) },
      Job(at: Address.search) { SearchPage(register, rows: rows, on: site) },
      Job(at: "/404.html") { NotFoundPage(on: site) },
      Job(style: "/stil.css") { StyleSheet(register, on: site) },
    ] + pages
  }
}
