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

  static func text(of html: Bytes) -> String {
    String(unsafeUninitializedCapacity: html.count) { write(html, into: $0) }
  }

  /// Writes the text into a buffer that has room for as much as the HTML; returns how much it is.
  static func write(_ html: Bytes, into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var reader = PlainTextReader(html, into: output)
    reader.read()
    return reader.count
  }

  private mutating func read() {
    while true {
      copyText()
      guard index < html.count else { break }
      switch html[index] {
      case 0x3C: readTag()
      case 0x26: readEntity()
      case 0x20, 0x0A, 0x09: space()
      default:
        append(html[index])
        index += 1
      }
    }
    if count > 0, output[count - 1] == 0x20 { count -= 1 }
  }

  /// Copies up to the next byte that may mean something, eight bytes at a time; what is left of the
  /// text after the last eight is for the caller.
  private mutating func copyText() {
    let html = UnsafeRawBufferPointer(html)
    let output = UnsafeMutableRawBufferPointer(output)
    var index = index
    var count = count
    while index + 8 <= html.count {
      let block = UInt64(
        littleEndian: html.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      var marks = Self.marks(block)
      if block & 0xFF == 0x20, count == 0 || output[count - 1] == 0x20 { marks |= 0x80 }
      output.storeBytes(of: block.littleEndian, toByteOffset: count, as: UInt64.self)
      let length = marks.trailingZeroBitCount / 8
      index += length
      count += length
      if marks != 0 { break }
    }
    self.index = index
    self.count = count
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The top bit of the first byte that is `<`, `&`, below a space, or a space after a space; the
  /// bits of bytes after that one may be wrong.
  @inline(__always)
  private static func marks(_ block: UInt64) -> UInt64 {
    let spaces = zeros(block ^ (ones &* 0x20))
    let low = (block &- ones &* 0x20) & ~block
    return
      (zeros(block ^ (ones &* 0x3C)) | zeros(block ^ (ones &* 0x26)) | low
      | (spaces & spaces << 8)) & tops
  }

  /// In the top bits the first byte that is 0; those of bytes after that one may be wrong.
  @inline(__always)
  private static func zeros(_ block: UInt64) -> UInt64 { (block &- ones) & ~block }

  private mutating func append(_ byte: UInt8) {
    output[count] = byte
    count += 1
  }

  private mutating func space() {
    separate()
    index += 1
  }

  /// The tags within words leave nothing behind; all others part words.
  private mutating func readTag() {
    let isEndTag = index + 1 < html.count && html[index + 1] == 0x2F
    let nameStart = index + (isEndTag ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < html.count, html[nameEnd] != 0x3E, html[nameEnd] != 0x20 { nameEnd += 1 }
    if !isEndTag, nameEnd < html.count, html[nameEnd] == 0x20 {
      if starts("<a class=\"ankare\"") || starts("<a class=\"fotnotstillbaka\"") {
        return skip(past: "</a>")
      }
      if starts("<sup class=\"fotnotsref\"") { return skip(past: "</sup>") }
    }
    let end = html.first(0x3E, from: nameEnd) ?? html.count - 1
    index = end + 1
    if !Self.isWithinWords(html[nameStart..<nameEnd]) { separate() }
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
