import Testing

@testable import Markdown

/// Texts that share a block of memory.
struct GatheringTests {
  private func bodies() -> [MarkdownBody] {
    ["# Ett\n\nFörst, se [[planen]].\n", "", "Mellan.\n", "Sist, med *ord*.\n"].map { parse($0) }
  }

  private func filled(_ body: MarkdownBody, _ range: Range<Int>? = nil) -> String {
    var output: [UInt8] = []
    body.write(into: &output, range: range) { _, output in output.append(0x7C) }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func theySayTheSameAsBefore() {
    let alone = bodies()
    let together = bodies()
    MarkdownBody.gatherHTML(of: together)
    for (a, b) in zip(alone, together) {
      #expect(a.html == b.html)
      #expect(a.htmlCount == b.htmlCount)
      #expect(filled(a) == filled(b))
      #expect(filled(a, 3..<12) == filled(b, 3..<12))
      #expect(a.sections == b.sections)
    }
  }

  @Test func oneIsLetGoWithoutTheOthers() {
    let alone = bodies()
    let together = bodies()
    MarkdownBody.gatherHTML(of: together)
    together[0].letGoOfHTML()
    together[2].letGoOfHTML()
    #expect(filled(together[1]) == "")
    #expect(filled(together[3]) == filled(alone[3]))
    #expect(together[0].htmlCount == alone[0].htmlCount)
  }

  @Test func nothingIsNothing() {
    MarkdownBody.gatherHTML(of: [])
    let empty = [parse(""), parse("")]
    MarkdownBody.gatherHTML(of: empty)
    #expect(empty.allSatisfy { $0.html.isEmpty })
  }
}
