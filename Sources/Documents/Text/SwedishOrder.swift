import Findings

/// The order of the Swedish alphabet: å, ä and ö come last, in that order.
package enum SwedishOrder {
  /// Compare keys by their bytes. Numbers sort as written, letters without regard to case.
  package static func key(_ text: String) -> [UInt8] {
    var text = text
    if let key = text.withUTF8({ everydayKey($0) }) { return key }
    var result: [UInt8] = []
    for character in text.lowercased() {
      switch character {
      case "å": result.append(0x7B)
      case "ä", "æ": result.append(0x7C)
      case "ö", "ø": result.append(0x7D)
      default: result.append(contentsOf: Slug.folded(String(character)).utf8)
      }
    }
    return result
  }

  /// The place of each text when all are put in order; equal ones keep the order they have.
  static func ranks(of texts: [String]) -> [Int] {
    let keys = texts.map(key)
    let order = keys.indices.sorted { a, b in
      keys[a] == keys[b] ? a < b : keys[a].lexicographicallyPrecedes(keys[b])
    }
    var ranks = [Int](repeating: 0, count: texts.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    return ranks
  }

  /// The key of a text of ASCII and Swedish letters, which nearly all are; `nil` for any other.
  private static func everydayKey(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte < 0x80 {
        result.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
        continue
      }
      guard byte == 0xC3, index < text.count else { return nil }
      switch text[index] {
      case 0x85, 0xA5: result.append(0x7B)
      case 0x84, 0xA4, 0x86, 0xA6: result.append(0x7C)
      case 0x96, 0xB6, 0x98, 0xB8: result.append(0x7D)
      default: return nil
      }
      index += 1
    }
    return result
  }
}
