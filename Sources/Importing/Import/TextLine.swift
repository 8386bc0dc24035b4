import Foundation

/// A line as it was taken out of a document.
struct TextLine: Sendable, Hashable {
  /// From 1, as an editor counts.
  let number: Int
  /// From 1.
  let page: Int
  /// Without white space at its ends, and with single spaces within.
  let text: String
  /// Its length in Unicode scalars.
  let length: Int
  /// How many spaces stood before it.
  let indent: Int
  /// Whether more than one space stood after it, as Word leaves at the end of a paragraph.
  let endsLoosely: Bool
  /// Whether it ends within a word, at a hyphen that only shows there.
  let endsAtSoftHyphen: Bool
  /// Whether it is the first one of a page.
  var beginsPage = false

  init(_ bytes: [UInt8], number: Int, page: Int) {
    self.number = number
    self.page = page
    let start: Int = bytes.firstIndex { $0 != 0x20 } ?? bytes.count
    let last: Int? = bytes.lastIndex { $0 != 0x20 }
    let end = last.map { $0 + 1 } ?? start
    indent = start == end ? 0 : start
    endsLoosely = bytes.count - end > 1
    var words: [UInt8] = []
    words.reserveCapacity(end - start)
    for byte in bytes[start..<end] where byte != 0x20 || words.last != 0x20 { words.append(byte) }
    let softHyphen: [UInt8] = [0xC2, 0xAD]
    endsAtSoftHyphen = words.suffix(2).elementsEqual(softHyphen)
    var text = String(decoding: words, as: UTF8.self)
    // Combining marks, as some programs write å, begin with these bytes; a soft hyphen with 0xC2.
    if words.contains(where: { $0 == 0xCC || $0 == 0xCD }) {
      text = text.precomposedStringWithCanonicalMapping
    }
    if words.contains(0xAD) {
      text = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0xAD }))
    }
    self.text = text
    length = text.unicodeScalars.count
  }

  var isEmpty: Bool { text.isEmpty }

  var hasLetter: Bool { text.unicodeScalars.contains { $0.properties.isAlphabetic } }

  /// Whether the first letter is a small one.
  var beginsSmall: Bool { text.unicodeScalars.first?.properties.isLowercase == true }

  /// Whether the first letter is a capital.
  var beginsLarge: Bool { text.unicodeScalars.first?.properties.isUppercase == true }

  /// Whether a sentence ends with it.
  var endsSentence: Bool {
    var rest = text[...]
    while let last = rest.last, "”\"’)".contains(last) { rest = rest.dropLast() }
    return rest.last.map { ".!?:".contains($0) } ?? false
  }

  /// Whether the one who wrote it ended the line here, though the first word of the next one had
  /// room on it.
  ///
  /// - Parameter width: as many signs as the lines around it have at most.
  func endsEarly(before next: TextLine, width: Int) -> Bool {
    let word = next.text.unicodeScalars.prefix { $0 != " " }.count
    return (length + 1 + word) * 100 < width * 88
  }
}
