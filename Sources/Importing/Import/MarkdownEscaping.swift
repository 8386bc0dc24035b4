/// Plain text as Markdown that means the text itself.
enum MarkdownEscaping {
  /// - Parameters:
  ///   - text: one line.
  ///   - isAlone: whether the line begins with it, so that it must not look like a list.
  static func escaped(_ text: String, isAlone: Bool) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    var isAddress = false
    for index in bytes.indices {
      if bytes[index] == 0x20 { isAddress = false }
      if bytes[index...].starts(with: "://".utf8) { isAddress = true }
      let meansNothing = isAddress && "_~&:=".utf8.contains(bytes[index])
      let isNumber = ".)".utf8.contains(bytes[index]) && !isAlone
      if !meansNothing, !isNumber, needsEscape(bytes, at: index) { result.append(0x5C) }
      result.append(bytes[index])
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func needsEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "<"):
      return true
    case UInt8(ascii: "_"):
      // Within a word, as in an address, it means nothing.
      return !(isWord(bytes, index - 1) && isWord(bytes, index + 1))
    case UInt8(ascii: "~"): return index == 0 || bytes[index - 1] != UInt8(ascii: "/")
    case UInt8(ascii: "&"):
      let name = bytes[(index + 1)...].prefix(33).prefix { isLetterOrDigit($0) || $0 == 0x23 }
      let end = index + 1 + name.count
      return !name.isEmpty && end < bytes.count && bytes[end] == UInt8(ascii: ";")
    case UInt8(ascii: "#"): return index == 0 || index == bytes.count - 1
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "="),
      UInt8(ascii: "|"), UInt8(ascii: ":"):
      return index == 0
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      return (1...9).contains(index) && bytes[..<index].allSatisfy { (0x30...0x39).contains($0) }
        && (index + 1 == bytes.count || bytes[index + 1] == 0x20)
    default: return false
    }
  }

  private static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes.indices.contains(index) && (isLetterOrDigit(bytes[index]) || bytes[index] >= 0x80)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
