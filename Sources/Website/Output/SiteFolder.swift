import Documents
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
  /// - Throws: `Unwritable`; another error only when a page cannot be rendered, which is a fault of
  ///   the program.
  package func update(with site: some FilesToMake) async throws -> Changes {
    let paths = site.paths
    try refuseStrangePaths(paths)
    let old = previousFiles()
    let current = Set(paths)
    var changes = Changes()
    let mark = BuildMark(path)
    mark.removeLeftovers()
    var staging = Staging(path, prefix: BuildMark.new, mark: mark)
    var stagings: [Staging] = []
    var list = Staging(path, prefix: BuildMark.last, mark: mark)
    var new = NewFolders()
    do {
      try staging.makeFolder(path)
      new = NewFolders(path, of: paths)
      try new.make()
      let all = Self.list(of: old.isSubset(of: current) ? paths : old.union(current).sorted())
      if try standing(at: Self.manifest, all) != .same { try staging.add(Self.manifest, all) }
      let runs = await run(site, previous: old, new, mark)
      stagings += runs.map(\.staging)
      for run in runs {
        if let error = run.error { throw error }
        changes.written += run.changes.written
        changes.unchanged += run.changes.unchanged
      }
      if !old.isSubset(of: current) { try list.add(Self.manifest, Self.list(of: paths)) }
      // The list first, so that it never names too little.
      try staging.commit()
      try new.commit()
      try await commit(&stagings)
    } catch {
      new.undo()
      Staging.undo(stagings + [staging, list], mark)
      throw error
    }
    changes.removed = remove(old.subtracting(current))
    try list.commit()
    mark.remove()
    return changes
  }

  /// Renders all files at the same time, and stages those that differ from what is there. Not more
  /// than a few of them are in memory at once.
  private func run(
    _ site: some FilesToMake, previous: Set<String>, _ new: NewFolders, _ mark: BuildMark
  ) async -> [SiteRun] {
    let folder = self
    let paths = site.paths
    let buffers = OutputBuffers()
    await site.prepare()
    let runs = await site.runs.concurrentRuns(ofLength: 1) { parts in
      parts.map { numbers in
        var run = SiteRun(folder, previous: previous, new: new, mark: mark)
        var buffer = buffers.take()
        run.add(numbers, of: paths, from: site, in: &buffer)
        buffers.leave(buffer)
        return run
      }
    }
    return runs.flatMap { $0 }
  }

  /// Moves everything to its place. What could not be moved stays staged.
  private func commit(_ stagings: inout [Staging]) async throws(Unwritable) {
    let results = await stagings.concurrentMap { staging -> (Staging, Unwritable?) in
      var staging = staging
      do throws(Unwritable) {
        try staging.commit()
        return (staging, nil)
      } catch { return (staging, error) }
    }
    stagings = results.map(\.0)
    if let error = results.lazy.compactMap(\.1).first { throw error }
  }
}

extension SiteFolder {
  /// The manifest that names `paths`. While files are moved into place it names the old ones too,
  /// so that it never names too little.
  ///
  /// - Parameter paths: sorted, each once.
  private static func list(of paths: [String]) -> [UInt8] {
    var list: [UInt8] = []
    list.reserveCapacity(paths.reduce(1) { $0 + $1.utf8.count + 1 })
    for path in paths {
      list.append(contentsOf: path.utf8)
      list.append(0x0A)
    }
    return paths.isEmpty ? [0x0A] : list
  }

  /// How many documents the site that stands here has; 0 when styr has written none.
  package var documentCount: Int {
    Set(
      previousFiles().compactMap {
        $0.hasPrefix("dokument/") ? $0.split(separator: "/").dropFirst().first : nil
      }
    )
    .subtracting(["index.html"]).count
  }

  private func previousFiles() -> Set<String> {
    guard let bytes = try? SourceFolder(path).bytes(of: Self.manifest, limit: nil)
    else { return [] }
    let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    return Set(lines.filter(OutputFile.isSound))
  }

  private func refuseStrangePaths(_ paths: [String]) throws(Unwritable) {
    var seen: Set<String> = []
    for file in paths where !OutputFile.isSound(file) || !seen.insert(file).inserted {
      throw Unwritable(message: "\(path)/\(file) kan inte vara en fil på webbplatsen.")
    }
  }

  /// What stands where a file is to be.
  enum Standing { case nothing, same, other }

  /// - Throws: when a folder stands there, which cannot become a file.
  func standing(at file: String, _ bytes: [UInt8]) throws(Unwritable) -> Standing {
    let final = path + "/" + file
    // What is no file must not make the program wait for what somebody writes to it.
    let descriptor = open(final, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .nothing }
      return .other
    }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return .other }
    if information.st_mode & S_IFMT == S_IFDIR {
      throw Unwritable(message: "Filen \(final) kan inte skrivas: en mapp står i vägen.")
    }
    guard information.st_mode & S_IFMT == S_IFREG, Int(information.st_size) == bytes.count,
      let old = SourceFolder.read(descriptor, size: bytes.count), old.count == bytes.count,
      memcmp(old, bytes, bytes.count) == 0
    else { return .other }
    return .same
  }

  /// What somebody else has put where a page is to stand is theirs.
  func refuseForeignFile(_ file: String) throws(Unwritable) {
    throw Unwritable(
      message: "Filen \(path)/\(file) finns redan och är inte skriven av styr. Flytta den, eller "
        + "ange en annan mapp med --output.")
  }

  /// Removes files, and folders that became empty; returns how many files were removed.
  private func remove(_ paths: Set<String>) -> Int {
    var removed = 0
    var folders = StandingFolders(path)
    for file in paths.sorted() where (try? folders.contain(file)) == true {
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
