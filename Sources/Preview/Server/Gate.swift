import Findings

/// Who may ask the preview for anything: only pages of the preview itself.
///
/// A site out on the net could otherwise have a browser ask for drafts, by a name of its own that
/// leads to this computer (DNS rebinding) or by a form that it sends here.
struct Gate: Sendable {
  private let hosts: Set<String>
  private let port: UInt16
  /// The server listens on all addresses of the computer, whose numbers it cannot know.
  private let allowsAnyNumber: Bool

  /// - Parameter address: the address that the server listens on.
  init(address: String, port: UInt16) {
    hosts = ["localhost", "127.0.0.1", "[::1]", address.contains(":") ? "[\(address)]" : address]
    self.port = port
    allowsAnyNumber = address == "0.0.0.0" || address == "::"
  }

  /// - Parameters:
  ///   - host: the value of Host.
  ///   - origin: the value of Origin, `nil` where the browser sends none.
  ///   - mustHaveOrigin: true for what changes something.
  func admits(host: String?, origin: String?, mustHaveOrigin: Bool = false) -> Bool {
    guard let host = host?.lowercased(), isOurs(host) else { return false }
    guard let origin else { return !mustHaveOrigin }
    return origin.lowercased() == "http://" + host
  }

  private func isOurs(_ host: String) -> Bool {
    let (name, port) = Self.split(host)
    guard port == String(self.port) || (port == nil && self.port == 80) else { return false }
    return hosts.contains(name) || (allowsAnyNumber && Self.isNumber(name))
  }

  /// `[::1]:8000` is `[::1]` and `8000`.
  private static func split(_ host: String) -> (name: String, port: String?) {
    guard let colon = host.lastIndex(of: ":"), host[colon...].firstIndex(of: "]") == nil else {
      return (host, nil)
    }
    return (String(host[..<colon]), String(host[host.index(after: colon)...]))
  }

  /// An address in digits, which no one can give a name of their own.
  private static func isNumber(_ name: String) -> Bool {
    if name.hasPrefix("["), name.hasSuffix("]") {
      return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
