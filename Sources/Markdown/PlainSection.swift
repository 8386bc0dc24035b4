/// The text of a body from one heading to the next, for searching.
package struct PlainSection: Hashable, Sendable {
  /// The index into `headings`; `nil` for what comes before the first.
  package let heading: Int?
  /// The text without markup and without the heading, white space made single.
  package let text: String
}

extension MarkdownBody {
  /// The text before the first heading, if there is any, and then that of every heading.
  ///
  /// Footnotes belong to the last section. Made anew at each call.
  package var sections: [PlainSection] {
    var result: [PlainSection] = []
    let opening = plainText(in: 0..<(headings.first?.htmlStart ?? html.count))
    if !opening.isEmpty { result.append(PlainSection(heading: nil, text: opening)) }
    for (index, heading) in headings.enumerated() {
      let next = index + 1 < headings.count ? headings[index + 1].htmlStart : html.count
      let text = plainText(in: heading.htmlEnd..<next)
      result.append(PlainSection(heading: index, text: text))
    }
    return result
  }

  /// The text of a part of the HTML: without tags, footnote marks, and links of headings to
  /// themselves. The holes are empty.
  package func plainText(in range: Range<Int>) -> String {
    html.withUnsafeBufferPointer { html in
      PlainTextReader.text(of: html.part(range))
    }
  }

  /// The same text as bytes of UTF-8, for those who do not need a `String` of it.
  package func withPlainText<Result>(
    in range: Range<Int>, _ use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    html.withUnsafeBufferPointer { html in
      let room = ParseMemory.shared.takeBytes(range.count)
      defer { ParseMemory.shared.giveBack(room) }
      let count = PlainTextReader.write(html.part(range), into: room)
      return use(UnsafeBufferPointer(rebasing: room[..<count]))
    }
  }
}
