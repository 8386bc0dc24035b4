extension MarkdownBody {
  /// The text of a part of the HTML without markup: one string for each paragraph, item of a list,
  /// row of a table and block of code, in order and without empty ones.
  ///
  /// - Parameter linkText: the text of a wiki link without a label, by its index into `links`.
  package func paragraphs(in range: Range<Int>, linkText: (Int) -> String) -> [String] {
    var filled: [UInt8] = []
    filled.reserveCapacity(range.count + 64)
    write(into: &filled, range: range) { hole, output in
      if case .linkText(let index) = hole.kind {
        HTMLEscape.text(linkText(index).utf8, to: &output)
      }
    }
    return filled.withUnsafeBufferPointer { html in
      var result: [String] = []
      var start = 0
      while start < html.count {
        let end = Self.endOfParagraph(in: html, from: start)
        let text = PlainTextReader.text(of: html.part(start..<end))
        if !text.isEmpty { result.append(text) }
        start = end
      }
      return result
    }
  }

  private static let ends: [StaticString] = [
    "</p>", "</li>", "</tr>", "</pre>", "</blockquote>", "<ul", "<ol", "<table",
  ]

  /// Where the paragraph that begins at `start` is over: after its end tag or before a list.
  private static func endOfParagraph(in html: Bytes, from start: Int) -> Int {
    var index = start + 1
    while index < html.count {
      guard html[index] == 0x3C else {
        index += 1
        continue
      }
      for tag in ends where html.part(index..<html.count).starts(with: Self.bytes(of: tag)) {
        return html[index + 1] == 0x2F ? index + tag.utf8CodeUnitCount : index
      }
      index += 1
    }
    return html.count
  }

  private static func bytes(of tag: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount)
  }
}
