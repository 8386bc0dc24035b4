/// Parts text into folded words.
///
/// A word is a run of letters and digits. What is written together with `-`, `/`, `.` or `:` and
/// holds a digit, such as a diarienummer or a date, is a word as well, with `/` for each of them:
/// `2021/334`. So is a paragraph: `§45`. A letter alone is no word, nor is what is longer than 63
/// bytes. The script of the search page parts what is typed in the same way.
enum WordReader {
  typealias Bytes = UnsafeBufferPointer<UInt8>
  typealias Take = (_ word: Bytes, _ hash: UInt64, _ spelling: Bytes.SubSequence) -> Void

  /// Gives every word of a text of UTF-8, folded, with its hash and with how it was written.
  static func read(_ text: Bytes, take: Take) {
    withReader(of: text, from: 0) { $0.readAll(take) }
  }

  /// Gives the words that are written together from `start` on, or passes what is no word.
  ///
  /// - Returns: where to go on.
  static func readNext(in text: Bytes, from start: Int, take: Take) -> Int {
    withReader(of: text, from: start) { reader in
      reader.readNext(take)
      return reader.index
    }
  }

  private static func withReader<Result>(
    of text: Bytes, from start: Int, _ use: (inout Reader) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FoldedWord.capacity) { blocks in
      Fold.letters.withUnsafeBufferPointer { letters in
        Fold.singles.withUnsafeBufferPointer { singles in
          var reader = Reader(
            text: text, letters: letters, singles: singles, word: FoldedWord(blocks), index: start)
          return use(&reader)
        }
      }
    }
  }

  private struct Reader {
    let text: Bytes
    let letters: UnsafeBufferPointer<UInt8>
    let singles: UnsafeBufferPointer<UInt8>
    var word: FoldedWord
    var index: Int
    var hasDigit = false

    mutating func readAll(_ take: Take) {
      while index < text.count {
        if text[index] == 0x20 {
          index += 1
          continue
        }
        readNext(take)
      }
    }

    mutating func readNext(_ take: Take) {
      let start = index
      readRun(take)
      if index == start { skip(take) }
    }

    /// Words that are joined by single marks.
    private mutating func readRun(_ take: Take) {
      let start = index
      var parts = 0
      var runHasDigit = false
      while true {
        let partStart = index
        readWord()
        guard index > partStart else { break }
        parts += 1
        runHasDigit = runHasDigit || hasDigit
        give(partStart..<index, take)
        guard isJoined(at: index) else { break }
        index += 1
      }
      if parts > 1, runHasDigit { giveWhole(start..<index, take) }
    }

    /// Reads letters and digits from here on into `word`.
    private mutating func readWord() {
      word.clear()
      hasDigit = false
      while true {
        readASCII()
        guard index < text.count, text[index] >= 0x80, readLetter(text[index]) else { return }
      }
    }

    /// Most letters, eight at a time.
    private mutating func readASCII() {
      let raw = UnsafeRawBufferPointer(text)
      while index + 8 <= text.count {
        let block = UInt64(
          littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let (others, digits) = EightBytes.kinds(of: block)
        let length = others.trailingZeroBitCount / 8
        if length > 0 {
          let kept = UInt64.max >> UInt64(64 - 8 * length)
          // That makes letters small, and leaves digits.
          word.append((block | EightBytes.all(0x20)) & kept, length)
          if digits & kept != 0 { hasDigit = true }
          index += length
        }
        if others != 0 { return }
      }
      while index < text.count, letters[Int(text[index])] != 0 {
        let folded = letters[Int(text[index])]
        if folded < 0x3A { hasDigit = true }
        word.append(UInt64(folded), 1)
        index += 1
      }
    }

    private mutating func append(_ byte: UInt8) { word.append(UInt64(byte), 1) }

    /// Reads a character of several bytes if it belongs to a word.
    private mutating func readLetter(_ first: UInt8) -> Bool {
      let size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard index + size <= text.count else {
        index = text.count
        return false
      }
      if first == 0xC3, singles[Int(text[index + 1] & 0x3F)] != 0 {
        append(singles[Int(text[index + 1] & 0x3F)])
        index += 2
        return true
      }
      switch first {
      case 0xC3...0xC5:
        let scalar = Int(first & 0x1F) << 6 | Int(text[index + 1] & 0x3F)
        guard scalar != 0xD7, scalar != 0xF7 else { return false }
        if let letters = Fold.latin[scalar - 0xC0] {
          letters.withUTF8Buffer { for byte in $0 { append(byte) } }
        } else {
          for offset in 0..<size { append(text[index + offset]) }
        }
      case 0xC7, 0xC8:
        if let letter = Fold.wider[UInt16(first) << 8 | UInt16(text[index + 1])] {
          append(letter)
        } else {
          for offset in 0..<size { append(text[index + offset]) }
        }
      case 0xC2:
        // A soft hyphen is not seen; what else there is in this block is no letter.
        guard text[index + 1] == 0xAD, word.count > 0 else { return false }
      case 0xCC, 0xCD: break  // accents of their own
      case 0xE2: return false
      case 0x80...0xC1: return false
      default: for offset in 0..<size { append(text[index + offset]) }
      }
      index += size
      return true
    }

    private func isJoined(at place: Int) -> Bool {
      guard place + 1 < text.count else { return false }
      switch text[place] {
      case 0x2D...0x2F, 0x3A:
        let next = text[place + 1]
        return next < 0x80 ? letters[Int(next)] != 0 : next >= 0xC3 && next != 0xE2
      default: return false
      }
    }

    private mutating func give(_ range: Range<Int>, _ take: Take) {
      guard word.count <= FoldedWord.longest, word.count > 1 || hasDigit else { return }
      let (bytes, hash) = word.finish()
      take(bytes, hash, text[range])
    }

    private mutating func giveWhole(_ range: Range<Int>, _ take: Take) {
      let end = index
      index = range.lowerBound
      var whole: [UInt8] = []
      while index < end {
        readWord()
        whole.append(contentsOf: word.finish().bytes)
        if index < end {
          whole.append(0x2F)
          index += 1
        }
      }
      index = end
      guard whole.count <= FoldedWord.longest else { return }
      whole.withUnsafeBufferPointer { take($0, WordTable.hash($0), text[range]) }
    }

    /// Passes what is no word; a paragraph sign makes one with the number after it.
    private mutating func skip(_ take: Take) {
      guard text[index] == 0xC2, index + 1 < text.count, text[index + 1] == 0xA7 else {
        index += 1
        return
      }
      let start = index
      index += 2
      while index < text.count, text[index] == 0x20 || text[index] == 0xC2 || text[index] == 0xA0 {
        index += 1
      }
      let number = index
      while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
      if index > number, index - number < 8 {
        let word = [0xC2, 0xA7] + text[number..<index]
        word.withUnsafeBufferPointer { take($0, WordTable.hash($0), text[start..<index]) }
      }
      // The number is a word of its own as well.
      index = number
    }
  }
}
