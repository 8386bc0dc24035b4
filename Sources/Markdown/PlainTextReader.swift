/// Reads the text out of HTML that this module wrote; it knows no other.
struct PlainTextReader {
  private let html: Bytes
  private var index = 0
  private let output: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes of text there are so far.
  private var count = 0

  private init(_ html: Bytes, into output: UnsafeMutableBufferPointer<UInt8>) {
    self.html = html
    self.output = output
  }

  static func text(of html: Bytes) -> String { String(decoding: bytes(of: html), as: UTF8.self) }

  /// The text as UTF-8, never longer than the HTML.
  static func bytes(of html: Bytes) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: html.count) { output, count in
      var reader = PlainTextReader(html, into: output)
      reader.read()
      count = reader.count
    }
  }

  private mutating func read() {
    while index < html.count {
      switch html[index] {
      case 0x3C: readTag()
      case 0x26: readEntity()
      case 0x20, 0x0A, 0x09: space()
      default: readWord()
      }
    }
    if count > 0, output[count - 1] == 0x20 { count -= 1 }
  }

  private mutating func append(_ byte: UInt8) {
    output[count] = byte
    count += 1
  }

  private mutating func readWord() {
    let end = html.count
    var index = index
    var count = count
    while index < end {
      let byte = html[index]
      if Self.endsWord(byte) { break }
      output[count] = byte
      count += 1
      index += 1
    }
    self.index = index
    self.count = count
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x3C && (byte == 0x3C || byte == 0x26 || byte == 0x20 || byte == 0x0A || byte == 0x09)
  }

  private mutating func space() {
    separate()
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
    if !Self.isWithinWords(name) { separate() }
  }

  private mutating func separate() {
    if count > 0, output[count - 1] != 0x20 { append(0x20) }
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
      append(byte)
      index += entity.utf8CodeUnitCount
      return
    }
    append(html[index])
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
