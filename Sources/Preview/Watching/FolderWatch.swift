import Foundation
import Website

/// Says when something in some folders may have changed.
///
/// The system tells (inotify), or, where it does not, such as for folders on a network, somebody
/// looks every half second.
package struct FolderWatch: Sendable {
  package enum Way: Sendable { case told, looking }

  /// How changes are found.
  package let way: Way
  /// One element for every group of changes; several that nobody has taken yet become one.
  package let changes: AsyncStream<Void>
  private let pending = PendingNews()

  /// How long it must be quiet before a group of changes counts as over, in milliseconds.
  static let quiet: Int32 = 30
  /// The same after a file that was written to its end: nothing more is to be expected.
  static let quietAfterWhole: Int32 = 8
  /// The same when no other file has been heard of: somebody saved the one that they write in.
  static let quietAfterSave: Int32 = 1
  /// How many times a group may be added to before somebody looks all the same.
  static let longestGroup = 20
  /// Between looks, in milliseconds.
  static let betweenLooks: Int32 = 500

  /// - Parameter mustLook: do not ask the system even where it would tell.
  package init(_ folders: [String], mustLook: Bool = false) {
    let (changes, tell) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.changes = changes
    let isRemote = folders.contains(where: FileSystem.isRemote)
    if !mustLook, !isRemote, let inotify = Inotify(folders) {
      way = .told
      Thread.detachNewThread { [pending] in
        var inotify = inotify
        inotify.tell(pending, tell)
      }
    } else {
      way = .looking
      Thread.detachNewThread { [pending] in Self.look(pending, tell) }
    }
  }

  /// What has changed since the last time that somebody asked.
  package func takeNews() -> FolderNews { pending.take() }

  private static func look(_ news: PendingNews, _ tell: AsyncStream<Void>.Continuation) {
    while true {
      usleep(UInt32(betweenLooks) * 1_000)
      news.add(.anything)
      if case .terminated = tell.yield() { return }
    }
  }
}
