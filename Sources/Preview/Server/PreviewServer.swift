import FlyingFox
import FlyingSocks
import Foundation

/// The preview on an address of this computer.
package struct PreviewServer: Sendable {
  private let server: HTTPServer
  package let address: String
  package let port: UInt16

  /// The server cannot listen there.
  package struct Refused: Error {
    /// One Swedish sentence.
    package let message: String
    /// Some other program listens there.
    package let isTaken: Bool
  }

  /// - Parameter address: in digits, such as 127.0.0.1 or ::1.
  package init(_ preview: Preview, address: String, port: UInt16) throws(Refused) {
    let responder = Responder(preview: preview, gate: Gate(address: address, port: port))
    self.address = address
    self.port = port
    do {
      if address.contains(":") {
        server = HTTPServer(
          address: try sockaddr_in6.inet6(ip6: address, port: port), timeout: Self.patience,
          logger: .disabled, handler: responder)
      } else {
        server = HTTPServer(
          address: try sockaddr_in.inet(ip4: address, port: port), timeout: Self.patience,
          logger: .disabled, handler: responder)
      }
    } catch {
      throw Refused(
        message: "\(address) är ingen adress. Skriv den med siffror, så här: 127.0.0.1.",
        isTaken: false)
    }
  }

  /// How many seconds a page may take. The first of a site of many thousands of documents waits for
  /// all of them to be read, on a computer that may have other things to do.
  private static let patience = 30.0

  /// Where people find the start page.
  package var url: String {
    "http://\(address.contains(":") ? "[\(address)]" : address):\(port)/"
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter whenListening: called once the address answers.
  /// - Throws: `Refused` when the address cannot be had.
  package func run(whenListening: @escaping @Sendable () async -> Void) async throws {
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask {
          try await server.waitUntilListening()
          await whenListening()
        }
        try await group.next()
        try await group.next()
      }
    } catch let SocketError.failed(_, code, message) {
      throw refusal(code, message)
    }
  }

  private func refusal(_ code: Int32, _ message: String) -> Refused {
    switch code {
    case EADDRINUSE:
      Refused(
        message: "Port \(port) på \(address) används redan av ett annat program. Stäng det, "
          + "eller skriv --port 0 för nästa lediga port.", isTaken: true)
    case EACCES:
      Refused(
        message: "Port \(port) får bara användas av datorns administratör. Välj en över 1023.",
        isTaken: false)
    case EADDRNOTAVAIL:
      Refused(message: "Datorn har inte adressen \(address).", isTaken: false)
    default: Refused(message: "Adressen \(url) kan inte användas: \(message).", isTaken: false)
    }
  }
}
