/// What the path of a file says about which document and version it holds.
///
/// A file named by a day, month or year is a version of its folder; any other file is a document.
/// Folders between are for order only.
package struct VersionPath: Sendable, Hashable {
  package let documentID: String
  /// `nil` for a file that is named by its document.
  package let versionName: String?

  /// Whether a path is that of a file named by a day, a month or a year.
  static func isDated(_ path: String) -> Bool {
    let bytes = path.utf8
    let name = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    guard let name, name < bytes.endIndex, (0x30...0x39).contains(bytes[name]) else {
      return false
    }
    return VersionPath(path).versionName != nil
  }

  /// - Parameter path: within the content folder, such as `dokument/plan/luftplan/2022.md`.
  package init(_ path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    let last = parts.last.map { String(Substring($0)) } ?? ""
    let file = last.hasSuffix(".md") ? String(last.dropLast(3)) : last
    if parts.count > 2, StatedDate(file) != nil {
      documentID = String(Substring(parts[parts.count - 2]))
      versionName = file
    } else {
      documentID = file
      versionName = nil
    }
  }
}
