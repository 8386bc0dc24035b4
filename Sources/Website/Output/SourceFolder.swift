package import Findings
import Foundation

/// A folder that is read: the content or the templates.
package struct SourceFolder: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// A folder or a file that cannot be read.
  package struct Unreadable: Error {
    /// One Swedish sentence with the path and the reason.
    package let message: String
  }

  /// Larger files are no text that anybody wrote.
  package static let sizeLimit = 9_000_000

  /// Every file, by path, but for hidden ones and those that editors leave while they save.
  ///
  /// A symbolic link that leads outside the folder is refused.
  /// - Throws: `Unreadable`.
  package func files() throws(Unreadable) -> [SourceFile] {
    try entries().map { entry throws(Unreadable) in
      SourceFile(path: entry, bytes: try bytes(of: entry))
    }
  }

  /// The paths of every file within the folder, sorted.
  package func entries() throws(Unreadable) -> [String] {
    guard let root = realpath(path, nil) else {
      throw Unreadable(message: "Mappen \(path) kan inte läsas: \(Self.reason(errno)).")
    }
    defer { free(root) }
    var result: [String] = []
    try list("", root: String(cString: root), into: &result)
    return result.sorted()
  }

  /// - Parameters:
  ///   - entry: a path within the folder.
  ///   - limit: at most this many bytes are read; `nil` for all of them.
  package func bytes(
    of entry: String, limit: Int? = SourceFolder.sizeLimit
  ) throws(Unreadable) -> [UInt8] {
    try withFile(entry, limit: limit) { Self.read($0, size: $1) }
  }

  /// Reads a file of at most `sizeLimit` bytes in place of what `bytes` holds, and in its memory: with
  /// new memory for each, thousands of files leave gaps among what is kept of them.
  package func read(_ entry: String, into bytes: inout [UInt8]) throws(Unreadable) {
    try withFile(entry, limit: Self.sizeLimit) { descriptor, size -> Void? in
      if bytes.count < size {
        bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
      }
      let count = bytes.withUnsafeMutableBufferPointer {
        Self.fill(UnsafeMutableBufferPointer(rebasing: $0[..<size]), from: descriptor)
      }
      return count.map { bytes.removeLast(bytes.count - $0) }
    }
  }

  /// - Parameter use: gets an open file and its size, or the limit; returns `nil` when the file cannot
  ///   be read.
  private func withFile<Result>(
    _ entry: String, limit: Int?, _ use: (Int32, Int) -> Result?
  ) throws(Unreadable) -> Result {
    let full = path + "/" + entry
    let descriptor = open(full, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Unreadable(message: "Filen \(full) kan inte läsas: \(Self.reason(errno)).")
    }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
      throw Unreadable(message: "Filen \(full) kan inte läsas: \(Self.reason(errno)).")
    }
    let size = min(Int(information.st_size), limit ?? .max)
    guard let result = use(descriptor, size) else {
      throw Unreadable(message: "Filen \(full) kan inte läsas: \(Self.reason(errno)).")
    }
    return result
  }

  /// At most `size` bytes; `nil` when they cannot be read.
  static func read(_ descriptor: Int32, size: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let got = fill(buffer, from: descriptor)
      count = got ?? 0
      failed = got == nil
    }
    return failed ? nil : bytes
  }

  /// Reads until the buffer is full or the file ends; returns how much there was, `nil` when it cannot
  /// be read.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32
  ) -> Int? {
    var count = 0
    while count < buffer.count {
      let place = buffer.baseAddress?.advanced(by: count)
      let got = Foundation.read(descriptor, place, buffer.count - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { return nil }
      if got == 0 { break }
      count += got
    }
    return count
  }

  private func list(_ folder: String, root: String, into result: inout [String]) throws(Unreadable)
  {
    let full = folder.isEmpty ? path : path + "/" + folder
    guard let directory = opendir(full) else {
      throw Unreadable(message: "Mappen \(full) kan inte läsas: \(Self.reason(errno)).")
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      guard !Self.isIgnored(name) else { continue }
      let relative = folder.isEmpty ? name : folder + "/" + name
      guard isUTF8 else {
        throw Unreadable(
          message: "\(path)/\(relative) kan inte läsas: namnet är inte skrivet i UTF-8. "
            + "Döp om den, helst med bara bokstäverna a–z, siffror och bindestreck.")
      }
      switch try kind(of: relative, type: entry.pointee.d_type, root: root) {
      case .folder: try list(relative, root: root, into: &result)
      case .file: result.append(relative)
      case .other:
        throw Unreadable(
          message: "\(path)/\(relative) kan inte läsas: det är varken en fil eller en mapp.")
      }
    }
  }

  private enum Kind { case file, folder, other }

  /// - Parameter type: what the folder itself says that the entry is, if it knows.
  private func kind(of entry: String, type: UInt8, root: String) throws(Unreadable) -> Kind {
    if type == UInt8(DT_REG) { return .file }
    if type == UInt8(DT_DIR) { return .folder }
    let full = path + "/" + entry
    var information = stat()
    guard lstat(full, &information) == 0 else {
      throw Unreadable(message: "\(full) kan inte läsas: \(Self.reason(errno)).")
    }
    if information.st_mode & S_IFMT == S_IFLNK {
      guard let target = realpath(full, nil) else {
        throw Unreadable(message: "Länken \(full) leder ingenstans.")
      }
      defer { free(target) }
      guard String(cString: target).hasPrefix(root + "/"), stat(full, &information) == 0,
        information.st_mode & S_IFMT == S_IFREG
      else {
        throw Unreadable(message: "Länken \(full) leder ut ur mappen och läses inte.")
      }
    }
    return switch information.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    default: .other
    }
  }

  /// Hidden files, and what editors write while they save.
  package static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".tmp")
      || name.hasPrefix("#") || name == "4913"
  }

  /// The system's reason in Swedish, for those that people meet.
  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "den finns inte"
    case EACCES, EPERM: "behörighet saknas"
    case ENOTDIR: "den är ingen mapp"
    case EISDIR: "den är en mapp"
    case ENOSPC, EDQUOT: "disken är full"
    case EFBIG: "filen får inte bli så stor"
    case ENAMETOOLONG: "namnet är för långt"
    case EIO: "disken svarar inte"
    case EROFS: "disken är skrivskyddad"
    case ELOOP: "länkarna går runt"
    case EMFILE, ENFILE: "för många filer är öppna"
    default: String(cString: strerror(code))
    }
  }
}
