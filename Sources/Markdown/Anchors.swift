import Findings

/// Gives every heading of a body an anchor of its own.
struct Anchors {
  private var taken = Set<String>(minimumCapacity: 16)
  private var nextNumber: [String: Int] = [:]

  /// `mal`, then `mal-2`, `mal-3`. Anchors that footnotes have are never given out.
  mutating func anchor(for heading: String) -> String {
    var base = Self.everydayAnchor(heading) ?? Slug.anchor(heading)
    if Self.belongsToFootnote(base) { base = "avsnitt-" + base }
    if taken.insert(base).inserted { return base }
    var anchor = base
    var number = nextNumber[base] ?? 2
    while !taken.insert(anchor).inserted {
      anchor = "\(base)-\(number)"
      number += 1
    }
    nextNumber[base] = number
    return anchor
  }

  /// What `Slug` makes of a heading that begins with a letter a–z and has no other letters than those
  /// and `åäöé`; `nil` for any other.
  private static func everydayAnchor(_ heading: String) -> String? {
    var heading = heading
    return heading.withUTF8 { text in
      guard let first = text.first, HTMLTag.isLetter(first) else { return nil }
      var isEveryday = true
      let anchor = String(unsafeUninitializedCapacity: text.count) { anchor in
        var count = 0
        var needsHyphen = false
        var previous: UInt8 = 0
        for byte in text {
          defer { previous = byte }
          var letter = byte | 0x20
          if byte >= 0x80 {
            if byte == 0xC3, previous != 0xC3 { continue }
            guard previous == 0xC3, let folded = Slug.everydayLetter(byte) else {
              isEveryday = false
              return 0
            }
            letter = folded
          } else if previous == 0xC3 {
            isEveryday = false
            return 0
          } else if (0x30...0x39).contains(byte) {
            letter = byte
          } else if !HTMLTag.isLetter(byte) {
            needsHyphen = true
            continue
          }
          if needsHyphen {
            anchor[count] = UInt8(ascii: "-")
            count += 1
            needsHyphen = false
          }
          anchor[count] = letter
          count += 1
        }
        isEveryday = previous != 0xC3
        return count
      }
      return isEveryday ? anchor : nil
    }
  }

  private static func belongsToFootnote(_ anchor: String) -> Bool {
    guard anchor.utf8.first == UInt8(ascii: "f") else { return false }
    return ["fotnot-", "fotnotsref-"].contains { prefix in
      anchor.hasPrefix(prefix)
        && anchor.utf8.dropFirst(prefix.utf8.count).first.map { (0x30...0x39).contains($0) } == true
    }
  }
}
