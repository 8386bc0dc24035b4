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
    let keys = SortKeys(texts.map(key))
    var ranks = [Int](repeating: 0, count: texts.count)
    for (rank, index) in keys.order.enumerated() { ranks[index] = rank }
    return ranks
  }

  /// Keys in one row of bytes, each with its first eight as a number: nearly all are told apart by
  /// that alone.
  private struct SortKeys {
    private let bytes: [UInt8]
    /// For each key, where it begins; last, where the last one ends.
    private let starts: [Int]
    private let beginnings: [UInt64]

    init(_ keys: [[UInt8]]) {
      bytes = Array(keys.joined())
      starts = keys.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
      beginnings = keys.map { key in
        (0..<8).reduce(0) { $0 << 8 | UInt64($1 < key.count ? key[$1] : 0) }
      }
    }

    /// The places of the keys in their order; equal ones keep the order they have.
    var order: [Int] {
      beginnings.indices.sorted { a, b in
        if beginnings[a] != beginnings[b] { return beginnings[a] < beginnings[b] }
        let order = compare(a, b)
        return order == 0 ? a < b : order < 0
      }
    }

    /// Negative when the key at `a` comes before the one at `b`.
    private func compare(_ a: Int, _ b: Int) -> Int {
      bytes.withUnsafeBufferPointer { bytes in
        let lengths = (starts[a + 1] - starts[a], starts[b + 1] - starts[b])
        for offset in 0..<min(lengths.0, lengths.1) {
          let (first, second) = (bytes[starts[a] + offset], bytes[starts[b] + offset])
          if first != second { return Int(first) - Int(second) }
        }
        return lengths.0 - lengths.1
      }
    }
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
