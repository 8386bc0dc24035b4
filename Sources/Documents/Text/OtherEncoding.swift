/// What a text that is not UTF-8 seems to be written in, and how it becomes UTF-8.
enum OtherEncoding {
  /// Two bytes a character.
  case utf16
  /// Windows 1252, which Notepad calls ANSI, or ISO 8859-1, which is the same for Swedish.
  case windows
  /// Mac OS Roman.
  case mac
  case unknown

  init(_ bytes: [UInt8]) {
    let start = bytes.prefix(2_000)
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
      || start.count(where: { $0 == 0 }) > start.count / 4
    {
      self = .utf16
      return
    }
    // å, ä, ö, Å, Ä and Ö in each of them.
    let windows = Self.count([0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6], in: bytes)
    let mac = Self.count([0x8C, 0x8A, 0x9A, 0x81, 0x80, 0x85], in: bytes)
    self = windows > 0 ? .windows : mac > 0 ? .mac : .unknown
  }

  /// Without those that follow another letter beyond ASCII, which are parts of letters in UTF-8.
  private static func count(_ letters: Set<UInt8>, in bytes: [UInt8]) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if previous < 0x80, letters.contains(byte) { count += 1 }
      previous = byte
    }
    return count
  }

  /// The menus of the programs that people have, in the order of how likely they are to be open.
  var advice: String {
    let name: String? =
      switch self {
      case .utf16: "UTF-16"
      case .windows: "Windows 1252, som också kallas ANSI"
      case .mac: "Mac OS Roman"
      case .unknown: nil
      }
    let reopen =
      switch self {
      case .utf16: "UTF-16 LE"
      case .windows: "Western (Windows 1252)"
      case .mac: "Western (Mac Roman)"
      case .unknown: "den kodning som visar bokstäverna rätt"
      }
    return (name.map { "Den verkar vara sparad som \($0). " } ?? "")
      + "I Visual Studio Code: tryck på kodningen nere till höger, välj Öppna på nytt med kodning och "
      + "\(reopen), och sedan Spara med kodning och UTF-8. I Anteckningar: Spara som, Kodning UTF-8. "
      + "I Word: spara som Oformaterad text och välj Unicode (UTF-8)."
  }
}

/// A file that is no text but was named as one, by the bytes that it begins with.
struct OtherFormat {
  /// In Swedish, with its article.
  let name: String
  let advice: String

  /// `nil` for a file of no known kind.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      name = "ett Word-dokument eller en annan kontorsfil"
      advice =
        "Kopiera texten ur Word till en ny fil som slutar på .md. Det räcker inte att döpa om filen."
    } else if bytes.starts(with: "%PDF".utf8) {
      name = "en pdf"
      advice =
        "Kopiera texten ur den till en ny fil som slutar på .md, och skriv pdf:ens adress i "
        + "fältet original."
    } else {
      return nil
    }
  }
}
