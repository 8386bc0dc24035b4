import Synchronization

/// What may have changed in folders that are watched.
package enum FolderNews: Sendable, Hashable {
  /// So much, or something such, that only a look at everything can tell.
  case anything
  /// Files that were written, moved or taken away, and nothing else: for each folder, by the name
  /// that it is watched under, their paths within it.
  case files([String: Set<String>])

  static let nothing = FolderNews.files([:])

  mutating func add(_ other: FolderNews) {
    guard case .files(let known) = self, case .files(let more) = other else {
      self = .anything
      return
    }
    self = .files(known.merging(more) { $0.union($1) })
  }

  /// The files of a folder that may have changed; `nil` when any may.
  func files(in folder: String) -> Set<String>? {
    switch self {
    case .anything: nil
    case .files(let files): files[folder] ?? []
    }
  }

  /// How many files there are; `nil` when there may be any number.
  var count: Int? {
    switch self {
    case .anything: nil
    case .files(let files): files.values.reduce(0) { $0 + $1.count }
    }
  }
}

/// News that nobody has taken in yet.
final class PendingNews: Sendable {
  private let news = Mutex(FolderNews.nothing)

  func add(_ more: FolderNews) { news.withLock { $0.add(more) } }

  func take() -> FolderNews {
    news.withLock { news in
      defer { news = .nothing }
      return news
    }
  }
}
