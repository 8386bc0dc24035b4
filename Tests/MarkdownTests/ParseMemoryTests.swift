import CCmarkGFM
import Dispatch
import Testing

@testable import Markdown

struct ParseMemoryTests {
  @Test func whatIsTakenIsZero() {
    var arena = ParseArena()
    defer { arena.release() }
    for round in 0..<3 {
      for size in [1, 15, 16, 17, 144, 1_024, 1_025, 70_000] {
        let block = arena.allocate(size, of: 1)
        let bytes = UnsafeMutableRawBufferPointer(start: block, count: size)
        #expect(bytes.allSatisfy { $0 == 0 })
        bytes.initializeMemory(as: UInt8.self, repeating: 0xAA)
        if round == 1 { arena.giveBack(block) }
      }
      if round == 0 { arena.reset() }
    }
  }

  @Test func blocksKeepWhatTheyHoldWhileTheyGrow() {
    var arena = ParseArena()
    defer { arena.release() }
    var blocks: [UnsafeMutableRawPointer?] = [nil, nil, nil]
    var size = 1
    while size < 3_000_000 {
      for index in blocks.indices {
        let old = size / 3
        blocks[index] = arena.grow(blocks[index], to: size)
        let bytes = UnsafeMutableRawBufferPointer(start: blocks[index], count: size)
        #expect(bytes.prefix(old).allSatisfy { $0 == UInt8(index) })
        bytes.initializeMemory(as: UInt8.self, repeating: UInt8(index))
      }
      size *= 3
    }
  }

  @Test func blocksDoNotOverlap() {
    var arena = ParseArena()
    defer { arena.release() }
    var random = SystemRandomNumberGenerator()
    var live: [(block: UnsafeMutableRawPointer?, size: Int, mark: UInt8)] = []
    for step in 0..<20_000 {
      let size = Int.random(in: 0...(step % 97 == 0 ? 200_000 : 2_000), using: &random)
      let mark = UInt8(truncatingIfNeeded: step)
      if live.count > 40 {
        let index = Int.random(in: 0..<live.count, using: &random)
        let old = live.remove(at: index)
        let bytes = UnsafeMutableRawBufferPointer(start: old.block, count: old.size)
        #expect(bytes.allSatisfy { $0 == old.mark })
        if step % 3 == 0 {
          arena.giveBack(old.block)
        } else {
          let block = arena.grow(old.block, to: size)
          let kept = UnsafeMutableRawBufferPointer(start: block, count: min(size, old.size))
          #expect(kept.allSatisfy { $0 == old.mark })
          memory(block, size).initializeMemory(as: UInt8.self, repeating: mark)
          live.append((block, size, mark))
        }
      } else {
        let block = arena.allocate(1, of: size)
        memory(block, size).initializeMemory(as: UInt8.self, repeating: mark)
        live.append((block, size, mark))
      }
    }
  }

  private func memory(
    _ block: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: block, count: size)
  }

  /// Texts that need much memory, little memory, and much again; each on many threads.
  @Test func theHTMLIsThatOfTheSystemsMemory() {
    let texts =
      (0..<300).map(Self.mixture) + [
        String(repeating: "En rad med *betoning* och [länk](a.md).\n", count: 20_000),
        "```\n" + String(repeating: "kod\n", count: 100_000) + "```\n",
        "| a | b |\n|---|---|\n" + String(repeating: "| c ~~d~~ | [[e]] |\n", count: 5_000),
        String(repeating: "> ", count: 2_000) + "djupt",
        (0..<2_000).map { "[^\($0)]\n\n[^\($0)]: not \($0)\n" }.joined(separator: "\n"),
        String(repeating: "a", count: 1_000_000),
      ]
    let expected = texts.map { htmlWithSystemMemory($0) }
    let wrong = Counter()
    DispatchQueue.concurrentPerform(iterations: texts.count * 4) { round in
      let index = round % texts.count
      if parse(texts[index]).html != expected[index][...] { wrong.increment() }
    }
    #expect(wrong.value == 0)
  }

  private static func mixture(_ seed: Int) -> String {
    let pieces = [
      "a ", "å", "*", "**", "`", "\n", "\n\n", "> ", "- ", "1. ", "[a](b)", "&amp;", "~~", "# ",
      "|",
      "|-|-|\n", "\n| a | b |\n|---|---|\n", "[[c|d]]", "[^a]", "\n[^a]: ", "<b>", "![a](b)",
      "www.a.se ", "\n[r]: x\n", "[r]", "\\", "    ", "```\n",
    ]
    var state = UInt64(seed) &+ 1
    return (0..<200).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int(state >> 33) % pieces.count]
    }.joined()
  }

  private func htmlWithSystemMemory(_ text: String) -> [UInt8] {
    Array(text.utf8).withUnsafeBufferPointer { source in
      var writer = BodyWriter(
        SourcePlaces(source, path: "a.md", firstLine: 1), headingShift: 0)
      let system = cmark_get_default_mem_allocator()
      if let system {
        Cmark.shared.withTree(of: source, tables: true, memory: system) { writer.write($0) }
      }
      return writer.html.bytes
    }
  }

  @Test func aParseWithinAParseKeepsTheOuterTree() {
    let source = Array("*ytter*".utf8)
    source.withUnsafeBufferPointer { source in
      Cmark.shared.withTree(of: source, tables: true) { root in
        for _ in 0..<3 { _ = parse(String(repeating: "inre `text` ", count: 50_000)) }
        #expect(Cmark.shared.kinds.plainText(below: root) == Array("ytter".utf8))
      }
    }
  }
}
