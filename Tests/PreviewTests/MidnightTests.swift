import Findings
import Preview
import Synchronization
import Testing

@Suite struct MidnightTests {
  /// A clock that tests turn.
  private final class Clock: Sendable {
    private let day: Mutex<LocalDate>

    init(_ day: LocalDate) { self.day = Mutex(day) }

    var today: LocalDate { day.withLock { $0 } }
    func turn(to day: LocalDate) { self.day.withLock { $0 = day } }
  }

  /// A page that somebody only looks at is not yesterday's for long.
  @Test func aPageThatStaysOpenIsReloadedPastMidnight() async throws {
    let municipality = try Municipality()
    defer { municipality.remove() }
    let clock = Clock(try #require(LocalDate("2026-12-31")))
    let preview = try await Preview.open(
      Preview.Options(content: municipality.content, templates: municipality.templates)
    ) { clock.today }
    let page = "dokument/luftplan/index.html"
    let before = try #require(await preview.bytes(of: page))
    #expect(String(decoding: before, as: UTF8.self).contains("status-snart"))
    var events = await preview.events(atPath: "/dokument/luftplan/", since: "").makeAsyncIterator()
    _ = await events.next()

    await preview.keepUpWithTheDay()
    clock.turn(to: try #require(LocalDate("2027-01-01")))
    await preview.keepUpWithTheDay()

    let event = try #require(await events.next())
    #expect(event.reload)
    #expect(event.changed == ["/dokument/luftplan/"])
    let after = try #require(await preview.bytes(of: page))
    #expect(String(decoding: after, as: UTF8.self).contains("status-utgatt"))
  }

  /// Somebody who has chosen a day stays there.
  @Test func aChosenDayIsNotLeftAtMidnight() async throws {
    let municipality = try Municipality()
    defer { municipality.remove() }
    let clock = Clock(try #require(LocalDate("2026-12-31")))
    let preview = try await Preview.open(
      Preview.Options(content: municipality.content, templates: municipality.templates)
    ) { clock.today }
    let chosen = try #require(LocalDate("2026-06-01"))
    await preview.travel(to: chosen)
    clock.turn(to: try #require(LocalDate("2027-01-01")))
    await preview.keepUpWithTheDay()
    #expect(await preview.day == chosen)
  }
}
