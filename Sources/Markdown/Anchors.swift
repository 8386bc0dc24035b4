import Findings

/// Gives every heading of a body an anchor of its own.
struct Anchors {
  private var taken: Set<String> = []
  private var nextNumber: [String: Int] = [:]

  /// `mal`, then `mal-2`, `mal-3`. Anchors that footnotes have are never given out.
  mutating func anchor(for heading: String) -> String {
    var base = Slug.anchor(Self.foldedSwedish(heading))
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

  /// Folds as `Slug` does, but only the letters of every day; `Slug` is quick when they are folded.
  private static func foldedSwedish(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard bytes.last == 0xC3 else {
        bytes.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
        continue
      }
      switch byte {
      case 0x85, 0xA5, 0x84, 0xA4: bytes[bytes.count - 1] = UInt8(ascii: "a")
      case 0x96, 0xB6: bytes[bytes.count - 1] = UInt8(ascii: "o")
      case 0x89, 0xA9: bytes[bytes.count - 1] = UInt8(ascii: "e")
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func belongsToFootnote(_ anchor: String) -> Bool {
    guard anchor.utf8.first == UInt8(ascii: "f") else { return false }
    return ["fotnot-", "fotnotsref-"].contains { prefix in
      anchor.hasPrefix(prefix)
        && anchor.utf8.dropFirst(prefix.utf8.count).first.map { (0x30...0x39).contains($0) } == true
    }
  }
}
