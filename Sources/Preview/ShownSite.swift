import Documents
import Findings
import Website

/// The site that is shown, with the pages of it that somebody has asked for.
struct ShownSite {
  let site: SiteOnDemand
  private var rendered: [String: Rendered] = [:]
  /// Changes when any file does that pages are dressed in.
  private var look = ""

  private struct Rendered {
    let bytes: [UInt8]
    let digest: Digest
  }

  init(_ site: SiteOnDemand) {
    self.site = site
    let paths = site.looks.filter { FileKind(path: $0).isLook }
    look = Digest(paths.compactMap { path in render(path).map { (path, $0.digest) } }).text
  }

  var day: LocalDate { site.register.today }

  /// A file of the site, as a build would write it; `nil` where there is none.
  mutating func bytes(of file: String) -> [UInt8]? { render(file)?.bytes }

  private mutating func render(_ file: String) -> Rendered? {
    if let done = rendered[file] { return done }
    guard let bytes = try? site.bytes(of: file) else { return nil }
    let result = Rendered(bytes: bytes, digest: Digest(bytes))
    rendered[file] = result
    return result
  }

  /// What a browser that asks for a path of the host is to be sent.
  mutating func answer(toPath path: String) -> SiteAnswer {
    guard path.hasPrefix(site.base + "/") else {
      return path.isEmpty || path == "/" ? .moved(to: site.base + "/") : notFound()
    }
    let address = String(path.dropFirst(site.base.count))
    let file = OutputFile.path(ofAddress: address)
    if let found = render(file) {
      return .file(found.bytes, FileKind(path: file), injection(found))
    }
    if !address.hasSuffix("/"), site.has(OutputFile.path(ofAddress: address + "/")) {
      return .moved(to: path + "/")
    }
    return notFound()
  }

  private mutating func notFound() -> SiteAnswer {
    let page = render("404.html")
    return .notFound(page?.bytes ?? [], injection(page))
  }

  /// What tells whether a page has changed is its bytes and its look.
  private func injection(_ page: Rendered?) -> Injection {
    Injection(version: page.map { $0.digest.text + "-" + look } ?? "", day: day)
  }
}

extension ShownSite {
  /// The path on the host of the page that a file of the content folder becomes.
  func path(ofSource source: String) -> String? {
    if let index = site.register.version(atPath: source) {
      return site.base + site.register.address(ofVersion: index)
    }
    return site.register.content.pages.first { $0.path == source }.map { site.base + $0.address }
  }

  /// The file of the content folder that a page shows; `nil` for pages made of many.
  func source(ofPath path: String) -> String? {
    guard path.hasPrefix(site.base) else { return nil }
    let address = String(path.dropFirst(site.base.count))
    if let page = site.register.content.pages.first(where: { $0.address == address }) {
      return page.path
    }
    let parts = address.split(separator: "/").map(String.init)
    guard parts.first == "dokument", parts.count == 2 || parts.count == 3,
      let document = site.register.document(parts[1])
    else { return nil }
    let versions = site.register.versions
    if parts.count == 2 { return versions[document.current].path }
    return document.versions.first { versions[$0].name == parts[2] }.map { versions[$0].path }
  }
}
