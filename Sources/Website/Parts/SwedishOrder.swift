import Findings

/// The order of the Swedish alphabet: å, ä and ö come last, in that order.
enum SwedishOrder {
  /// Compare keys by their bytes. Numbers sort as written, letters without regard to case.
  static func key(_ text: String) -> [UInt8] {
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
}
