import Testing

@testable import Preview

@Suite struct GateTests {
  private let gate = Gate(address: "127.0.0.1", port: 8000)

  @Test(arguments: ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
  func ownHostsAreAdmitted(host: String) {
    #expect(gate.admits(host: host, origin: nil))
    #expect(gate.admits(host: host, origin: "http://" + host))
    #expect(!gate.admits(host: host, origin: nil, mustHaveOrigin: true))
  }

  @Test(arguments: [
    nil, "", "example.com", "example.com:8000", "127.0.0.1", "127.0.0.1:8001", "localhost",
    "127.0.0.1.example.com:8000", "localhost:8000.example.com", "[::1", "192.168.0.7:8000",
    "localhost:08000", "user@localhost:8000", "localhost :8000", "127.0.0.1:8000, example.com",
  ])
  func foreignHostsAreNot(host: String?) {
    #expect(!gate.admits(host: host, origin: nil))
  }

  @Test(arguments: [
    "", "null", "http://example.com", "https://localhost:8000", "http://localhost",
    "http://localhost:8001", "http://127.0.0.1:8000", "http://localhost:8000/",
    "http://localhost:8000.example.com",
  ])
  func foreignOriginsAreNot(origin: String) {
    #expect(!gate.admits(host: "localhost:8000", origin: origin))
  }

  @Test func onAllAddressesAnyNumberIsOursButNoName() {
    let gate = Gate(address: "0.0.0.0", port: 80)
    #expect(gate.admits(host: "192.168.0.7", origin: nil))
    #expect(gate.admits(host: "[fe80::1]:80", origin: nil))
    #expect(!gate.admits(host: "example.com", origin: nil))
    #expect(!gate.admits(host: "1.2.3.example", origin: nil))
  }
}
