/// A strict look at a page: every tag closed in order, every value in quotes, every `<` a tag's.
struct HTMLPage {
  /// What is wrong, in the order of the page.
  private(set) var faults: [String] = []
  /// Every attribute, lower-cased name and value as written.
  private(set) var attributes: [(name: String, value: String)] = []
  /// The contents of the script elements.
  private(set) var scripts: [String] = []

  private static let empty: Set<String> = ["br", "meta", "input", "img", "hr", "!doctype"]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var open: [String] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x3C else {
        index += 1
        continue
      }
      guard let end = Self.end(ofTagAt: index, in: bytes) else {
        faults.append("a tag never ends: \(Self.around(index, bytes))")
        return
      }
      let tag = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      index = end + 1
      let name = tag.prefix { $0 != " " && $0 != "/" || tag.hasPrefix("/") && $0 != " " }.lowercased()
      if name.hasPrefix("/") {
        if open.popLast() != String(name.dropFirst()) {
          faults.append("<\(name)> closes nothing: \(Self.around(index, bytes))")
        }
        continue
      }
      guard name.first?.isLetter == true || name == "!doctype" else {
        faults.append("no tag: \(Self.around(index, bytes))")
        continue
      }
      if name != "!doctype" { read(tag.dropFirst(name.count)) }
      if name == "script" {
        let close = Self.find("</script>", in: bytes, from: index) ?? bytes.count
        scripts.append(String(decoding: bytes[index..<close], as: UTF8.self))
        index = close
      }
      if !Self.empty.contains(name) { open.append(name) }
    }
    if !open.isEmpty { faults.append("never closed: \(open)") }
  }

  /// The place of the `>` that ends a tag, quotes respected.
  private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int? {
    var isQuoted = false
    for index in (start + 1)..<max(start + 1, bytes.count) {
      if bytes[index] == 0x22 { isQuoted.toggle() }
      if !isQuoted, bytes[index] == 0x3E { return index }
      if bytes[index] == 0x3C { return nil }
    }
    return nil
  }

  private mutating func read(_ text: Substring) {
    var rest = text.drop { $0 == " " || $0 == "/" }
    while !rest.isEmpty {
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == ":" }
      rest = rest.dropFirst(name.count)
      guard !name.isEmpty else {
        faults.append("no attribute: \(text.prefix(80))")
        return
      }
      if rest.hasPrefix("=\"") {
        let value = rest.dropFirst(2).prefix { $0 != "\"" }
        attributes.append((name.lowercased(), String(value)))
        rest = rest.dropFirst(value.count + 3)
      } else if rest.first == "=" {
        faults.append("a value without quotes: \(text.prefix(80))")
        return
      } else {
        attributes.append((name.lowercased(), ""))
      }
      rest = rest.drop { $0 == " " || $0 == "/" || $0 == "\n" }
    }
  }

  private static func find(_ word: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (start...max(start, bytes.count - wanted.count)).first { index in
      index + wanted.count <= bytes.count
        && bytes[index..<(index + wanted.count)].elementsEqual(wanted)
    }
  }

  private static func around(_ index: Int, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[max(0, index - 40)..<min(bytes.count, index + 60)], as: UTF8.self)
  }
}
