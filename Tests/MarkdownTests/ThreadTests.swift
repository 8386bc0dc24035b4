import Dispatch
import Testing

@testable import Markdown

struct ThreadTests {
  private static let texts = (0..<40).map { number in
    """
    # Plan \(number)

    ~~struken~~ *b ~c~ d* www.a\(number).se https://b.se/\(number) c\(number)@d.se \\~~e~~ **f**

    | a~~b~~ | www.x.se |
    |---|---|
    | [[id\(number)\\|~~x~~]] | [^n] |

    - [x] ~a~ \(String(repeating: "wwww.:~", count: number))

    [^n]: ~~not~~ c@d.se
    """
  }

  /// With cmark's own extensions four renders in ten were wrong.
  @Test func manyThreadsWriteWhatOneWrites() {
    let expected = Self.texts.map { html($0) }
    #expect(expected.allSatisfy { $0.contains("<del>struken</del>") && $0.contains("mailto:") })
    let rounds = 8_000
    let wrong = Counter()
    DispatchQueue.concurrentPerform(iterations: rounds) { round in
      let index = round % Self.texts.count
      if html(Self.texts[index]) != expected[index] { wrong.increment() }
    }
    #expect(wrong.value == 0)
  }
}
