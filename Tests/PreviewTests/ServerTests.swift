import Findings
import Foundation
import Testing

@testable import Preview

@Suite(.serialized) struct ServerTests {
  @Test func aPageIsServedWithThePanelAndNothingElseAdded() async throws {
    try await serving { client, preview in
      let answer = await client.request("/dokument/luftplan/")
      #expect(answer.hasPrefix("HTTP/1.1 200 "))
      #expect(answer.contains("\r\nContent-Security-Policy: default-src 'none';"))
      #expect(!answer.contains("Access-Control-"))
      let bytes = try #require(await preview.bytes(of: "dokument/luftplan/index.html"))
      let page = try #require(answer.firstRange(of: "\r\n\r\n")).upperBound
      let withoutPanel = answer[page...].replacing(#/\n?<script src="/__styr/[^\n]*</script>/#) {
        $0.output.hasPrefix("\n") ? "" : ""
      }.replacing("\n\n</body>", with: "\n</body>")
      #expect(withoutPanel == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [
    ["Host: example.com"], ["Host: 127.0.0.1.example.com"], ["Origin: http://example.com"],
    ["Origin: null"],
  ])
  func foreignRequestsAreRefused(headers: [String]) async throws {
    try await serving { client, _ in
      for path in ["/", "/__styr/panel.js", "/__styr/panel.json", "/__styr/events", "/nej"] {
        #expect(await client.request(path, headers: headers).hasPrefix("HTTP/1.1 403 "))
      }
      let change = await client.request("/__styr/day", method: "POST", headers: headers, body: "")
      #expect(change.hasPrefix("HTTP/1.1 403 "))
    }
  }

  @Test func theDayIsChangedOnlyByThePreviewsOwnPages() async throws {
    try await serving { client, preview in
      let before = await preview.day
      #expect(
        await client.request("/__styr/day", method: "POST", body: "2027-01-15").hasPrefix(
          "HTTP/1.1 403 ")
      )
      #expect(await preview.day == before)
      let own = ["Origin: http://127.0.0.1:\(client.port)"]
      #expect(
        await client.request("/__styr/day", method: "POST", headers: own, body: "2027-01-15")
          .hasPrefix("HTTP/1.1 200 "))
      #expect(await preview.day == LocalDate("2027-01-15"))
      for wrong in ["2027-02-30", "i morgon", "2027-01-15T00:00:00Z…"] {
        #expect(
          await client.request("/__styr/day", method: "POST", headers: own, body: wrong)
            .hasPrefix("HTTP/1.1 400 "))
      }
      #expect(
        await client.request("/__styr/day", method: "POST", headers: own).hasPrefix("HTTP/1.1 200 ")
      )
      #expect(await preview.day == before)
    }
  }

  @Test func aThousandPathsOutsideGetNotFoundAndNothingElse() async throws {
    try await serving { client, preview in
      let notFound = try #require(await preview.bytes(of: "404.html"))
      let title = "Sidan finns inte"
      #expect(String(decoding: notFound, as: UTF8.self).contains(title))
      for target in OutsidePaths.all {
        let answer = await client.request(target)
        let name = String(decoding: target, as: UTF8.self)
        #expect(answer.hasPrefix("HTTP/1.1 404 "), "\(name): \(answer.prefix(60))")
        #expect(answer.contains(title) || answer.contains("Sidan finns inte."), "\(name)")
        #expect(!answer.contains("root:"), "\(name)")
        #expect(!answer.contains("namn: Så styrs"), "\(name)")
      }
      #expect(OutsidePaths.all.count >= 1_000)
    }
  }

  @Test func anAddressThatIsTooLongIsRefused() async throws {
    try await serving { client, _ in
      for start in ["/", "/?", "/__styr/events?page="] {
        let answer = await client.request(start + String(repeating: "a", count: 9_000))
        #expect(answer.hasPrefix("HTTP/1.1 414 "), "\(answer.prefix(60))")
      }
    }
  }

  @Test func anEventSaysWhichVersionThePageHas() async throws {
    try await serving { client, preview in
      let page = await client.request("/dokument/luftplan/")
      let version = try #require(page.firstMatch(of: #/data-version="([^"]+)"/#)).output.1
      var events = await preview.events(atPath: "/dokument/luftplan/", since: "en annan")
        .makeAsyncIterator()
      let event = try #require(await events.next())
      #expect(event.version == version && event.reload)
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS"])
  func onlyReadingIsAllowed(method: String) async throws {
    try await serving { client, _ in
      let own = ["Origin: http://127.0.0.1:\(client.port)"]
      #expect(await client.request("/", method: method, headers: own).hasPrefix("HTTP/1.1 405 "))
    }
  }

  @Test func aHeadRequestHasTheLengthAndNoBody() async throws {
    try await serving { client, _ in
      let answer = await client.request("/stil.css", method: "HEAD")
      #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.hasSuffix("\r\n\r\n"))
      #expect(!answer.contains("Content-Length: 0"))
    }
  }

  @Test func aTakenPortIsToldInOneSentence() async throws {
    try await serving { client, preview in
      let server = try PreviewServer(preview, address: "127.0.0.1", port: client.port)
      await #expect {
        try await server.run {}
      } throws: { error in
        let refused = error as? PreviewServer.Refused
        return refused?.isTaken == true && refused?.message.contains("används redan") == true
      }
    }
  }

  /// Runs `test` against a server on a port that is free.
  private func serving(
    _ test: @escaping @Sendable (RawClient, Preview) async throws -> Void
  ) async throws {
    let municipality = try Municipality()
    defer { municipality.remove() }
    let preview = try await Preview.open(
      Preview.Options(content: municipality.content, templates: municipality.templates)
    ) { RandomWriter.firstDay }
    for port in UInt16.random(in: 20_000...50_000)...60_000 {
      let server = try PreviewServer(preview, address: "127.0.0.1", port: port)
      do {
        try await server.run(until: { try await test(RawClient(port: port), preview) })
        return
      } catch let refused as PreviewServer.Refused where refused.isTaken { continue }
    }
  }
}

extension PreviewServer {
  /// Serves as long as `work` takes.
  fileprivate func run(until work: @escaping @Sendable () async throws -> Void) async throws {
    let (listening, tell) = AsyncStream<Void>.makeStream()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await run { tell.yield() } }
      group.addTask {
        for await _ in listening { break }
        try await work()
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
