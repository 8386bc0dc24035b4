import Foundation
import Website

/// The system's own telling of changes in folders, and in the folders in them.
struct Inotify: Sendable {
  private let descriptor: Int32
  private let folders: [String]

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
  private func watchAll() -> Bool {
    folders.allSatisfy(watch)
  }

  private func watch(_ folder: String) -> Bool {
    if inotify_add_watch(descriptor, folder, Self.interesting) < 0 {
      // What has gone away meanwhile needs no watching; anything else is a reason to give up.
      return errno == ENOENT || errno == ENOTDIR
    }
    guard let directory = opendir(folder) else { return true }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN)
      else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !SourceFolder.isIgnored(name) else { continue }
      guard watch(folder + "/" + name) else { return false }
    }
    return true
  }

  /// Tells of changes until nobody listens any more. Keeps its thread.
  func tell(_ tell: AsyncStream<Void>.Continuation) {
    var places = identities
    while true {
      let isNews = waitForGroup()
      let now = identities
      if isNews || now != places {
        places = now
        // New folders are watched before anyone looks, so that nothing in them is missed.
        _ = watchAll()
        if case .terminated = tell.yield() { break }
      }
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

  /// True when something happened that matters, once it has been quiet for a while.
  private func waitForGroup() -> Bool {
    var latest: News?
    var rounds = 0
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let timeout =
        switch latest {
        case nil: Self.betweenRounds
        case .part: FolderWatch.quiet
        case .whole: FolderWatch.quietAfterWhole
        }
      let count = poll(&waiting, 1, timeout)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return latest != nil }
      latest = readEvents() ?? latest
      rounds += 1
      if latest != nil, rounds >= FolderWatch.longestGroup { return true }
    }
  }

  /// What an event says of the files that are read.
  private enum News {
    /// A file is there, written to its end.
    case whole
    /// Something went away or began; editors that replace a file do so just before it is whole.
    case part
  }

  /// Takes what there is; the last of it that is about a file that is read.
  private func readEvents() -> News? {
    var latest: News?
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return latest }
      var offset = 0
      while offset + Event.headerSize <= count {
        let event = Event(buffer[offset..<count])
        if event.matters { latest = event.isWhole ? .whole : .part }
        offset += event.size
      }
    }
  }

  /// One `struct inotify_event`: wd, mask, cookie, length, and the name with NUL after it.
  private struct Event {
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
      mask = number(at: 4)
      let length = Int(number(at: 12))
      size = Self.headerSize + length
      let nameStart = start + Self.headerSize
      let nameEnd = min(nameStart + length, bytes.endIndex)
      name = String(decoding: bytes[nameStart..<nameEnd].prefix { $0 != 0 }, as: UTF8.self)
    }

    var isWhole: Bool { mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0 }

    /// Not what editors leave while they save; too many events at once count as any change.
    var matters: Bool {
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
      return name.isEmpty ? mask & UInt32(IN_IGNORED) == 0 : !SourceFolder.isIgnored(name)
    }
  }
}
