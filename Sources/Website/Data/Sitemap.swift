import Documents
import Findings
import Templates

/// The addresses of all pages that people should find, by sitemaps.org 0.9.
struct Sitemap {
  let register: Register
  /// Addresses of pages that no link of the content can name.
  let others: [String]
  let site: Site

  func write(to bytes: inout [UInt8]) {
    bytes.append(text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    bytes.append(text: "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    let pages = (register.resolver.addresses.filter { $0.utf8.last == UInt8(ascii: "/") } + others)
      .sorted()
    for address in pages {
      bytes.append(text: "  <url><loc>")
      HTMLEscaping.append(site.settings.address, to: &bytes)
      HTMLEscaping.append(address, to: &bytes)
      bytes.append(text: "</loc></url>\n")
    }
    bytes.append(text: "</urlset>\n")
  }
}

/// What robots may read: everything.
struct Robots {
  let site: Site

  func write(to bytes: inout [UInt8]) {
    bytes.append(text: "User-agent: *\nAllow: /\n\nSitemap: \(site.absolute("/sitemap.xml"))\n")
  }
}
