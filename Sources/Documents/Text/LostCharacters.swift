import Findings

/// U+FFFD, which a program writes in place of a character that it could not read.
enum LostCharacters {
  /// The first of them in a file, with how many there are.
  static func finding(in file: SourceFile) -> Finding? {
    let offsets = file.bytes.withUnsafeBufferPointer { bytes in
      var offsets: [Int] = []
      var start = 0
      while let index = bytes.firstIndex(ofByte: 0xEF, from: start) {
        if index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD {
          offsets.append(index)
        }
        start = index + 1
      }
      return offsets
    }
    guard let first = offsets.first else { return nil }
    let places = offsets.count == 1 ? "här" : "på \(offsets.count) ställen, första gången här"
    return Finding(
      .unintendedText, "Tecknet � står \(places), i stället för ett tecken som har gått förlorat",
      at: file.location(ofByte: first), severity: .warning,
      advice: "Skriv dit rätt bokstav, oftast å, ä eller ö, eller hämta texten ur originalet igen.")
  }
}
