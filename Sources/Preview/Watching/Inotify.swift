import Foundation
import Website

/// The system's own telling of changes in folders, and in the folders in them.
struct Inotify: Sendable {
  private let descriptor: Int32
  private let folders: [String]
  /// By the system's number of the watch.
  private var watched: [Int32: Place] = [:]

  /// A folder that is watched: one of `folders`, and the path within it with `/` after, or nothing.
  private struct Place {
    let folder: String
    let path: String

    /// A folder that is in more than one of them.
    static let ofSeveral = Place(folder: "", path: "")
  }

  private static let interesting = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

  /// How often to see to it that the folders are still those that are watched, in milliseconds.
  private static let betweenRounds: Int32 = 1_000

  /// `nil` when the system cannot tell, or not of so many folders.
  init?(_ folders: [String]) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.folders = folders
    guard watchAll() else {
      close(descriptor)
      return nil
    }
  }

  /// Watches every folder there is now; those that are watched already stay so.
  private mutating func watchAll() -> Bool {
    folders.allSatisfy { watch(Place(folder: $0, path: "")) }
  }

  private mutating func watch(_ place: Place) -> Bool {
    let folder = place.folder + "/" + place.path
    let number = inotify_add_watch(descriptor, folder, Self.interesting)
    if number < 0 {
      // What has gone away meanwhile needs no watching; anything else is a reason to give up.
      return errno == ENOENT || errno == ENOTDIR
    }
    let isOther = watched[number].map { $0.folder != place.folder } ?? false
    watched[number] = isOther ? .ofSeveral : place
    guard let directory = opendir(folder) else { return true }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN)
      else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !SourceFolder.isIgnored(name) else { continue }
      guard watch(Place(folder: place.folder, path: place.path + name + "/")) else { return false }
    }
    return true
  }

  /// Tells of changes until nobody listens any more. Keeps its thread.
  ///
  /// Once it has been quiet for a while after files were saved, somebody is asked to look at
  /// everything all the same: a file may have names that the system does not tell of.
  mutating func tell(_ news: PendingNews, _ tell: AsyncStream<Void>.Continuation) {
    var places = identities
    var owesLook = false
    while true {
      var group = waitForGroup()
      let now = identities
      if now != places || (group == nil && owesLook) { group = .anything }
      places = now
      guard let group else { continue }
      // New folders are watched before anyone looks, so that nothing in them is missed.
      if group == .anything { _ = watchAll() }
      owesLook = group != .anything
      news.add(group)
      if case .terminated = tell.yield() { break }
    }
    close(descriptor)
  }

  /// Which folders those are that have the names: another may have taken a name over.
  private var identities: [UInt64?] {
    folders.map { folder in
      var information = stat()
      return stat(folder, &information) == 0 ? UInt64(information.st_ino) : nil
    }
  }

  /// What happened that matters, once it has been quiet for a while; `nil` when nothing did.
  private func waitForGroup() -> FolderNews? {
    var group: Group?
    var rounds = 0
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = poll(&waiting, 1, group?.quiet ?? Self.betweenRounds)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return group?.news }
      readEvents(into: &group)
      rounds += 1
      if let group, rounds >= FolderWatch.longestGroup { return group.news }
    }
  }

  /// Events that came one close after the other.
  private struct Group {
    var news = FolderNews.nothing
    /// The latest was that a file is there, written to its end; otherwise something went away or
    /// began, as editors that replace a file do just before it is whole.
    var isWhole = false

    /// How long there may be more, in milliseconds.
    var quiet: Int32 {
      guard isWhole else { return FolderWatch.quiet }
      return news.count == 1 ? FolderWatch.quietAfterSave : FolderWatch.quietAfterWhole
    }
  }

  /// Takes what there is of what is about files that are read.
  private func readEvents(into group: inout Group?) {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      var offset = 0
      while offset + Event.headerSize <= count {
        let event = Event(buffer[offset..<count])
        offset += event.size
        guard event.matters else { continue }
        var next = group ?? Group()
        next.isWhole = event.isWhole
        next.news.add(news(of: event))
        group = next
      }
    }
  }

  private func news(of event: Event) -> FolderNews {
    guard !event.isOfFolder, !event.name.isEmpty, let place = watched[event.watch],
      !place.folder.isEmpty
    else { return .anything }
    return .files([place.folder: [place.path + event.name]])
  }

  /// One `struct inotify_event`: wd, mask, cookie, length, and the name with NUL after it.
  private struct Event {
    /// The system's number of the watch.
    let watch: Int32
    let mask: UInt32
    let name: String
    let size: Int

    static let headerSize = 16

    init(_ bytes: ArraySlice<UInt8>) {
      let start = bytes.startIndex
      func number(at offset: Int) -> UInt32 {
        bytes[(start + offset)..<(start + offset + 4)].reversed()
          .reduce(0) { $0 << 8 | UInt32($1) }
      }
      watch = Int32(bitPattern: number(at: 0))
      mask = number(at: 4)
      let length = Int(number(at: 12))
      size = Self.headerSize + length
      let nameStart = start + Self.headerSize
      let nameEnd = min(nameStart + length, bytes.endIndex)
      name = String(decoding: bytes[nameStart..<nameEnd].prefix { $0 != 0 }, as: UTF8.self)
    }

    var isWhole: Bool { mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0 }

    /// About a folder, or about more than can be told.
    var isOfFolder: Bool { mask & UInt32(IN_ISDIR | IN_Q_OVERFLOW) != 0 }

    /// Not what editors leave while they save; too many events at once count as any change.
    var matters: Bool {
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
      return name.isEmpty ? mask & UInt32(IN_IGNORED) == 0 : !SourceFolder.isIgnored(name)
    }
  }
}
