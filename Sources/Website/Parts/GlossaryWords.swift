import Documents

/// The words of the glossary in every form that running text uses, ready to be looked for.
///
/// A text is not read byte by byte but in leaps: what stands at the end of a window as wide as the
/// shortest form tells how far it can be moved before any form can begin in it (S. Wu and U. Manber,
/// "A Fast Algorithm for Multi-Pattern Searching", 1994).
struct GlossaryWords: Sendable {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// A form of a word in small letters.
  private struct Form: Sendable {
    let bytes: [UInt8]
    /// The index of the word in the glossary.
    let term: Int
  }

  /// The longest form first, by the place that its beginning has.
  private var forms = [[Form]](repeating: [], count: 1 << 12)
  /// Whether some form may begin with three bytes, by `number(_:_:_:)`.
  private(set) var mayBegin = [Bool](repeating: false, count: 1 << 12)
  /// How far the window can be moved when it ends with two bytes, by the number that they are with
  /// the first lowest; 0 when a form may stand in it.
  private(set) var leaps: [UInt8] = []
  /// The length of the shortest form in bytes, at least 2 and at most 100; 0 without forms.
  private(set) var width = 0

  init(_ terms: [GlossaryTerm]) {
    for (index, term) in terms.enumerated() {
      for form in [term.term.value] + term.aliases { add(form, of: index) }
    }
    for place in forms.indices where forms[place].count > 1 {
      forms[place].sort { a, b in
        a.bytes.count == b.bytes.count ? a.term < b.term : a.bytes.count > b.bytes.count
      }
    }
    let all = forms.joined().map(\.bytes)
    width = min(all.map(\.count).min() ?? 0, 100)
    leaps = [UInt8](repeating: UInt8(max(1, width - 1)), count: 1 << 16)
    for form in all {
      for place in 1..<width { addLeap(width - 1 - place, over: form[place - 1], form[place]) }
    }
  }

  private mutating func add(_ form: String, of term: Int) {
    let bytes = form.utf8.map {
      SmallLetters.table[Int($0)] == 0 ? $0 : SmallLetters.table[Int($0)]
    }
    guard bytes.count > 1 else { return }
    let third = bytes.count > 2 ? SmallLetters.table[Int(bytes[2])] : 0
    let place = Self.place(bytes[0], bytes[1], third)
    forms[place].append(Form(bytes: bytes, term: term))
    // What is no letter can be written in more than one way, or be the end of the word.
    for byte in third == 0 ? 0...255 : third...third {
      mayBegin[Self.number(bytes[0], bytes[1], byte)] = true
    }
  }

  private mutating func addLeap(_ leap: Int, over first: UInt8, _ second: UInt8) {
    for first in Self.spellings(of: first) {
      for second in Self.spellings(of: second) {
        let number = Int(first) | Int(second) << 8
        leaps[number] = min(leaps[number], UInt8(leap))
      }
    }
  }

  /// The bytes of a text that a byte of a form stands for.
  private static func spellings(of expected: UInt8) -> [UInt8] {
    (0...255).filter { isSame($0, as: expected, small: SmallLetters.table[Int($0)]) }
  }

  /// Whether a byte of a text is that of a form; a space may be a line break.
  ///
  /// - Parameter small: what `SmallLetters` says of the byte of the text.
  @inline(__always)
  private static func isSame(_ byte: UInt8, as expected: UInt8, small: UInt8) -> Bool {
    small == expected
      || small == 0 && (byte == expected || byte == 0x0A && expected == 0x20)
  }

  /// From three bytes as they stand, in large letters or small; many have the same.
  @inline(__always)
  static func number(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let bytes = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16
    return Int(((bytes | 0x20_2020) &* 0x9E37_79B1) >> 20)
  }

  /// From the first three small letters of a word, 0 where there is no letter.
  private static func place(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) &* 31 ^ Int(second) &* 7 ^ Int(third) << 4) & 0xFFF
  }

  /// The longest form that stands at `start`, where a word begins, and where it ends.
  ///
  /// - Parameter start: three bytes or more before the end of the text.
  func match(at start: Int, in text: Bytes, small: Bytes) -> (term: Int, end: Int)? {
    let place = Self.place(
      small[Int(text[start])], small[Int(text[start + 1])], small[Int(text[start + 2])])
    for form in forms[place] {
      let end = start + form.bytes.count
      guard end <= text.count, end == text.count || !goesOn(text[end], small) else { continue }
      let isEqual = form.bytes.indices.allSatisfy { offset in
        let byte = text[start + offset]
        return Self.isSame(byte, as: form.bytes[offset], small: small[Int(byte)])
      }
      if isEqual { return (form.term, end) }
    }
    return nil
  }

  /// Whether a word that ends before `byte` is only a part of what stands there.
  private func goesOn(_ byte: UInt8, _ small: Bytes) -> Bool {
    small[Int(byte)] != 0 || byte == UInt8(ascii: "-")
  }
}

/// Letters and digits of the Latin alphabet by their bytes in UTF-8.
enum SmallLetters {
  /// The small letter of each byte, 0 for what is no part of a word. The second byte of a letter
  /// stands for itself or for its small letter, whatever the first is: Ä and ä differ by that bit.
  static let table: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
    let byte = UInt8(byte)
    switch byte {
    case 0x41...0x5A: return byte | 0x20
    case 0x61...0x7A, 0x30...0x39, 0xA0...0xBF, 0xC3...0xCB: return byte
    case 0x80...0x9F: return byte | 0x20
    default: return 0
    }
  }
}
