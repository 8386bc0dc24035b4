import Foundation

/// New files of a folder, which lie beside their places until all of them are written.
struct Staging {
  private let root: String
  /// What the names of the files begin with while they wait.
  private let prefix: String
  private var waiting: [(temporary: String, final: String)] = []
  private var madeFolders: [String] = []

  init(_ root: String, prefix: String) {
    self.root = root
    self.prefix = prefix
  }

  /// Writes a file beside its place.
  mutating func add(_ file: OutputFile) throws(SiteFolder.Unwritable) {
    let final = root + "/" + file.path
    let slash = final.lastIndex(of: "/") ?? final.startIndex
    let folder = String(final[..<slash])
    let temporary = folder + "/" + prefix + final[slash...].dropFirst()
    try makeFolder(folder)
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.unwritable(final, errno) }
    waiting.append((temporary, final))
    let code = Self.write(file.bytes, to: descriptor)
    guard close(descriptor) == 0, code == 0 else {
      throw Self.unwritable(final, code == 0 ? errno : code)
    }
  }

  /// Moves everything to its place, in the order in which it was added.
  mutating func commit() throws(SiteFolder.Unwritable) {
    while let item = waiting.first {
      guard rename(item.temporary, item.final) == 0 else {
        throw Self.unwritable(item.final, errno)
      }
      waiting.removeFirst()
    }
    madeFolders = []
  }

  /// Takes away what waits, and the folders that were made for it.
  func undo() {
    for item in waiting { unlink(item.temporary) }
    for folder in madeFolders.reversed() { rmdir(folder) }
  }

  /// Makes a folder and those above it that are missing.
  mutating func makeFolder(_ folder: String) throws(SiteFolder.Unwritable) {
    if Self.isFolder(folder) { return }
    if let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      try makeFolder(String(folder[..<slash]))
    }
    if mkdir(folder, 0o777) == 0 {
      madeFolders.append(folder)
    } else {
      let code = errno
      guard !Self.isFolder(folder) else { return }
      let isTaken = code == EEXIST || code == ENOTDIR
      let reason = isTaken ? "en fil står i vägen" : SourceFolder.reason(code)
      throw SiteFolder.Unwritable(message: "Mappen \(folder) kan inte skapas: \(reason).")
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  private static func unwritable(_ path: String, _ code: Int32) -> SiteFolder.Unwritable {
    SiteFolder.Unwritable(
      message: "Filen \(path) kan inte skrivas: \(SourceFolder.reason(code)).")
  }

  /// Writes all of `bytes`; returns 0, or the system's number for why it could not.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return count == 0 ? ENOSPC : errno }
        offset += count
      }
      return 0
    }
  }
}
