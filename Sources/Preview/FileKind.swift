/// What a file of the site is, by the end of its name.
struct FileKind: Sendable, Hashable {
  private let ending: String

  init(path: String) {
    ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  /// A page that people look at, and that the panel can stand beside.
  var isPage: Bool { ending == "html" }

  /// What pages are dressed in: when it changes, all pages look different.
  var isLook: Bool { !isPage && !["json", "csv", "xml", "txt", "rdf", "ics"].contains(ending) }

  /// The value of Content-Type.
  var mediaType: String {
    Self.mediaTypes[ending] ?? "application/octet-stream"
  }

  private static let mediaTypes = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "xml": "application/xml; charset=utf-8",
    "rdf": "application/rdf+xml; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "avif": "image/avif",
    "gif": "image/gif", "ico": "image/x-icon", "woff2": "font/woff2", "woff": "font/woff",
    "pdf": "application/pdf", "webmanifest": "application/manifest+json",
    "wasm": "application/wasm",
  ]
}
