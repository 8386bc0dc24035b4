import Foundation

/// A single file that is read or written whole.
package struct WholeFile: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The file cannot be read or written.
  package struct Fault: Error {
    /// One Swedish sentence with the path and the reason.
    package let message: String
  }

  package var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Makes a folder and those above it; one that is there already is fine.
  package static func makeFolder(_ path: String) throws(Fault) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Fault(message: "Mappen \(path) kan inte skapas: \(reason(error)).")
    }
  }

  package func read() throws(Fault) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Fault(message: "Filen \(path) kan inte läsas: \(Self.reason(error)).")
    }
  }

  /// Writes beside the place first and moves it there when all of it is written; an earlier file
  /// stays as it was when that fails. What is no ordinary file, such as a pipe, is written to, and
  /// a symbolic link stays and leads to what was written.
  package func write(_ bytes: [UInt8], makingFolders: Bool = false) throws(Fault) {
    if makingFolders { try makeFolder() }
    let path = try target()
    var information = stat()
    let isSpecial = stat(path, &information) == 0 && information.st_mode & S_IFMT != S_IFREG
    do {
      if isSpecial {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.write(contentsOf: Data(bytes))
      } else {
        try Data(bytes).write(to: URL(filePath: path), options: .atomic)
      }
    } catch {
      throw Fault(message: "Filen \(path) kan inte skrivas: \(Self.reason(error)).")
    }
  }

  /// Where the bytes belong: the path, or what the symbolic link there leads to.
  private func target() throws(Fault) -> String {
    var information = stat()
    guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFLNK else {
      return path
    }
    guard let resolved = realpath(path, nil) else {
      // A pipe has no path of its own.
      if stat(path, &information) == 0 { return path }
      throw Fault(message: "Filen \(path) kan inte skrivas: länken leder ingenstans.")
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Writes a file that must not be there before, and the folders on the way to it.
  package func create(_ bytes: [UInt8]) throws(Fault) {
    try makeFolder()
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw Fault(message: "Filen \(path) finns redan, och styr skriver inte över den.")
    } catch {
      throw Fault(message: "Filen \(path) kan inte skrivas: \(Self.reason(error)).")
    }
  }

  private func makeFolder() throws(Fault) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Fault(
        message:
          "Mappen \(folder.path(percentEncoded: false)) kan inte skapas: \(Self.reason(error)).")
    }
  }

  package func remove() throws(Fault) {
    guard unlink(path) == 0 else {
      throw Fault(message: "Filen \(path) kan inte tas bort: \(SourceFolder.reason(errno)).")
    }
  }

  /// Adds to the end of the file, which is made when it is missing.
  package func append(_ bytes: [UInt8]) throws(Fault) {
    guard FileManager.default.fileExists(atPath: path) else { return try write(bytes) }
    do {
      let handle = try FileHandle(forWritingTo: URL(filePath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      throw Fault(message: "Filen \(path) kan inte skrivas: \(Self.reason(error)).")
    }
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as? CocoaError)?.underlying as? POSIXError
    if let code = underlying?.code.rawValue { return SourceFolder.reason(code) }
    return SourceFolder.reason(errno)
  }
}
