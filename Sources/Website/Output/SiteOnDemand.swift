import Checks
package import Documents
package import Findings
import Templates

/// A whole site whose files are made when they are asked for, with the same bytes as in a `Build`.
package struct SiteOnDemand: Sendable {
  package let register: Register
  /// In reading order.
  package let findings: [Finding]
  /// What stands before every address of the site in its links: empty at the root of its host.
  package let base: String
  private let jobs: [String: SitePages.Job]
  private let assets: [String: [UInt8]]
  private let library: TemplateLibrary<SiteGlobals>
  private let globals: SiteGlobals

  package init(
    _ content: Content, templates: TemplateFolder, today: LocalDate, includingDrafts: Bool = false
  ) {
    let register = Register(content, today: today, includingDrafts: includingDrafts)
    let findings = register.findings()
    let pages = SitePages(register, findings: findings)
    self.register = register
    self.findings = findings
    base = pages.site.base
    jobs = Dictionary(pages.jobs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    assets = Dictionary(
      templates.assets.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    library = templates.library
    globals = SiteGlobals(site: pages.site)
  }

  /// The paths of all files within the folder of the site, sorted.
  package var paths: [String] { (Array(jobs.keys) + Array(assets.keys)).sorted() }

  package func has(_ path: String) -> Bool { jobs[path] != nil || assets[path] != nil }

  /// The bytes of a file, `nil` where there is none.
  ///
  /// - Parameter path: within the folder of the site, such as `dokument/vision/index.html`.
  /// - Throws: when a page's template was never compiled, which is a fault of the program.
  package func bytes(of path: String) throws -> [UInt8]? {
    if let job = jobs[path] { return try job.render(library, globals) }
    return assets[path]
  }
}
