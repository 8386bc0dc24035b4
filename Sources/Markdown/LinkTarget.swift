extension Link.Target {
  /// Judges an address that is written as Markdown wants it, its entities and escapes resolved.
  init(address: Bytes) {
    if let plain = Self.plainPath(address) {
      self = plain
      return
    }
    let cleaned = Self.asBrowsersRead(address)
    let text = String(decoding: cleaned, as: UTF8.self)
    if let scheme = Self.scheme(of: cleaned) {
      let isKnown = ["http", "https", "mailto", "tel"].contains(scheme)
      self = isKnown ? .external(text) : .unsafe(text)
    } else if cleaned.count > 1, Self.isSlash(cleaned[0]), Self.isSlash(cleaned[1]) {
      self = .external("https://" + String(decoding: cleaned[2...], as: UTF8.self))
    } else if cleaned.first == 0x23 {
      self = .anchor(Self.percentDecoded(cleaned[1...]))
    } else {
      let hash = cleaned.firstIndex(of: 0x23)
      let path = Self.percentDecoded(cleaned[..<(hash ?? cleaned.endIndex)])
      let anchor = hash.map { Self.percentDecoded(cleaned[($0 + 1)...]) }
      let isDisguised = Self.scheme(of: Self.asBrowsersRead(Array(path.utf8))) != nil
      self = isDisguised ? .unsafe(text) : .file(path: path, anchor: anchor)
    }
  }

  /// The path to a file, as most are written: nothing in it can be read as anything else. `nil` for
  /// every other address.
  private static func plainPath(_ address: Bytes) -> Link.Target? {
    guard let first = address.first, first == 0x2E || isLetterOrDigit(first) else { return nil }
    var hash: Int?
    for (index, byte) in address.enumerated() {
      switch byte {
      case 0x2D...0x2F, 0x5F: continue
      case 0x23 where hash == nil: hash = index
      case _ where isLetterOrDigit(byte): continue
      default: return nil
      }
    }
    return .file(
      path: String(decoding: address.part(0..<(hash ?? address.count)), as: UTF8.self),
      anchor: hash.map { String(decoding: address.part(($0 + 1)..<address.count), as: UTF8.self) })
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    HTMLTag.isLetter(byte) || (0x30...0x39).contains(byte)
  }

  /// Browsers drop tabs and line breaks anywhere and other control characters at the ends; all of
  /// them are dropped here, and so are spaces at the ends.
  private static func asBrowsersRead(_ address: some Collection<UInt8>) -> [UInt8] {
    var result = address.filter { $0 >= 0x20 && $0 != 0x7F }
    while result.last == 0x20 { result.removeLast() }
    return Array(result.drop { $0 == 0x20 })
  }

  /// What stands before the first `:`, lower-cased, if a browser would read it as a scheme.
  private static func scheme(of address: [UInt8]) -> String? {
    var scheme: [UInt8] = []
    for byte in address {
      switch byte {
      case 0x41...0x5A: scheme.append(byte + 0x20)
      case 0x61...0x7A: scheme.append(byte)
      case 0x30...0x39, 0x2B, 0x2D, 0x2E:
        if scheme.isEmpty { return nil }
        scheme.append(byte)
      case 0x3A: return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
      default: return nil
      }
    }
    return nil
  }

  /// Browsers read `\` as `/` there.
  private static func isSlash(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }

  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x25) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x25, index + 2 < bytes.endIndex, let high = hexValue(bytes[index + 1]),
        let low = hexValue(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
