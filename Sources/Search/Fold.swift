/// Folds letters to what people type when they cannot or will not type the right ones:
/// `å ä → a`, `ö → o`, `é → e`, upper case to lower.
///
/// The same folding as `Slug.folded`, on the bytes of UTF-8 and without a `String` on the way. The
/// script of the search page folds what is typed in the same way.
enum Fold {
  /// What stands for a letter of the blocks Latin-1 Supplement and Latin Extended-A, from U+00C0 to
  /// U+017F: up to two letters a–z, or nothing where the letter is kept as it is.
  static let latin: [StaticString?] = {
    let groups: [(StaticString, [ClosedRange<Int>])] = [
      ("a", [0xC0...0xC5, 0xE0...0xE5, 0x100...0x105]), ("ae", [0xC6...0xC6, 0xE6...0xE6]),
      ("c", [0xC7...0xC7, 0xE7...0xE7, 0x106...0x10D]), ("d", [0xD0...0xD0, 0xF0...0xF0]),
      ("d", [0x10E...0x111]), ("e", [0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B]),
      ("g", [0x11C...0x123]), ("h", [0x124...0x127]), ("i", [0xCC...0xCF, 0xEC...0xEF]),
      ("i", [0x128...0x131]), ("j", [0x134...0x135]), ("k", [0x136...0x138]),
      ("l", [0x139...0x142]), ("n", [0xD1...0xD1, 0xF1...0xF1, 0x143...0x14B]),
      ("o", [0xD2...0xD6, 0xD8...0xD8, 0xF2...0xF6, 0xF8...0xF8, 0x14C...0x151]),
      ("oe", [0x152...0x153]), ("r", [0x154...0x159]), ("s", [0x15A...0x161, 0x17F...0x17F]),
      ("ss", [0xDF...0xDF]), ("t", [0x162...0x167]), ("th", [0xDE...0xDE, 0xFE...0xFE]),
      ("u", [0xD9...0xDC, 0xF9...0xFC, 0x168...0x173]), ("w", [0x174...0x175]),
      ("y", [0xDD...0xDD, 0xFD...0xFD, 0xFF...0xFF, 0x176...0x178]), ("z", [0x179...0x17E]),
    ]
    var table = [StaticString?](repeating: nil, count: 0xC0)
    for (letters, ranges) in groups {
      for range in ranges { for scalar in range { table[scalar - 0xC0] = letters } }
    }
    return table
  }()

  /// What stands for the letters Ǥ, Ǧ, Ǩ, Ș and Ț, of either case, by the two bytes of each.
  static let wider: [UInt16: UInt8] = [
    0xC7A4: 0x67, 0xC7A5: 0x67, 0xC7A6: 0x67, 0xC7A7: 0x67, 0xC7A8: 0x6B, 0xC7A9: 0x6B,
    0xC898: 0x73, 0xC899: 0x73, 0xC89A: 0x74, 0xC89B: 0x74,
  ]

  /// What a byte is within a word: the lower-case letter or the digit of ASCII, else 0.
  static let letters: [UInt8] = (0...0xFF).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    default: 0
    }
  }

  /// The single letter that stands for a letter of UTF-8 that begins with the byte 0xC3, such as
  /// `å`, by the six lowest bits of its other byte; 0 where there is no such letter.
  static let singles: [UInt8] = latin[..<0x40].map { letters in
    guard let letters, letters.utf8CodeUnitCount == 1 else { return 0 }
    return letters.withUTF8Buffer { $0[0] }
  }
}
