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

  var rowsByGoal: RowsByGoal { madeRowsByGoal.value { RowsByGoal(rows) } }

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

  /// The pages of a document.
  func jobs(of document: Document) -> [Job] {
    let twins = HandedOn<DocumentTwin>()
    var jobs: [Job] = []
    var ofRelations: [Job] = []
    for index in document.versions {
      let isCurrent = index == document.current
      let relations =
        madeCrowded.made?[index] ?? isCrowded(index) ? HandedOn<[RelationGroup]>() : nil
      let facts: @Sendable () -> DocumentFacts = { [self] in
        let facts = self.facts(ofVersion: index)
        relations?.leave(facts.allRelations)
        return facts
      }
      if isCurrent {
        jobs.append(Job(at: Address.document(document.id), twins, facts, on: site))
      }
      if let name = register.versions[index].name {
        let address = Address.version(document.id, name)
        jobs.append(Job(at: address, isCurrent ? twins : nil, facts, on: site))
      }
      guard let relations else { continue }
      ofRelations.append(
        Job(at: relationsAddress(ofVersion: index)) { [self] in
          RelationsPage(row(ofVersion: index), relations.take(), in: register, on: site)
        })
    }
    jobs += ofRelations
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
}
