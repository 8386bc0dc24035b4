import Foundation

/// What tells whether a file may have been written since: its size, its place and its times.
package struct FileStamp: Sendable, Hashable {
  private let size: Int
  private let inode: UInt
  private let writtenSeconds: Int
  private let writtenNanoseconds: Int
  private let changedSeconds: Int
  private let changedNanoseconds: Int

  /// `nil` when there is no such file.
  fileprivate init?(_ path: String) {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    size = Int(information.st_size)
    inode = UInt(information.st_ino)
    writtenSeconds = information.st_mtim.tv_sec
    writtenNanoseconds = information.st_mtim.tv_nsec
    changedSeconds = information.st_ctim.tv_sec
    changedNanoseconds = information.st_ctim.tv_nsec
  }
}

extension SourceFolder {
  /// - Parameter entry: a path within the folder.
  package func stamp(of entry: String) -> FileStamp? { FileStamp(path + "/" + entry) }

  /// Whether something is there, whatever it is.
  package func has(_ entry: String) -> Bool { kind(of: entry) != nil }

  /// Whether a file is there that is no link to another.
  package func isPlainFile(_ entry: String) -> Bool { kind(of: entry) == S_IFREG }

  private func kind(of entry: String) -> mode_t? {
    var information = stat()
    guard lstat(path + "/" + entry, &information) == 0 else { return nil }
    return information.st_mode & S_IFMT
  }
}
