/// Raw HTML, as a finding calls it.
enum HTMLTag {
  /// `<div>`, `</b>`, `Kommentaren <!-- -->`.
  static func description(of source: Bytes) -> String {
    let start = source.firstIndex { $0 == 0x3C } ?? 0
    if source.has("<!--", then: Bytes(start: nil, count: 0), at: start) {
      return "Kommentaren <!-- -->"
    }
    let end = source.part((start + 1)..<source.count)
      .firstIndex { !isLetter($0) && !(0x2D...0x3A).contains($0) }
    let name = source.part(start..<(start + 1 + min(end ?? source.count, 40)))
    return name.count > 1 ? String(decoding: name, as: UTF8.self) + ">" : "Koden"
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
