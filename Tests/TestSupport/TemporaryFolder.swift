import Foundation

/// A folder of its own for one test, gone when the value is.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// The system has no folder for what is temporary.
  private struct NoFolder: Error {}

  package init() throws {
    guard let root = realpath(NSTemporaryDirectory(), nil) else { throw NoFolder() }
    defer { free(root) }
    path = String(cString: root) + "/styr-prov-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in the folder.
  package func at(_ name: String) -> String { path + "/" + name }

  /// Writes a file and the folders above it.
  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  package func write(_ bytes: [UInt8], to name: String) throws {
    let folder = URL(filePath: at(name)).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: at(name)))
  }

  package func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: at(name))), as: UTF8.self)
  }

  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
  }

  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: target)
  }

  package func exists(_ name: String) -> Bool {
    var information = stat()
    return lstat(at(name), &information) == 0
  }

  /// Everything below `name`: path to kind and content, so that any change shows.
  package func snapshot(_ name: String = "") throws -> [String: String] {
    try Snapshot.of(name.isEmpty ? path : at(name))
  }
}

/// What a folder holds.
package enum Snapshot {
  /// Path within the folder to a word for what is there: a folder, the target of a link, or a
  /// file's bytes with its inode and the nanosecond of its last change.
  package static func of(_ folder: String) throws -> [String: String] {
    var result: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let full = folder + "/" + name
      var information = stat()
      guard lstat(full, &information) == 0 else { continue }
      let changed = "\(information.st_mtim.tv_sec).\(information.st_mtim.tv_nsec)"
      switch information.st_mode & S_IFMT {
      case S_IFDIR: result[name] = "mapp"
      case S_IFLNK:
        result[name] = "länk " + (try FileManager.default.destinationOfSymbolicLink(atPath: full))
      default:
        let data = try Data(contentsOf: URL(filePath: full))
        result[name] = "\(information.st_ino) \(changed) \(data.base64EncodedString())"
      }
    }
    return result
  }

  /// Path to bytes of every file, links followed.
  package static func bytes(of folder: String) throws -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let full = folder + "/" + name
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      result[name] = Array(try Data(contentsOf: URL(filePath: full)))
    }
    return result
  }
}
