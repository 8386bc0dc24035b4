import Findings
import Testing

@testable import Markdown

struct RandomTextTests {
  /// A generator of pseudo-random numbers that always says the same.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) ^ (state << 31)
    }
  }

  private static let plain = [
    "a", "å ", "*", "**", "_", "`", "\n", "\n\n", "> ", "- ", "1. ", "    ", "[", "]", "(", ")",
    "[a](b)", "&amp;",
    "&", "\\", "\"", "ord ", "😀", "https://a.se ", "www.b.se ", "c@d.se ", "---", "```\n", "  \n",
    "!x", ":", ".",
  ]
  private static let everything =
    plain + [
      "~", "~~", "# ", "## 1. ", "|", "|-|-|\n", "\n| a | b |\n|---|---|\n", "[[", "]]", "[[a|b]]",
      "[[c#d]]", "[^a]",
      "\n[^a]: ", "<b>", "</b>", "<!-- ", " -->", "![", "![a](b)", "- [ ] ", "- [x] ", "\t", "\0",
      "[r]", "\n[r]: x\n", "javascript:",
    ]

  private static func text(of pieces: [String], seed: Int) -> String {
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    return (0..<Int.random(in: 1...60, using: &dice))
      .map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
  }

  @Test func plainMarkdownIsWrittenAsCmarkWritesIt() {
    var same = 0
    for seed in 0..<8_000 {
      let text = Self.text(of: Self.plain, seed: seed)
      let body = parse(text)
      // Wiki links, headings and what has an unsafe address are ours to write.
      let isOurs =
        !body.headings.isEmpty || filled(body).contains("<table>")
        || body.links.contains { !Self.isPlain($0) } || Self.isStrongInStrong(filled(body))
      guard !isOurs else { continue }
      same += 1
      guard filled(body) != cmarkHTML(text) else { continue }
      Issue.record("\(seed): \(text.debugDescription)\n\(filled(body))\n\(cmarkHTML(text))")
      break
    }
    #expect(same > 4_000)
  }

  /// Releases of cmark-gfm write this differently: the later ones only the outer.
  private static func isStrongInStrong(_ html: String) -> Bool {
    let parts = html.split(separator: "<strong>", omittingEmptySubsequences: false)
    return parts.dropFirst().dropLast().contains { !$0.contains("</strong>") }
  }

  private static func isPlain(_ link: Link) -> Bool {
    switch link.target {
    case .file(let path, nil):
      !path.isEmpty && path.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 } && !link.isImage
    case .external: !link.isImage
    default: false
    }
  }

  @Test func anythingIsWrittenAsWholeHTML() {
    for seed in 0..<5_000 {
      let text = Self.text(of: Self.everything, seed: seed)
      let body = parse(text)
      let html = filled(body)
      if let fault = fault(in: html)
        ?? fault(
          in: body, lines: text.split(separator: "\n", omittingEmptySubsequences: false).count)
      {
        Issue.record("\(seed): \(fault)\n\(text.debugDescription)\n\(html)")
        break
      }
    }
  }

  private func fault(in body: MarkdownBody, lines: Int) -> String? {
    let offsets = body.holes.map(\.offset)
    if offsets != offsets.sorted() { return "holes out of order" }
    if body.holes.count != body.headings.count + body.links.count
      + body.holes.count(where: { if case .linkText = $0.kind { true } else { false } })
    {
      return "holes"
    }
    for location in body.links.map(\.location) + body.findings.map(\.location)
      + body.headings.map(\.location)
    where !(1...lines).contains(location.line) || location.column < 1 { return "place \(location)" }
    _ = body.sections
    return nil
  }

  /// Tags that are not closed in their order, ids given twice, ways that lead nowhere.
  private func fault(in html: String) -> String? {
    var open: [Substring] = []
    var ids: Set<Substring> = []
    var ways: Set<Substring> = []
    for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: ">") else { return "open tag \(piece)" }
      let tag = piece[..<end]
      let name = tag.prefix { $0 != " " }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return "end \(tag)" }
      } else if !tag.hasSuffix("/") {
        if name == "a", open.contains("a") { return "link in link" }
        open.append(name)
      }
      if let id = value(of: " id=\"", in: tag), !ids.insert(id).inserted { return "id \(id)" }
      if let way = value(of: " href=\"#fotnot", in: tag) { ways.insert("fotnot" + way) }
    }
    if !open.isEmpty { return "left open \(open)" }
    return ways.isSubset(of: ids) ? nil : "ways \(ways.subtracting(ids))"
  }

  private func value(of attribute: String, in tag: Substring) -> Substring? {
    guard let start = tag.firstRange(of: attribute)?.upperBound else { return nil }
    return tag[start...].prefix { $0 != "\"" }
  }
}
