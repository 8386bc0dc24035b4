import Foundation

/// Sends bytes to a port of this computer as they are, and takes what comes back.
struct RawClient {
  let port: UInt16

  /// The whole answer; empty when the server closed without one.
  ///
  /// Waits on a thread of its own: the few that tests share with the server must stay free.
  func send(_ request: [UInt8]) async -> String {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: exchange(request)) }
    }
  }

  private func exchange(_ request: [UInt8]) -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var patience = timeval(tv_sec: 150, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return "" }
    _ = request.withUnsafeBytes {
      Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
      guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
      answer += buffer[..<count]
    }
  }

  /// - Parameters:
  ///   - target: what stands between the method and HTTP/1.1, as it is.
  ///   - headers: lines without line breaks; Host is ours unless one of them is.
  func request(
    _ target: String, method: String = "GET", headers: [String] = [], body: String = ""
  ) async -> String {
    await request(Array(target.utf8), method: method, headers: headers, body: body)
  }

  func request(
    _ target: [UInt8], method: String = "GET", headers: [String] = [], body: String = ""
  ) async -> String {
    let host = headers.contains { $0.hasPrefix("Host:") } ? [] : ["Host: 127.0.0.1:\(port)"]
    let lines = host + headers + ["Connection: close", "Content-Length: \(body.utf8.count)"]
    let head = " HTTP/1.1\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n" + body
    return await send(Array("\(method) ".utf8) + target + Array(head.utf8))
  }
}
