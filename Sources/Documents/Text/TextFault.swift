import Findings

/// What makes a file no text at all.
enum TextFault {
  /// Bigger than this is no document but a mistake.
  static let sizeLimit = 8_000_000

  /// The first byte that no text has: a NUL, or one that is not UTF-8.
  static func first(in file: SourceFile) -> Finding? {
    if file.bytes.count > sizeLimit {
      return Finding(
        .unreadableText,
        "Filen är större än \(sizeLimit / 1_000_000) MB, och så stora filer läses inte",
        at: SourceLocation(file.path), advice: "Dela texten i flera dokument.")
    }
    let firstNull = file.bytes.firstIndex(ofByte: 0)
    guard let offset = firstNull ?? invalidUTF8(in: file.bytes) else { return nil }
    if let other = OtherFormat(file.bytes) {
      return Finding(
        .unreadableText, "Filen är \(other.name), och ingen text", at: SourceLocation(file.path),
        advice: other.advice)
    }
    let encoding = OtherEncoding(file.bytes)
    if firstNull != nil, encoding != .utf16 {
      return Finding(
        .unreadableText, "Filen innehåller ett nolltecken och är därför ingen text",
        at: file.location(ofByte: offset),
        advice: "Öppna originalet på nytt och spara det som text i UTF-8.")
    }
    return Finding(
      .unreadableText, "Filen är inte sparad som UTF-8", at: file.location(ofByte: offset),
      advice: encoding.advice)
  }

  /// The offset of the first byte that is not part of a UTF-8 sequence.
  static func invalidUTF8(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        index = endOfEveryday(buffer, from: index)
        guard index < buffer.count else { break }
        guard buffer[index] >= 0x80 else {
          index += 1
          continue
        }
        let length = sequenceLength(buffer, at: index)
        if length == 0 { return index }
        index += length
      }
      return nil
    }
  }

  /// Passes characters of one and two bytes, eight bytes at a time, which is nearly all of a text.
  ///
  /// - Parameter start: where a character begins.
  /// - Returns: where a character begins that this cannot judge, or the last few bytes.
  private static func endOfEveryday(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let tops: UInt64 = 0x8080_8080_8080_8080
    var index = start
    // The top bit of the first byte, when the byte before it begins a character.
    var begun: UInt64 = 0
    while let word = bytes.word(at: index) {
      let high = word & tops
      let seconds = high & ~(word << 1)
      // Those that begin with 110; the five bits that follow are above 1 in all that is well-formed.
      let isAllowed = ((word & 0x1E1E_1E1E_1E1E_1E1E) &+ ~tops) & tops
      let firsts = high & (word << 1) & ~(word << 2) & isAllowed
      guard seconds == firsts << 8 | begun, high == seconds | firsts else { break }
      begun = firsts >> 56
      index += 8
    }
    return begun == 0 ? index : index - 1
  }

  /// The length of the sequence at `index` by table 3-7 of the Unicode Standard; 0 if ill-formed.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    func byte(_ offset: Int, in range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch lead {
    case 0xC2...0xDF: return byte(1) ? 2 : 0
    case 0xE0: return byte(1, in: 0xA0...0xBF) && byte(2) ? 3 : 0
    case 0xED: return byte(1, in: 0x80...0x9F) && byte(2) ? 3 : 0
    case 0xE1...0xEF: return byte(1) && byte(2) ? 3 : 0
    case 0xF0: return byte(1, in: 0x90...0xBF) && byte(2) && byte(3) ? 4 : 0
    case 0xF1...0xF3: return byte(1) && byte(2) && byte(3) ? 4 : 0
    case 0xF4: return byte(1, in: 0x80...0x8F) && byte(2) && byte(3) ? 4 : 0
    default: return 0
    }
  }
}
