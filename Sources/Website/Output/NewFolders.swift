import Foundation

/// The folders at the top of a site that nothing stands in the place of. Each is filled under
/// another name and moved to its place whole, which is one move instead of one for each file.
struct NewFolders: Sendable {
  private let root: String
  /// Their names, sorted.
  private var names: [String] = []

  /// None at all.
  init() { root = "" }

  /// - Parameters:
  ///   - root: the folder of the site, which stands.
  ///   - paths: those of the site's files, sorted.
  init(_ root: String, of paths: [String]) {
    self.root = root
    var last: Substring?
    for path in paths {
      guard let name = Self.top(of: path), name != last else { continue }
      last = name
      var information = stat()
      guard lstat(root + "/" + name, &information) != 0, errno == ENOENT else { continue }
      names.append(String(name))
    }
  }

  /// Makes those that wait, empty. What a build that was interrupted left of any is taken away.
  func make() throws(SiteFolder.Unwritable) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [] {
      guard name.hasPrefix(Self.prefix), Self.isFolder(root + "/" + name) || isWaiting(name)
      else { continue }
      try? FileManager.default.removeItem(atPath: root + "/" + name)
    }
    for name in names {
      guard mkdir(waiting(folder: name), 0o777) == 0 else {
        throw unmakeable(waiting(folder: name), errno)
      }
    }
  }

  /// Where a file is until its folder is moved; `nil` for one that is in none of these.
  func waiting(_ path: String) -> String? {
    guard !names.isEmpty, let name = Self.top(of: path), names.contains(where: { name == $0 })
    else { return nil }
    return waiting(folder: path)
  }

  /// Makes a folder within one of those that wait, and before it those above it that are missing.
  ///
  /// - Parameter standing: folders that are known to be there, of which the system is not asked.
  func makeFolder(
    _ folder: String, standing: inout Set<String>
  ) throws(SiteFolder.Unwritable) {
    guard standing.insert(folder).inserted else { return }
    let above = folder.folder
    // The outermost were made when they began to wait.
    if above.folder.utf8.count > root.utf8.count {
      try makeFolder(above, standing: &standing)
    }
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw unmakeable(folder, errno) }
  }

  /// Moves them to their places. What could not be moved still waits.
  mutating func commit() throws(SiteFolder.Unwritable) {
    while let name = names.last {
      guard rename(waiting(folder: name), root + "/" + name) == 0 else {
        throw unmakeable(waiting(folder: name), errno)
      }
      names.removeLast()
    }
  }

  /// Takes away those that wait, with all that is in them.
  func undo() {
    for name in names { try? FileManager.default.removeItem(atPath: waiting(folder: name)) }
  }

  /// The first name of a path that leads through folders.
  private static func top(of path: String) -> Substring? {
    path.utf8.firstIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
  }

  private static let prefix = ".styr-ny-"

  private func isWaiting(_ name: String) -> Bool {
    let name = name.dropFirst(Self.prefix.count)
    return names.contains { $0 == name }
  }

  /// False for a link to one.
  private static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  private func waiting(folder path: String) -> String { root + "/" + Self.prefix + path }

  /// - Parameter folder: one that waits, or one within it.
  private func unmakeable(_ folder: String, _ code: Int32) -> SiteFolder.Unwritable {
    let path = folder.dropFirst(root.count + 1 + Self.prefix.count)
    return SiteFolder.Unwritable(
      message: "Mappen \(root)/\(path) kan inte skapas: \(SourceFolder.reason(code)).")
  }
}
