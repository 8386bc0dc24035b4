/// The places in `dokument/` that hold documents: a folder of versions, or a single file.
package enum Containers {
  /// The folder of a version file, or the path of a file that is a document of its own.
  package static func container(of path: String) -> String {
    guard VersionPath.isDated(path) else { return path }
    return path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  /// Ids that more than one place claims, with those places in order.
  static func ambiguous(_ documents: [Document], versions: [Version]) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for document in documents where document.versions.count > 1 {
      let places = Set(document.versions.map { container(of: versions[$0].path) }).sorted()
      if places.count > 1 { result[document.id] = places }
    }
    return result
  }
}
