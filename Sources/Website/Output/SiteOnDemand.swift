import Checks
package import Documents
package import Findings
import Templates

/// A whole site whose files are made when they are asked for, with the same bytes as in a `Build`.
package struct SiteOnDemand: FilesToMake {
  package let register: Register
  /// In reading order.
  package let findings: [Finding]
  /// What stands before every address of the site in its links: empty at the root of its host.
  package let base: String
  /// The paths of all files within the folder of the site, sorted.
  package let paths: [String]
  /// How each file is made, in the order of `paths`.
  private let jobs: [SitePages.Job]
  private let numbers: [String: Int]
  private let templates: SiteTemplates<SiteGlobals>
  private let search: SearchFiles

  package init(
    _ content: Content, templates: TemplateFolder, today: LocalDate, includingDrafts: Bool = false
  ) {
    let register = Register(content, today: today, includingDrafts: includingDrafts)
    self.init(register, findings: register.findings(), templates: templates)
  }

  /// - Parameter findings: all that there are of the register.
  package init(_ register: Register, findings: [Finding], templates: TemplateFolder) {
    let pages = SitePages(register, findings: findings)
    let jobs = pages.jobs(with: templates)
    self.register = register
    self.findings = findings
    base = pages.site.base
    paths = jobs.map(\.path)
    self.jobs = jobs
    numbers = Dictionary(
      jobs.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.templates = templates.library.fixed(to: SiteGlobals(site: pages.site))
    search = pages.search
  }

  /// What makes a file: the path of a template, or the name of a file that no template has a say in.
  ///
  /// - Parameter number: a place among `paths`.
  package func maker(ofFile number: Int) -> String { jobs[number].maker }

  package func prepare() async { await search.prepare() }

  package func has(_ path: String) -> Bool { numbers[path] != nil }

  /// The bytes of a file, `nil` where there is none.
  ///
  /// - Parameter path: within the folder of the site, such as `dokument/vision/index.html`.
  /// - Throws: when a page's template was never compiled, which is a fault of the program.
  package func bytes(of path: String) throws -> [UInt8]? {
    guard let number = numbers[path] else { return nil }
    var bytes: [UInt8] = []
    try appendBytes(ofFile: number, to: &bytes)
    return bytes
  }

  package func appendBytes(ofFile number: Int, to output: inout [UInt8]) throws {
    try jobs[number].render(templates, &output)
  }
}
