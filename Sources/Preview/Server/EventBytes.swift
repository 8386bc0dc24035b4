import Findings
import FlyingSocks

/// Events as the bytes of a server-sent stream, with a line of nothing now and then: only writing
/// shows whether the browser is still there.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  private let lines: AsyncStream<[UInt8]>

  private static let silence = Duration.seconds(10)

  init(events: AsyncStream<PreviewEvent>) {
    let (lines, continuation) = AsyncStream<[UInt8]>.makeStream(
      bufferingPolicy: .bufferingNewest(16))
    let forwarding = Task {
      for await event in events { continuation.yield(event.line) }
      continuation.finish()
    }
    let beating = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: Self.silence)
        continuation.yield(Array(":\n\n".utf8))
      }
    }
    continuation.onTermination = { _ in
      forwarding.cancel()
      beating.cancel()
    }
    self.lines = lines
  }

  func makeAsyncIterator() -> Iterator { Iterator(lines: lines.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var lines: AsyncStream<[UInt8]>.Iterator
    var rest: ArraySlice<UInt8> = []

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty { rest = await lines.next()?[...] ?? [] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      if rest.isEmpty {
        guard let line = await lines.next() else { return nil }
        rest = line[...]
      }
      let part = rest.prefix(count)
      rest = rest.dropFirst(count)
      return part
    }
  }
}

extension PreviewEvent {
  /// `data: {…}` and an empty line.
  fileprivate var line: [UInt8] {
    let json: JSONValue = .object([
      "changed": .list(changed.map { .text($0) }), "reload": .flag(reload),
      "version": .text(version),
      "counts": counts.json, "follow": follow.map { .text($0) } ?? .null,
    ])
    return Array("data: \(json.text(indent: nil))\n\n".utf8)
  }
}
