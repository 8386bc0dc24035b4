/// Some of the files of a site on their way to its folder.
struct SiteRun: Sendable {
  private let folder: SiteFolder
  /// The files that styr has written there before.
  private let previous: Set<String>
  private let new: NewFolders
  private(set) var staging: Staging
  private(set) var changes = SiteFolder.Changes()
  /// What stopped it.
  private(set) var error: (any Error)?
  private var folders: StandingFolders

  init(_ folder: SiteFolder, previous: Set<String>, new: NewFolders, mark: BuildMark) {
    self.folder = folder
    self.new = new
    self.previous = previous
    staging = Staging(folder.path, prefix: BuildMark.new, mark: mark)
    folders = StandingFolders(folder.path)
  }

  /// Renders files, and stages those that differ from what is there; stops at the first that fails.
  ///
  /// - Parameters:
  ///   - numbers: places among `paths`, which are those of the site.
  ///   - bytes: where each file is made; what stands there is written over.
  mutating func add(
    _ numbers: [Int], of paths: [String], from site: some FilesToMake,
    in bytes: inout [UInt8]
  ) {
    do {
      for number in numbers {
        bytes.removeAll(keepingCapacity: true)
        try site.appendBytes(ofFile: number, to: &bytes)
        try add(paths[number], bytes)
      }
    } catch {
      self.error = error
    }
    staging.rest()
  }

  private mutating func add(_ path: String, _ bytes: [UInt8]) throws(SiteFolder.Unwritable) {
    if let temporary = new.waiting(path) {
      try staging.add(path, bytes, at: temporary, in: new)
      changes.written += 1
      return
    }
    let standing = try folders.contain(path) ? folder.standing(at: path, bytes) : .nothing
    switch standing {
    case .same:
      changes.unchanged += 1
      return
    case .other:
      if !previous.contains(path) { try folder.refuseForeignFile(path) }
    case .nothing: break
    }
    try staging.add(path, bytes)
    changes.written += 1
  }
}
