import ArgumentParser
import Foundation
import Website

/// Where results and messages go: results to stdout, everything else to stderr.
enum Console {
  static func result(_ text: String) throws {
    try write(text, to: STDOUT_FILENO)
  }

  /// Help that was asked for, with one line end last.
  static func help(_ text: String) {
    try? write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO)
  }

  /// Writes a result to a file, whole or not at all, or else to stdout.
  static func result(_ text: String, toFile path: String?) throws {
    guard let path else { return try result(text) }
    do {
      try WholeFile(path).write(Array(text.utf8))
    } catch { throw Failure(error.message) }
  }

  static func message(_ text: String) {
    try? write(text + "\n", to: STDERR_FILENO)
  }

  /// Writes without ending the line.
  static func prompt(_ text: String) {
    try? write(text, to: STDERR_FILENO)
  }

  /// Writes all of `text`. A reader that has gone away is no fault of ours.
  private static func write(_ text: String, to descriptor: Int32) throws {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { return }
      guard count > 0 else { throw Failure("Resultatet kan inte skrivas ut.") }
      offset += count
    }
  }
}

extension ExitCode {
  /// Findings at or above the level.
  static let findings = ExitCode(1)
  /// Could not run.
  static let couldNotRun = ExitCode(2)
}
