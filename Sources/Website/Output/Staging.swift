import Foundation

/// New files of a folder, which lie beside their places until all of them are written.
struct Staging: Sendable {
  private let root: String
  /// What the names of the files begin with while they wait.
  private let prefix: String
  private let mark: BuildMark
  private var waiting: [(temporary: String, final: String)] = []
  private var madeFolders: [String] = []
  /// Folders that are known to be there.
  private var folders: Set<String> = []

  init(_ root: String, prefix: String, mark: BuildMark) {
    self.root = root
    self.prefix = prefix
    self.mark = mark
  }

  /// Writes a file into a folder that waits for its place.
  ///
  /// - Parameter temporary: where the file is until then.
  mutating func add(
    _ path: String, _ bytes: [UInt8], at temporary: String, in new: NewFolders
  ) throws(SiteFolder.Unwritable) {
    try new.makeFolder(temporary.folder, standing: &folders)
    try Self.write(bytes, to: open(temporary, Self.flags, 0o644), standingFor: root + "/" + path)
  }

  /// Writes a file beside its place.
  mutating func add(_ path: String, _ bytes: [UInt8]) throws(SiteFolder.Unwritable) {
    let final = root + "/" + path
    let folder = final.folder
    let temporary = folder + "/" + prefix + final.utf8.dropFirst(folder.utf8.count + 1).text
    try makeFolder(folder)
    if waiting.isEmpty { mark.make() }
    var descriptor = open(temporary, Self.flags, 0o644)
    if descriptor < 0, errno == EEXIST {
      // A build that was interrupted left it.
      unlink(temporary)
      descriptor = open(temporary, Self.flags, 0o644)
    }
    if descriptor >= 0 { waiting.append((temporary, final)) }
    try Self.write(bytes, to: descriptor, standingFor: final)
  }

  private static let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC

  /// Lets go of what is only of use while files are added.
  mutating func rest() { folders = [] }

  /// Moves everything to its place, in the order in which it was added.
  mutating func commit() throws(SiteFolder.Unwritable) {
    for (number, item) in waiting.enumerated() {
      guard rename(item.temporary, item.final) == 0 else {
        let code = errno
        waiting.removeFirst(number)
        throw Self.unwritable(item.final, code)
      }
    }
    waiting = []
    madeFolders = []
  }

  /// Takes away what waits, the mark that says so, and the folders that were made for it.
  static func undo(_ stagings: [Staging], _ mark: BuildMark) {
    for item in stagings.flatMap(\.waiting) { unlink(item.temporary) }
    mark.remove()
    // The inner before the outer.
    for folder in stagings.flatMap(\.madeFolders).sorted(by: >) { rmdir(folder) }
  }

  /// Makes a folder and those above it that are missing.
  mutating func makeFolder(_ folder: String) throws(SiteFolder.Unwritable) {
    if folders.contains(folder) { return }
    // The one above is likely to be as new.
    let above = folder.folder
    if above.utf8.count > root.utf8.count { try makeFolder(above) }
    defer { folders.insert(folder) }
    if mkdir(folder, 0o777) == 0 {
      madeFolders.append(folder)
      return
    }
    let code = errno
    if code == ENOENT || code == ENOTDIR, folder.utf8.dropFirst().contains(UInt8(ascii: "/")) {
      try makeFolder(folder.folder)
      if mkdir(folder, 0o777) == 0 {
        madeFolders.append(folder)
        return
      }
    }
    guard !Self.isFolder(folder) else { return }
    let isTaken = code == EEXIST || code == ENOTDIR
    let reason = isTaken ? "en fil står i vägen" : SourceFolder.reason(code)
    throw SiteFolder.Unwritable(message: "Mappen \(folder) kan inte skapas: \(reason).")
  }

  private static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// - Parameter descriptor: a new file's, which is closed; negative where it could not be made.
  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, standingFor final: String
  ) throws(SiteFolder.Unwritable) {
    guard descriptor >= 0 else { throw unwritable(final, errno) }
    let code = write(bytes, to: descriptor)
    guard close(descriptor) == 0, code == 0 else {
      throw unwritable(final, code == 0 ? errno : code)
    }
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

extension String {
  /// The path of the folder that a path is in; empty for a single name.
  var folder: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? ""
  }
}

extension Substring.UTF8View {
  fileprivate var text: String { String(Substring(self)) }
}
