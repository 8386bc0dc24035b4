import Findings
import Website

/// Which bytes the files of a folder had when they were last read, so that only those that have
/// changed since need be looked at.
struct RememberedFiles {
  private let folder: SourceFolder
  private var entries: [String: Entry] = [:]

  private struct Entry {
    var stamp: FileStamp?
    var digest: Digest
    /// How many times in a row it was read and found the same. The clocks of file systems are
    /// coarse: a file that was just written may be written again without a new stamp.
    var timesSame = 0
  }

  /// What became of the folder since the last time.
  struct Changes {
    var written: [(path: String, bytes: [UInt8])] = []
    var removed: [String] = []

    var isEmpty: Bool { written.isEmpty && removed.isEmpty }
  }

  init(_ folder: SourceFolder) { self.folder = folder }

  /// So many readings make a stamp trusted.
  private static let enoughReadings = 2

  /// Reads what may have changed, and remembers it. When it throws, nothing is remembered anew.
  ///
  /// - Parameter paths: those that have, if they are known; `nil` when any file may have.
  mutating func changes(
    among paths: Set<String>? = nil
  ) throws(SourceFolder.Unreadable) -> Changes {
    if let paths, let changes = changes(ofFiles: paths) { return changes }
    return try changesOfFolder()
  }

  /// `nil` when only a look at the whole folder can tell: a file has come, has gone away or is none.
  private mutating func changes(ofFiles paths: Set<String>) -> Changes? {
    var changes = Changes()
    var read: [String: Entry] = [:]
    for path in paths.sorted() {
      guard let entry = entries[path] else {
        // What an editor wrote and took away again.
        if folder.has(path) { return nil }
        continue
      }
      guard folder.isPlainFile(path), let stamp = folder.stamp(of: path),
        let bytes = try? folder.bytes(of: path)
      else { return nil }
      let digest = Digest(bytes)
      read[path] = Entry(stamp: stamp, digest: digest)
      if entry.digest != digest { changes.written.append((path, bytes)) }
    }
    entries.merge(read) { $1 }
    return changes
  }

  private mutating func changesOfFolder() throws(SourceFolder.Unreadable) -> Changes {
    var changes = Changes()
    var current: [String: Entry] = [:]
    for path in try entriesOfFolder() {
      guard let stamp = folder.stamp(of: path) else { continue }
      if let entry = entries[path], entry.stamp == stamp, entry.timesSame >= Self.enoughReadings {
        current[path] = entry
        continue
      }
      guard let bytes = try bytes(of: path) else { continue }
      let digest = Digest(bytes)
      if let entry = entries[path], entry.digest == digest {
        let timesSame = entry.stamp == stamp ? entry.timesSame + 1 : 0
        current[path] = Entry(stamp: stamp, digest: digest, timesSame: timesSame)
      } else {
        current[path] = Entry(stamp: stamp, digest: digest)
        changes.written.append((path, bytes))
      }
    }
    changes.removed = entries.keys.filter { current[$0] == nil }.sorted()
    entries = current
    return changes
  }

  /// A file that goes away while the folder is read is no reason to give up.
  private func entriesOfFolder() throws(SourceFolder.Unreadable) -> [String] {
    for _ in 0..<3 {
      if let entries = try? folder.entries() { return entries }
    }
    return try folder.entries()
  }

  /// `nil` when the file went away while the folder was read.
  private func bytes(of path: String) throws(SourceFolder.Unreadable) -> [UInt8]? {
    do {
      return try folder.bytes(of: path)
    } catch {
      if folder.stamp(of: path) == nil { return nil }
      throw error
    }
  }
}
