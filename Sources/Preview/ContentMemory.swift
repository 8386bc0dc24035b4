import Documents
import Findings
import Website

/// What the files of the content folder say, file by file, parsed anew only when a file changes.
///
/// A file that can no longer be read keeps what it last said, with the findings of today: the last
/// good page stays while somebody writes.
struct ContentMemory: Sendable {
  private var parts: [String: Diagnosed<Content.Part>] = [:]
  /// All parts in the order of their paths; `nil` when some have come or gone since.
  private var inOrder: [Diagnosed<Content.Part>]?
  /// The place of each among them, by its path.
  private var places: [String: Int] = [:]
  /// Files that cannot be read now.
  private(set) var unreadable: Set<String> = []

  mutating func update(_ changes: RememberedFiles.Changes) {
    for path in changes.removed {
      parts[path] = nil
      inOrder = nil
      unreadable.remove(path)
    }
    for (path, bytes) in changes.written {
      take(Content.parse(SourceFile(path: path, bytes: bytes)), at: path)
    }
  }

  /// Takes what was parsed elsewhere: at the start, on all processors at once.
  mutating func take(_ part: Diagnosed<Content.Part>, at path: String) {
    var part = part
    if part.isUnreadable {
      unreadable.insert(path)
      if let last = parts[path] { part = Diagnosed(last.value, findings: part.findings) }
    } else {
      unreadable.remove(path)
    }
    if parts.updateValue(part, forKey: path) == nil { inOrder = nil }
    if let place = places[path], inOrder != nil { inOrder?[place] = part }
  }

  /// Everything together, as though it had just been read.
  /// - Throws: `UnreadableSettings`.
  mutating func content() throws -> Content {
    if inOrder == nil {
      let sorted = parts.sorted { $0.key < $1.key }
      inOrder = sorted.map(\.value)
      places = Dictionary(
        sorted.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return try Content(inOrder ?? [])
  }
}
