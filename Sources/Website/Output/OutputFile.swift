/// A file of the site, before it is written.
package struct OutputFile: Hashable, Sendable {
  /// Within the folder of the site, with `/` between its parts: `dokument/vision/index.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The file of a page: `/ordlista/` is `ordlista/index.html`.
  package static func path(ofAddress address: String) -> String {
    let path = address.dropFirst()
    return address.hasSuffix("/") ? path + "index.html" : String(path)
  }
}
