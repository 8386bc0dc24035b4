import Documents

/// The words of the glossary in every form that running text uses, ready to be looked for.
///
/// A text is read once, byte by byte; only a word that begins like one of these is looked up.
struct GlossaryWords: Sendable {
  /// A form of a word in small letters.
  private struct Form: Sendable {
    let bytes: [UInt8]
    /// The index of the word in the glossary.
    let term: Int
  }

  /// The longest form first, by the place that its beginning has.
  private var forms = [[Form]](repeating: [], count: 1 << 12)
  /// Whether some form begins as the words of a place do; most words of a text end here.
  private(set) var isBeginning = [Bool](repeating: false, count: 1 << 12)

  init(_ terms: [GlossaryTerm]) {
    for (index, term) in terms.enumerated() {
      for form in [term.term.value] + term.aliases { add(form, of: index) }
    }
    for place in forms.indices where forms[place].count > 1 {
      forms[place].sort { a, b in
        a.bytes.count == b.bytes.count ? a.term < b.term : a.bytes.count > b.bytes.count
      }
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
    isBeginning[place] = true
  }

  /// From the first three small letters of a word, 0 where there is no letter.
  static func place(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) &* 31 ^ Int(second) &* 7 ^ Int(third) << 4) & 0xFFF
  }

  /// The longest form that stands at `start`, where a word begins, and where it ends.
  ///
  /// - Parameter place: that of the word's first three letters.
  func match(
    _ place: Int, at start: Int, in text: UnsafeBufferPointer<UInt8>,
    small: UnsafeBufferPointer<UInt8>
  ) -> (term: Int, end: Int)? {
    for form in forms[place] {
      let end = start + form.bytes.count
      guard end <= text.count, end == text.count || !goesOn(text[end], small) else { continue }
      let isEqual = form.bytes.indices.allSatisfy { offset in
        let byte = text[start + offset]
        let letter = small[Int(byte)]
        let expected = form.bytes[offset]
        return letter == expected
          || letter == 0 && (byte == expected || byte == 0x0A && expected == 0x20)
      }
      if isEqual { return (form.term, end) }
    }
    return nil
  }

  /// Whether a word that ends before `byte` is only a part of what stands there.
  private func goesOn(_ byte: UInt8, _ small: UnsafeBufferPointer<UInt8>) -> Bool {
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
