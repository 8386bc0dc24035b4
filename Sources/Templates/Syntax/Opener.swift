/// What a `{` begins.
enum Opener {
  case output, tag, comment

  /// The byte before the last `}`.
  var close: UInt8 {
    switch self {
    case .output: Byte.closeBrace
    case .tag: Byte.percent
    case .comment: Byte.hash
    }
  }

  var spelling: String {
    switch self {
    case .output: "{{"
    case .tag: "{%"
    case .comment: "{#"
    }
  }

  var closing: String {
    switch self {
    case .output: "}}"
    case .tag: "%}"
    case .comment: "#}"
    }
  }
}

/// The bytes that mean something in templates.
enum Byte {
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let percent = UInt8(ascii: "%")
  static let hash = UInt8(ascii: "#")
  static let hyphen = UInt8(ascii: "-")
  static let newline = UInt8(ascii: "\n")

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == newline || byte == 0x0D }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Letters, digits, `_`, and all of what is not ASCII, so that a name with an å is read as one
  /// name and can be answered with the name that was meant.
  static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || isDigit(byte)
      || byte == 0x5F || byte >= 0x80
  }
}

extension SegmentReader {
  func opener(at index: Int) -> Opener? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case Byte.openBrace: return .output
    case Byte.percent: return .tag
    case Byte.hash: return .comment
    default: return nil
    }
  }

  /// The first place of two ASCII characters.
  func find(_ pair: StaticString, from start: Int) -> Int? {
    let first = pair.utf8Start[0]
    let second = pair.utf8Start[1]
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == first, bytes[index + 1] == second { return index }
      index += 1
    }
    return nil
  }
}
