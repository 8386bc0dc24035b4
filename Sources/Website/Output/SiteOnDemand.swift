import Checks
package import Documents
package import Findings
import Templates

/// A whole site whose files are made when they are asked for, with the same bytes as in a `Build`.
package struct SiteOnDemand: FilesToMake {
  package let register: Register
  private let madeJudgement: Once<Judgement>
  /// What stands before every address of the site in its links: empty at the root of its host.
  package let base: String
  private let files: FilePlan
  private let pages: SitePages
  private let templates: SiteTemplates<SiteGlobals>

  /// - Parameter last: the site before something changed; what cannot have changed is not made
  ///   anew.
  package init(
    _ content: Content, templates: TemplateFolder, today: LocalDate, includingDrafts: Bool = false,
    after last: SiteOnDemand? = nil
  ) {
    let register = Register.relating(
      content, today: today, includingDrafts: includingDrafts, after: last?.register)
    let judgement = Judgement(register, after: last?.judgement)
    self.init(register, Once(judgement), templates: templates)
  }

  /// A site whose register is judged when somebody asks for the findings.
  package init(_ register: Register, templates: TemplateFolder) {
    self.init(register, Once(), templates: templates)
  }

  private init(_ register: Register, _ judgement: Once<Judgement>, templates: TemplateFolder) {
    self.register = register
    madeJudgement = judgement
    pages = SitePages(register, findings: judgement.value { Judgement(register) }.findings)
    files = FilePlan(pages, templates)
    base = pages.site.base
    self.templates = templates.library.fixed(to: SiteGlobals(site: pages.site))
  }

  private var judgement: Judgement { madeJudgement.value { Judgement(register) } }

  /// In reading order.
  package var findings: [Finding] { judgement.findings }

  /// The paths of all files within the folder of the site, sorted. Asking for them plans all.
  package var paths: [String] { files.all.paths }

  /// The paths of the files that pages are dressed in, such as style sheets and scripts.
  package var looks: [String] { files.looks }

  /// What makes a file: the path of a template, or the name of a file that no template has a say in.
  ///
  /// - Parameter number: a place among `paths`.
  package func maker(ofFile number: Int) -> String { files.all.jobs[number].maker }

  /// Makes the index of the search page.
  package func prepare() async { await pages.search.prepare() }

  /// Plans all files and looks for faults, at the same time; a build has much in memory while it
  /// makes the index of the search page, and does this best after it.
  package func planAndJudge() async {
    async let all = files.all
    _ = findings
    _ = await all
  }

  package func has(_ path: String) -> Bool { files.job(at: path) != nil }

  /// The bytes of a file, `nil` where there is none.
  ///
  /// - Parameter path: within the folder of the site, such as `dokument/vision/index.html`.
  /// - Throws: when a page's template was never compiled, which is a fault of the program.
  package func bytes(of path: String) throws -> [UInt8]? {
    guard let job = files.job(at: path) else { return nil }
    var bytes: [UInt8] = []
    try job.render(templates, &bytes)
    return bytes
  }

  package func appendBytes(ofFile number: Int, to output: inout [UInt8]) throws {
    try files.all.jobs[number].render(templates, &output)
  }

  /// The document whose texts a file shows and only that document's files show, by its index in the
  /// register.
  func onlyDocument(ofFile number: Int) -> Int? { files.all.jobs[number].onlyDocument }

  /// Every file, once each: then the texts need not stay until all are made.
  ///
  /// - Parameter whenTextsAreGone: called once, when the last page of the last document has been
  ///   made.
  package func once(whenTextsAreGone: @escaping @Sendable () -> Void = {}) -> SiteOnce {
    SiteOnce(self, whenTextsAreGone)
  }
}
