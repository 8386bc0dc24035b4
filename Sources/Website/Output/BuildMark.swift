import Foundation
import Synchronization

/// A file in the folder of a site that stands there while new files lie beside old ones. After a
/// build that was interrupted it is still there, and tells the next one to look for what was left.
final class BuildMark: Sendable {
  private let root: String
  private let isMade = Mutex(false)

  init(_ root: String) { self.root = root }

  private var path: String { root + "/.styr-ny-pagar" }

  /// Puts it there, the first time that a file is about to be written.
  func make() {
    isMade.withLock { isMade in
      guard !isMade else { return }
      isMade = true
      // A folder that cannot be written says so at the file itself.
      let descriptor = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
      if descriptor >= 0 { close(descriptor) }
    }
  }

  /// Takes it away, once nothing waits any more.
  func remove() {
    isMade.withLock { isMade in
      if isMade { unlink(path) }
      isMade = false
    }
  }

  /// Takes away what a build that was interrupted left beside its places.
  func removeLeftovers() {
    var information = stat()
    guard lstat(path, &information) == 0 else { return }
    for file in (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? [] {
      let last = file.split(separator: "/").last ?? ""
      if last.hasPrefix(Self.new) || last.hasPrefix(Self.last) { unlink(root + "/" + file) }
    }
  }

  /// What the names of files begin with that wait for their places, and of the list that comes last.
  static let new = ".styr-ny-"
  static let last = ".styr-sist-"
}
