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
    try refuseStrangePaths(files)
    let old = previousFiles()
    let current = Set(files.map(\.path))
    var changes = Changes()
    var staging = Staging(path, prefix: ".styr-ny-")
    var list = Staging(path, prefix: ".styr-sist-")
    do {
      try staging.makeFolder(path)
      let all = Self.list(of: old.union(current))
      if !isUnchanged(all) { try staging.add(all) }
      for file in files {
        try refuseObstacles(file.path)
        if isUnchanged(file) {
          changes.unchanged += 1
        } else {
          if !old.contains(file.path) { try refuseForeignFile(file.path) }
          try staging.add(file)
          changes.written += 1
        }
      }
      if !old.isSubset(of: current) { try list.add(Self.list(of: current)) }
      try staging.commit()
    } catch {
      staging.undo()
      list.undo()
      throw error
    }
    changes.removed = remove(old.subtracting(current))
    try list.commit()
    return changes
  }
}

extension SiteFolder {
  /// The manifest that names `paths`. While files are moved into place it names the old ones too,
  /// so that it never names too little.
  private static func list(of paths: Set<String>) -> OutputFile {
    let text = paths.sorted().joined(separator: "\n") + "\n"
    return OutputFile(path: manifest, bytes: Array(text.utf8))
  }

  private func previousFiles() -> Set<String> {
    guard let bytes = try? SourceFolder(path).bytes(of: Self.manifest, limit: nil)
    else { return [] }
    let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    return Set(lines.filter(OutputFile.isSound))
  }

  private func refuseStrangePaths(_ files: [OutputFile]) throws(Unwritable) {
    var seen: Set<String> = []
    for file in files where !OutputFile.isSound(file.path) || !seen.insert(file.path).inserted {
      throw Unwritable(message: "\(path)/\(file.path) kan inte vara en fil på webbplatsen.")
    }
  }

  private func isUnchanged(_ file: OutputFile) -> Bool {
    let full = path + "/" + file.path
    var information = stat()
    guard lstat(full, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      Int(information.st_size) == file.bytes.count
    else { return false }
    return (try? SourceFolder(path).bytes(of: file.path, limit: nil)) == file.bytes
  }

  /// A symbolic link to a folder could lead outside, and a folder cannot become a file.
  private func refuseObstacles(_ file: String) throws(Unwritable) {
    try refuseForeignLinks(file)
    let final = path + "/" + file
    var information = stat()
    if lstat(final, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
      throw Unwritable(message: "Filen \(final) kan inte skrivas: en mapp står i vägen.")
    }
  }

  /// What somebody else has put where a page is to stand is theirs.
  private func refuseForeignFile(_ file: String) throws(Unwritable) {
    let final = path + "/" + file
    var information = stat()
    guard lstat(final, &information) == 0 else { return }
    throw Unwritable(
      message: "Filen \(final) finns redan och är inte skriven av styr. Flytta den, eller ange en "
        + "annan mapp med --output.")
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
