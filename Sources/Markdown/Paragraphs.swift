/// Paragraphs, items of lists, rows of tables and blocks of code without markup, in order.
package struct PlainParagraphs: Hashable, Sendable {
  /// All of them, one after the other, as UTF-8.
  package let bytes: [UInt8]
  /// Where each begins and ends; none is empty.
  package let ranges: [Range<Int>]

  package func text(_ number: Int) -> String {
    String(decoding: bytes[ranges[number]], as: UTF8.self)
  }

  package func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension MarkdownBody {
  /// The text of a part of the HTML without markup, paragraph by paragraph.
  ///
  /// - Parameter linkText: the text of a wiki link without a label, by its index into `links`.
  package func paragraphs(in range: Range<Int>, linkText: (Int) -> String) -> PlainParagraphs {
    let isWhole = !holes.contains { hole in
      if case .linkText = hole.kind { range.contains(hole.offset) } else { false }
    }
    if isWhole { return html.withUnsafeBufferPointer { PlainParagraphs($0.part(range)) } }
    var filled: [UInt8] = []
    filled.reserveCapacity(range.count + 64)
    write(into: &filled, range: range) { hole, output in
      if case .linkText(let index) = hole.kind {
        HTMLEscape.text(linkText(Int(index)).utf8, to: &output)
      }
    }
    return filled.withUnsafeBufferPointer { PlainParagraphs($0) }
  }
}

extension PlainParagraphs {
  fileprivate init(_ html: Bytes) {
    var ranges: [Range<Int>] = []
    bytes = [UInt8](unsafeUninitializedCapacity: html.count) { output, count in
      var start = 0
      while start < html.count {
        let end = Self.end(in: html, from: start)
        let rest = UnsafeMutableBufferPointer(rebasing: output[count...])
        let length = PlainTextReader.write(html.part(start..<end), into: rest)
        if length > 0 { ranges.append(count..<(count + length)) }
        count += length
        start = end
      }
    }
    self.ranges = ranges
  }

  private static let ends: [StaticString] = [
    "</p>", "</li>", "</tr>", "</pre>", "</blockquote>", "<ul", "<ol", "<table",
  ]

  /// Where the paragraph that begins at `start` is over: after its end tag or before a list.
  private static func end(in html: Bytes, from start: Int) -> Int {
    var next = start + 1
    while let index = html.first(0x3C, from: next) {
      if index + 2 < html.count, mayEnd(html[index + 1], html[index + 2]) {
        for tag in ends where html.has(tag, then: Bytes(start: nil, count: 0), at: index) {
          return html[index + 1] == 0x2F ? index + tag.utf8CodeUnitCount : index
        }
      }
      next = index + 1
    }
    return html.count
  }

  /// Whether a tag that goes on so can be one of `ends`.
  private static func mayEnd(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0x2F, UInt8(ascii: "p")), (0x2F, UInt8(ascii: "l")), (0x2F, UInt8(ascii: "t")),
      (0x2F, UInt8(ascii: "b")), (UInt8(ascii: "u"), UInt8(ascii: "l")),
      (UInt8(ascii: "o"), UInt8(ascii: "l")), (UInt8(ascii: "t"), UInt8(ascii: "a")):
      true
    default: false
    }
  }
}
