import Documents
import Findings
import Templates

/// The addresses of all pages that people should find, by sitemaps.org 0.9.
struct Sitemap {
  let file: OutputFile

  /// - Parameter others: addresses of pages that no link of the content can name.
  init(_ register: Register, and others: [String], on site: Site) {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    var bytes = Array(text.utf8)
    let pages = (register.resolver.addresses.filter { $0.hasSuffix("/") } + others).sorted()
    for address in pages {
      bytes.append(contentsOf: "  <url><loc>".utf8)
      HTMLEscaping.append(site.absolute(address), to: &bytes)
      bytes.append(contentsOf: "</loc></url>\n".utf8)
    }
    bytes.append(contentsOf: "</urlset>\n".utf8)
    file = OutputFile(path: "sitemap.xml", bytes: bytes)
  }
}

/// What robots may read: everything.
struct Robots {
  let file: OutputFile

  init(on site: Site) {
    let text = "User-agent: *\nAllow: /\n\nSitemap: \(site.absolute("/sitemap.xml"))\n"
    file = OutputFile(path: "robots.txt", bytes: Array(text.utf8))
  }
}
