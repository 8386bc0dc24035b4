import Templates

/// A run of words that stayed, went or came between two versions of a text.
struct WordRun: TemplateModel, Hashable {
  let kind: Kind
  let text: String

  enum Kind: String, CaseIterable, Sendable {
    case same = "lika"
    case removed = "bort"
    case added = "nytt"
  }

  static let label = "ord i en ändrad text"
  static let fields: Fields<Self> = [
    .choice("slag", "Om orden är kvar, har tagits bort eller är nya") { $0.kind },
    .text("text", "Orden") { $0.text },
  ]
}

/// Compares two texts word by word.
enum WordDifference {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Texts with more words than this, both counted, are not compared word by word.
  private static let longest = 1_200

  /// So many words of two versions, both counted, are compared; the comparison is then linear in
  /// the length of a document, and no page takes long to make.
  static let mostWords = 20_000

  /// The runs that make `old` into `new`, in reading order.
  ///
  /// `nil` when the texts are too long, or have so little in common that marked words would only
  /// confuse: less than a third of the longer one.
  ///
  /// - Parameter wordsLeft: how many words may still be compared; what is compared is drawn from it.
  static func runs(from old: Bytes, to new: Bytes, wordsLeft: inout Int) -> [WordRun]? {
    let (oldWords, newWords) = (words(of: old), words(of: new))
    let count = oldWords.count + newWords.count
    guard count <= min(longest, wordsLeft) else { return nil }
    wordsLeft -= count
    let leastKept = (max(oldWords.count, newWords.count) + 2) / 3
    let most = count - 2 * leastKept
    let numbers = NumberedPieces(old, oldWords, new, newWords)
    guard let changes = FewestChanges(numbers: numbers.old, numbers.new, most: most)
    else { return nil }
    var result: [WordRun] = []
    var (i, j) = (0, 0)
    while i < oldWords.count || j < newWords.count {
      let (startOfOld, startOfNew) = (i, j)
      while i < oldWords.count, changes.isRemoved[i] { i += 1 }
      if i > startOfOld {
        result.append(WordRun(kind: .removed, text: text(old, oldWords[startOfOld..<i])))
      }
      while j < newWords.count, changes.isAdded[j] { j += 1 }
      if j > startOfNew {
        result.append(WordRun(kind: .added, text: text(new, newWords[startOfNew..<j])))
      }
      let startOfSame = j
      while i < oldWords.count, j < newWords.count, !changes.isRemoved[i], !changes.isAdded[j] {
        i += 1
        j += 1
      }
      if j > startOfSame {
        result.append(WordRun(kind: .same, text: text(new, newWords[startOfSame..<j])))
      }
    }
    return result
  }

  /// Where the words of a text stand.
  private static func words(of text: Bytes) -> [Range<Int>] {
    guard NumberedPieces.isSimple(text) else { return words(ofCharacters: text) }
    var words: [Range<Int>] = []
    words.reserveCapacity(text.count / 6)
    var start = 0
    for index in text.indices where text[index] == 0x20 {
      if index > start { words.append(start..<index) }
      start = index + 1
    }
    if text.count > start { words.append(start..<text.count) }
    return words
  }

  /// A space that a combining mark stands on parts no words.
  private static func words(ofCharacters text: Bytes) -> [Range<Int>] {
    let string = String(decoding: text, as: UTF8.self)
    return string.split(separator: " ").map { word in
      let start = string.utf8.distance(from: string.startIndex, to: word.startIndex)
      return start..<(start + word.utf8.count)
    }
  }

  /// Words with a space between them.
  private static func text(_ text: Bytes, _ words: ArraySlice<Range<Int>>) -> String {
    let length = words.reduce(words.count - 1) { $0 + $1.count }
    return String(unsafeUninitializedCapacity: length) { output in
      var count = 0
      for word in words {
        if count > 0 {
          output[count] = 0x20
          count += 1
        }
        for index in word {
          output[count] = text[index]
          count += 1
        }
      }
      return count
    }
  }
}
