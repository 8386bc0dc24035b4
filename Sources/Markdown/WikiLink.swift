/// `[[id#anchor@version|label]]`, up to the label.
struct WikiLink {
  let target: Link.Target
  /// How many bytes `[[…` takes, with the `|` or the `]]` after it.
  let length: Int
  let hasLabel: Bool

  /// Reads a link whose `[[` is at the start of `text`; `nil` when it has no id or does not end.
  init?(_ text: Bytes) {
    var end = 2
    while end < text.count, text[end] != 0x7C, text[end] != 0x5D {
      if text[end] == 0x5B { return nil }
      end += 1
    }
    guard end < text.count else { return nil }
    hasLabel = text[end] == 0x7C
    guard hasLabel || (end + 1 < text.count && text[end + 1] == 0x5D) else { return nil }
    length = end + (hasLabel ? 1 : 2)
    guard let target = Self.target(text.part(2..<end)) else { return nil }
    self.target = target
  }

  /// The anchor and the version may come in either order.
  private static func target(_ words: Bytes) -> Link.Target? {
    var parts: [UInt8: String] = [:]
    var mark: UInt8 = 0
    var start = 0
    for index in 0...words.count {
      guard index == words.count || words[index] == 0x23 || words[index] == 0x40 else { continue }
      guard parts[mark] == nil else { return nil }
      parts[mark] = trimmed(words.part(start..<index))
      if index < words.count { mark = words[index] }
      start = index + 1
    }
    guard let id = parts[0], !id.isEmpty, parts[0x40] != "" else { return nil }
    let anchor = parts[0x23].flatMap { $0.isEmpty ? nil : $0 }
    return .document(id: id, anchor: anchor, version: parts[0x40])
  }

  private static func trimmed(_ bytes: Bytes) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let start = bytes.firstIndex { !isSpace($0) } ?? bytes.count
    let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    return String(decoding: bytes.part(start..<max(start, end)), as: UTF8.self)
  }
}

extension WikiLink {
  /// A text with each wiki link as its label, or as its id when it has none.
  static func plain(_ text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { text in
      var result: [UInt8] = []
      var copied = 0
      var searched = 0
      while let start = text.first(0x5B, from: searched) {
        searched = start + 1
        guard searched < text.count, text[searched] == 0x5B,
          let link = WikiLink(text.part(start..<text.count)),
          case .document(let id, _, _) = link.target
        else { continue }
        let labelStart = start + link.length
        var end = labelStart
        if link.hasLabel {
          guard let labelEnd = text.labelEnd(from: labelStart) else { continue }
          end = labelEnd + 2
        }
        let label = link.hasLabel ? text.part(labelStart..<(end - 2)) : text.part(0..<0)
        result += text.part(copied..<start)
        result += label.allSatisfy { $0 == 0x20 } ? Array(id.utf8) : Array(label)
        copied = end
        searched = end
      }
      return result + text.part(copied..<text.count)
    }
  }
}
