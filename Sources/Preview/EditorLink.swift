import Findings
import Foundation

/// The address that opens a file in somebody's editor, at the right place.
package struct EditorLink: Sendable, Hashable {
  private let pattern: String

  /// - Parameter pattern: an address with `{fil}`, `{rad}` and `{kolumn}` where they go; empty for
  ///   no links at all.
  package init(pattern: String) { self.pattern = pattern }

  /// Visual Studio Code.
  package static let standard = EditorLink(pattern: "vscode://file{fil}:{rad}:{kolumn}")

  /// `nil` when no editor is to be opened.
  func address(of location: SourceLocation, in folder: String) -> String? {
    guard !pattern.isEmpty else { return nil }
    let root = URL(filePath: folder).standardizedFileURL.path(percentEncoded: false)
    let path = (root.hasSuffix("/") ? root : root + "/") + location.path
    return pattern.replacing("{fil}", with: Self.encoded(path))
      .replacing("{rad}", with: String(location.line))
      .replacing("{kolumn}", with: String(location.column))
  }

  /// Percent-encodes all but letters, digits and what is plain in paths.
  private static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (hex.count < 2 ? "0" : "") + hex
      }
    }
    return result
  }
}
