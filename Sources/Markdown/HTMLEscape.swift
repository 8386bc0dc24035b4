/// Writing text and addresses so that HTML reads them as nothing else.
package enum HTMLEscape {
  /// Appends text for an element or for an attribute in double quotes.
  package static func text(_ text: some Collection<UInt8>, to output: inout [UInt8]) {
    if text.withContiguousStorageIfAvailable({ append($0, to: &output) }) == nil {
      Array(text).withUnsafeBufferPointer { append($0, to: &output) }
    }
  }

  /// Appends runs of what may stand as it is, and entities for the rest.
  private static func append(_ text: Bytes, to output: inout [UInt8]) {
    var copied = 0
    for index in text.indices {
      guard let entity = entity(for: text[index]) else { continue }
      output.append(contentsOf: text.part(copied..<index))
      entity.withUTF8Buffer { output.append(contentsOf: $0) }
      copied = index + 1
    }
    output.append(contentsOf: text.part(copied..<text.count))
  }

  /// Appends an address for an attribute in double quotes: what an address cannot hold is percent
  /// encoded, what is encoded already is left, and `&` is written as HTML wants it.
  ///
  /// It does not judge the scheme; `Link.Target` has done that.
  package static func address(_ address: some Collection<UInt8>, to output: inout [UInt8]) {
    for byte in address {
      switch byte {
      case 0x26: output.append(contentsOf: "&amp;".utf8)
      case 0x27: output.append(contentsOf: "&#x27;".utf8)
      case _ where isAllowedInAddress(byte): output.append(byte)
      default:
        output.append(0x25)
        output.append(hexDigit(byte >> 4))
        output.append(hexDigit(byte & 0xF))
      }
    }
  }

  static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case 0x22: "&quot;"
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    default: nil
    }
  }

  /// Letters, digits and `-_.+!*(),%#@?=;:/$~`, as cmark has it.
  private static func isAllowedInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x25, 0x28...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }
}
