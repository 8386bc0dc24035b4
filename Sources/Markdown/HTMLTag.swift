/// Raw HTML, as a finding calls it.
enum HTMLTag {
  /// `<div>`, `</b>`, `Kommentaren <!-- -->`.
  static func description(of source: Bytes) -> String {
    let start = source.firstIndex { $0 == 0x3C } ?? 0
    if source.has("<!--", then: Bytes(start: nil, count: 0), at: start) {
      return "Kommentaren <!-- -->"
    }
    let nameStart =
      start + 1 + (source.has("/", then: Bytes(start: nil, count: 0), at: start + 1) ? 1 : 0)
    let longest = source.part(nameStart..<max(nameStart, min(nameStart + 40, source.count)))
    let name = longest.prefix { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    guard !name.isEmpty else { return "Koden" }
    return String(decoding: source.part(start..<(nameStart + name.count)), as: UTF8.self) + ">"
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
