/// What the path of a file says about which document and version it holds.
///
/// A file named by a day, month or year is a version of its folder; any other file is a document.
/// Folders between are for order only.
package struct VersionPath: Sendable, Hashable {
  package let documentID: String
  /// `nil` for a file that is named by its document.
  package let versionName: String?

  /// - Parameter path: within the content folder, such as `dokument/plan/luftplan/2022.md`.
  package init(_ path: String) {
    let parts = path.split(separator: "/")
    let file = parts.last.map { $0.hasSuffix(".md") ? String($0.dropLast(3)) : String($0) } ?? ""
    if StatedDate(file) != nil, parts.count > 2 {
      documentID = String(parts[parts.count - 2])
      versionName = file
    } else {
      documentID = file
      versionName = nil
    }
  }
}
