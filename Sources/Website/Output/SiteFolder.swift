import Foundation

/// The folder of the generated site, and how it is brought up to date.
package struct SiteFolder: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The folder cannot be written.
  package struct Unwritable: Error {
    /// One Swedish sentence with the path and the reason.
    package let message: String
  }

  /// What an update did.
  package struct Changes: Sendable, Hashable {
    package var written = 0
    package var removed = 0
    package var unchanged = 0
  }

  /// The list of the files that styr wrote here, one path a line; only those are ever removed.
  private static let manifest = ".styr-filer"

  /// Writes the files whose bytes changed and removes those that an earlier update wrote and that
  /// are no longer part of the site.
  ///
  /// Everything new is first written beside its place, and moved there only when all of it could
  /// be written: a full disk leaves the old site as it was. Files of others are never touched.
  /// - Parameter files: sorted by path.
  /// - Throws: `Unwritable`.
  package func update(with files: [OutputFile]) throws(Unwritable) -> Changes {
    try makeFolder(path)
    let old = previousFiles()
    let current = Set(files.map(\.path))
    var changes = Changes()
    var staged: [Staged] = []
    do {
      for file in files {
        try refuseForeignLinks(file.path)
        if isUnchanged(file) {
          changes.unchanged += 1
        } else {
          staged.append(try stage(file))
        }
      }
      let list = old.union(current).sorted().joined(separator: "\n") + "\n"
      let manifest = OutputFile(path: Self.manifest, bytes: Array(list.utf8))
      if !isUnchanged(manifest) { staged.insert(try stage(manifest), at: 0) }
    } catch {
      for item in staged { unlink(item.temporary) }
      throw error
    }
    try commit(staged)
    changes.written = staged.count { !$0.isManifest }
    changes.removed = remove(old.subtracting(current))
    try finish(current, removedAny: changes.removed > 0 || old != current)
    return changes
  }
}

extension SiteFolder {
  /// A file that is written beside its place and waits to be moved there.
  private struct Staged {
    let temporary: String
    let final: String
    var isManifest: Bool { final.hasSuffix("/" + SiteFolder.manifest) }
  }

  private func commit(_ staged: [Staged]) throws(Unwritable) {
    for (number, item) in staged.enumerated() where rename(item.temporary, item.final) != 0 {
      let reason = SourceFolder.reason(errno)
      for rest in staged[number...] { unlink(rest.temporary) }
      throw Unwritable(message: "Filen \(item.final) kan inte skrivas: \(reason).")
    }
  }

  /// The manifest names what is there now; written last, so that it never names too little.
  private func finish(_ current: Set<String>, removedAny: Bool) throws(Unwritable) {
    guard removedAny else { return }
    let list = current.sorted().joined(separator: "\n") + "\n"
    let manifest = OutputFile(path: Self.manifest, bytes: Array(list.utf8))
    if !isUnchanged(manifest) { try commit([try stage(manifest)]) }
  }

  private func previousFiles() -> Set<String> {
    guard let bytes = try? SourceFolder(path).bytes(of: Self.manifest) else { return [] }
    let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    return Set(lines.filter(Self.isInside))
  }

  /// A path that stays within the folder.
  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.isEmpty
      && !path.split(separator: "/", omittingEmptySubsequences: false).contains {
        $0 == ".." || $0 == "." || $0.isEmpty
      }
  }

  private func isUnchanged(_ file: OutputFile) -> Bool {
    let full = path + "/" + file.path
    var information = stat()
    guard lstat(full, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      Int(information.st_size) == file.bytes.count
    else { return false }
    return (try? SourceFolder(path).bytes(of: file.path)) == file.bytes
  }

  private func stage(_ file: OutputFile) throws(Unwritable) -> Staged {
    let final = path + "/" + file.path
    let slash = final.lastIndex(of: "/") ?? final.startIndex
    let folder = String(final[..<slash])
    let temporary = folder + "/.styr-ny-" + final[slash...].dropFirst()
    try makeFolder(folder)
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Unwritable(message: "Filen \(final) kan inte skrivas: \(SourceFolder.reason(errno)).")
    }
    let written = Self.write(file.bytes, to: descriptor)
    let code = errno
    guard close(descriptor) == 0, written else {
      unlink(temporary)
      throw Unwritable(message: "Filen \(final) kan inte skrivas: \(SourceFolder.reason(code)).")
    }
    return Staged(temporary: temporary, final: final)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        offset += count
      }
      return true
    }
  }

  private func makeFolder(_ folder: String) throws(Unwritable) {
    var information = stat()
    if stat(folder, &information) == 0, information.st_mode & S_IFMT == S_IFDIR { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      let reason = access(path, W_OK) == 0 ? "en fil står i vägen" : SourceFolder.reason(errno)
      throw Unwritable(message: "Mappen \(folder) kan inte skapas: \(reason).")
    }
  }

  /// A folder on the way that is a symbolic link could lead outside.
  private func refuseForeignLinks(_ file: String) throws(Unwritable) {
    var folder = path
    for part in file.split(separator: "/").dropLast() {
      folder += "/" + part
      var information = stat()
      guard lstat(folder, &information) == 0 else { return }
      if information.st_mode & S_IFMT == S_IFLNK {
        throw Unwritable(
          message: "\(folder) är en symbolisk länk, och styr skriver inte genom länkar.")
      }
    }
  }

  /// Removes files, and folders that became empty; returns how many files were removed.
  private func remove(_ paths: Set<String>) -> Int {
    var removed = 0
    for file in paths.sorted() where (try? refuseForeignLinks(file)) != nil {
      if unlink(path + "/" + file) == 0 { removed += 1 }
      var parts = file.split(separator: "/").dropLast()
      while !parts.isEmpty {
        guard rmdir(path + "/" + parts.joined(separator: "/")) == 0 else { break }
        parts = parts.dropLast()
      }
    }
    return removed
  }
}
