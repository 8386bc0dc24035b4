import Foundation

/// Where a path leads, whatever way it takes.
struct FilePlace {
  private let path: String

  /// - Parameter path: of a file or folder; the last parts of it need not be there.
  init(_ path: String) {
    var head = path.isEmpty ? "." : path
    var missing: [Substring] = []
    while true {
      if let real = realpath(head, nil) {
        defer { free(real) }
        self.path = ([String(cString: real)] + missing.map { String($0) }).joined(separator: "/")
        return
      }
      let parts = head.split(separator: "/", omittingEmptySubsequences: true)
      // Not even the folder that the program stands in, when somebody has taken it away.
      guard let last = parts.last, head != "." else {
        self.path = path
        return
      }
      missing.insert(last, at: 0)
      let above = parts.dropLast().joined(separator: "/")
      head = head.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
    }
  }

  /// Whether it is a folder, or lies within it.
  func lies(in folder: FilePlace) -> Bool { (path + "/").hasPrefix(folder.path + "/") }
}
