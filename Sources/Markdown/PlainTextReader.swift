/// Reads the text out of HTML that this module wrote; it knows no other.
struct PlainTextReader {
  private let html: Bytes
  private var index = 0
  private var output: [UInt8] = []

  init(_ html: Bytes) {
    self.html = html
    output.reserveCapacity(html.count)
  }

  mutating func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  mutating func bytes() -> [UInt8] {
    while index < html.count {
      switch html[index] {
      case 0x3C: readTag()
      case 0x26: readEntity()
      case 0x20, 0x0A, 0x09: space()
      default: readWord()
      }
    }
    if output.last == 0x20 { output.removeLast() }
    return output
  }

  private mutating func readWord() {
    let start = index
    while index < html.count, !Self.endsWord(html[index]) { index += 1 }
    output.append(contentsOf: html.part(start..<index))
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x3C && (byte == 0x3C || byte == 0x26 || byte == 0x20 || byte == 0x0A || byte == 0x09)
  }

  private mutating func space() {
    if let last = output.last, last != 0x20 { output.append(0x20) }
    index += 1
  }

  /// The tags within words leave nothing behind; all others part words.
  private mutating func readTag() {
    let isEndTag = index + 1 < html.count && html[index + 1] == 0x2F
    let nameStart = index + (isEndTag ? 2 : 1)
    let end = html.first(0x3E, from: nameStart) ?? html.count - 1
    let name = html.part(nameStart..<max(nameStart, end)).prefix { $0 != 0x20 }
    if !isEndTag, starts("<a class=\"ankare\"") || starts("<a class=\"fotnotstillbaka\"") {
      return skip(past: "</a>")
    }
    if !isEndTag, starts("<sup class=\"fotnotsref\"") { return skip(past: "</sup>") }
    index = end + 1
    if !Self.isWithinWords(name), let last = output.last, last != 0x20 { output.append(0x20) }
  }

  /// `a`, `em`, `del`, `code`, `strong`.
  private static func isWithinWords(_ name: Slice<Bytes>) -> Bool {
    switch name.count {
    case 1: name.first == UInt8(ascii: "a")
    case 2: name.first == UInt8(ascii: "e")
    case 3: name.first == UInt8(ascii: "d") && name.last == UInt8(ascii: "l")
    case 4: name.first == UInt8(ascii: "c")
    case 6: name.first == UInt8(ascii: "s")
    default: false
    }
  }

  private mutating func readEntity() {
    let entities: [(StaticString, UInt8)] = [
      ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22),
    ]
    for (entity, byte) in entities where starts(entity) {
      output.append(byte)
      index += entity.utf8CodeUnitCount
      return
    }
    output.append(html[index])
    index += 1
  }

  private func starts(_ text: StaticString) -> Bool {
    html.has(text, then: Bytes(start: nil, count: 0), at: index)
  }

  private mutating func skip(past end: StaticString) {
    let none = Bytes(start: nil, count: 0)
    let found = html.first(end, then: none, in: index..<html.count)
    index = found.map { $0 + end.utf8CodeUnitCount } ?? html.count
  }
}
