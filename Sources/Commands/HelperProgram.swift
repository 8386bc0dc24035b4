import Foundation

/// Another program on the computer that reads what styr does not, with limits on what it may take.
struct HelperProgram {
  private let name: String
  private let missing: String
  private let failing: String

  /// More than any text; what comes after it is not read.
  private static let outputLimit = 16_000_000
  /// Seconds of processor time, and kilobytes of memory.
  private static let limits = "ulimit -t 60; ulimit -d 2000000 2>/dev/null"

  /// - Parameters:
  ///   - missing: what is said when the program is not there.
  ///   - failing: what is said when it could not do its work.
  init(_ name: String, missing: String, failing: String) {
    self.name = name
    self.missing = missing
    self.failing = failing
  }

  /// What the program writes to stdout.
  ///
  /// - Throws: `Failure` when it is not there, fails, or writes more than any text.
  func output(of arguments: [String]) throws -> [UInt8] {
    guard let path = Environment.program(name) else { throw Failure(missing) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", Self.limits + "; exec \"$0\" \"$@\"", path] + arguments
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    var bytes: [UInt8] = []
    do {
      try process.run()
      while bytes.count <= Self.outputLimit,
        let part = try output.fileHandleForReading.read(upToCount: 1 << 16), !part.isEmpty
      {
        bytes += part
      }
      // One that waits to write more would never end by itself.
      if bytes.count > Self.outputLimit { kill(process.processIdentifier, SIGKILL) }
    } catch {
      throw Failure("Programmet \(name) kan inte köras.")
    }
    process.waitUntilExit()
    guard bytes.count <= Self.outputLimit else {
      throw Failure("Texten är större än \(Self.outputLimit / 1_000_000) MB och läses inte.")
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure(failing)
    }
    return bytes
  }
}
