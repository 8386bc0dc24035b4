import Documents
import Findings

/// Which files a site has, and how each is made: all of them for a build, and one by its path for
/// somebody who looks at a page, without planning the others.
final class FilePlan: Sendable {
  private let pages: SitePages
  private let templates: TemplateFolder
  private let madeAll = Once<All>()
  private let pageJobs = Once<[String: SitePages.Job]>()
  private let dataJobs = Once<[String: SitePages.Job]>()
  /// Every name is such that files can only be in each other's way as `job(at:)` expects.
  private let hasPlainNames: Bool

  struct All: Sendable {
    /// Sorted by path.
    let jobs: [SitePages.Job]
    let paths: [String]

    /// What makes the file at a path, `nil` where there is none.
    func job(at path: String) -> SitePages.Job? {
      let number = paths.partitioningIndex { $0 >= path }
      return number < paths.count && paths[number] == path ? jobs[number] : nil
    }
  }

  init(_ pages: SitePages, _ templates: TemplateFolder) {
    self.pages = pages
    self.templates = templates
    let content = pages.register.content
    hasPlainNames =
      pages.register.documents.allSatisfy { Self.isPlain($0.id) }
      && content.bodies.allSatisfy { Self.isPlain($0.id.value) }
      && content.types.allSatisfy { Self.isPlain($0.id.value) }
      && !content.pages.contains { $0.address.hasPrefix("/" + TemplateFolder.assetFolder) }
  }

  /// Letters of ASCII, digits and hyphens.
  private static func isPlain(_ id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
      }
  }

  /// Every file of the site.
  var all: All {
    madeAll.value {
      let jobs = pages.jobs(with: templates)
      return All(jobs: jobs, paths: jobs.map(\.path))
    }
  }

  /// How the file at a path is made, `nil` where there is none: the same as in `all`.
  func job(at path: String) -> SitePages.Job? {
    if let all = madeAll.made { return all.job(at: path) }
    guard hasPlainNames, OutputFile.isSound(path) else { return all.job(at: path) }
    if path.hasPrefix(TemplateFolder.assetFolder) {
      return templates.assets.first { $0.path == path }.map(SitePages.Job.init(copying:))
    }
    if let job = documentJob(at: path) { return job }
    let isPage = path.hasSuffix(".html") || path == Self.styleSheet
    let jobs =
      isPage
      ? pageJobs.value { Self.table(pages.pageJobs) }
      : dataJobs.value { Self.table(pages.dataJobs) }
    return jobs[path]
  }

  private static let styleSheet = OutputFile.path(ofAddress: StyleSheet.address)

  private func documentJob(at path: String) -> SitePages.Job? {
    let folder = OutputFile.path(ofAddress: Address.register).folder + "/"
    guard path.hasPrefix(folder) else { return nil }
    let id = path.dropFirst(folder.count).prefix { $0 != "/" }
    return pages.register.document(String(id))
      .flatMap { pages.jobs(of: $0).first { $0.path == path } }
  }

  private static func table(_ jobs: [SitePages.Job]) -> [String: SitePages.Job] {
    Dictionary(
      jobs.placed { $0.path }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The paths of the files that pages are dressed in, whatever else there is.
  var looks: [String] {
    templates.assets.map(\.path).filter(OutputFile.isSound) + [Self.styleSheet]
  }
}
