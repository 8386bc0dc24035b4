/// Reads the text out of HTML that this module wrote; it knows no other.
struct PlainTextReader {
  private let html: ArraySlice<UInt8>
  private var index: Int
  private var output: [UInt8] = []

  init(_ html: ArraySlice<UInt8>) {
    self.html = html
    index = html.startIndex
  }

  mutating func text() -> String {
    while index < html.endIndex {
      switch html[index] {
      case 0x3C: readTag()
      case 0x26: readEntity()
      case 0x20, 0x0A, 0x09: space()
      default:
        output.append(html[index])
        index += 1
      }
    }
    if output.last == 0x20 { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func space() {
    if let last = output.last, last != 0x20 { output.append(0x20) }
    index += 1
  }

  /// The tags within words leave nothing behind; all others part words.
  private mutating func readTag() {
    if starts("<a class=\"ankare\"") || starts("<a class=\"fotnotstillbaka\"") {
      return skip(past: "</a>")
    }
    if starts("<sup class=\"fotnotsref\"") { return skip(past: "</sup>") }
    let isWithinWords = [
      "<a", "</a", "<em>", "</em", "<str", "</str", "<del", "</del", "<co", "</co",
    ]
    .contains { starts($0) }
    skip(past: ">")
    if !isWithinWords {
      index -= 1
      space()
    }
  }

  private mutating func readEntity() {
    for (entity, byte) in [("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22)]
    where starts(entity) {
      output.append(UInt8(byte))
      index += entity.utf8.count
      return
    }
    output.append(html[index])
    index += 1
  }

  private func starts(_ text: String) -> Bool { html[index...].starts(with: text.utf8) }

  private mutating func skip(past end: String) {
    while index < html.endIndex, !starts(end) { index += 1 }
    index = min(index + end.utf8.count, html.endIndex)
  }
}
