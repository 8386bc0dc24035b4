import Findings
import Foundation

/// The text that a program took out of a document: lines on pages.
struct ExtractedText {
  /// Every line, the empty ones too.
  private(set) var lines: [TextLine] = []
  /// How many pages form feeds tell of; 1 when there are none.
  private(set) var pageCount = 1
  /// How many signs that no reader sees, and that mean something to a terminal, were left out.
  private(set) var controlSigns = 0

  private var current: [UInt8] = []
  private var number = 1

  /// `styr` reads no larger files, so a larger text could not be read again.
  static let sizeLimit = 8_000_000

  /// - Throws: `ImportRefusal` for what is no text, and for a text without a letter.
  init(_ bytes: [UInt8]) throws(ImportRefusal) {
    guard bytes.count <= Self.sizeLimit else {
      throw ImportRefusal(
        message:
          "Texten är större än \(Self.sizeLimit / 1_000_000) MB, och så stora dokument läses "
          + "inte. Dela den i flera.")
    }
    guard !bytes.contains(0) else {
      throw ImportRefusal(
        message: "Filen innehåller ett nolltecken och är därför ingen text. Öppna originalet på "
          + "nytt och spara det som text i UTF-8.")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ImportRefusal(
        message: "Filen är inte sparad som UTF-8. Öppna den i redigeraren och spara den med "
          + "teckenkodningen UTF-8.")
    }
    read(SourceFile(path: "", bytes: bytes).bytes)
    guard lines.contains(where: { $0.hasLetter }) else {
      throw ImportRefusal(
        message: "Det finns ingen text att hämta. Är dokumentet inskannat behöver det först gå "
          + "genom textigenkänning (OCR).")
    }
    markPageStarts()
  }

  private mutating func read(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      index += take(bytes, at: index)
    }
    endLine()
  }

  /// Takes one sign, and says how many bytes it has.
  private mutating func take(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    func follows(_ rest: [UInt8]) -> Bool { bytes[(index + 1)...].starts(with: rest) }
    switch byte {
    case 0x0A:
      endLine()
      number += 1
    case 0x0B: endLine()
    case 0x0C:
      endLine()
      pageCount += 1
    case 0x09: current.append(0x20)
    case 0x00..<0x20, 0x7F: controlSigns += 1
    case 0xC2 where follows([0xA0]):
      current.append(0x20)
      return 2
    case 0xE2 where follows([0x80, 0xA8]) || follows([0x80, 0xA9]):
      endLine()
      return 3
    case 0xE2 where follows([0x80, 0x8B]), 0xEF where follows([0xBB, 0xBF]): return 3
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xAC:
      guard let letters = Self.ligatures[bytes[index + 2]] else { fallthrough }
      current += letters
      return 3
    default: current.append(byte)
    }
    return 1
  }

  /// The third byte of U+FB00 to U+FB04, and the letters that each of them joins.
  private static let ligatures: [UInt8: [UInt8]] = [
    0x80: Array("ff".utf8), 0x81: Array("fi".utf8), 0x82: Array("fl".utf8),
    0x83: Array("ffi".utf8), 0x84: Array("ffl".utf8),
  ]

  private mutating func endLine() {
    lines.append(TextLine(current, number: number, page: pageCount))
    current.removeAll(keepingCapacity: true)
  }

  /// Says which lines begin a page. Some programs write a single space there instead of a form feed.
  private mutating func markPageStarts() {
    let written = lines.indices.filter { !lines[$0].isEmpty }
    if pageCount > 1 {
      var page = 1
      for index in written where lines[index].page > page {
        page = lines[index].page
        lines[index].beginsPage = true
      }
      return
    }
    let indented = written.filter { lines[$0].indent > 0 }
    guard indented.count * 8 < written.count else { return }
    for index in indented where lines[index].indent == 1 { lines[index].beginsPage = true }
  }
}

/// Why a file cannot be imported, as Swedish sentences.
package struct ImportRefusal: Error, Hashable {
  package let message: String
}
