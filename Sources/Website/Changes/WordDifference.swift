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
  static func runs(from old: String, to new: String, wordsLeft: inout Int) -> [WordRun]? {
    var (old, new) = (old, new)
    return old.withUTF8 { old in
      new.withUTF8 { new in runs(from: old, to: new, wordsLeft: &wordsLeft) }
    }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static func runs(from old: Bytes, to new: Bytes, wordsLeft: inout Int) -> [WordRun]? {
    guard let words = NumberedWords(old, new, most: min(longest, wordsLeft)) else { return nil }
    let count = words.old.count + words.new.count
    wordsLeft -= count
    let leastKept = (max(words.old.count, words.new.count) + 2) / 3
    let most = count - 2 * leastKept
    guard
      let changes = FewestChanges(numbers: words.oldNumbers, words.newNumbers, most: most)
    else { return nil }
    var result: [WordRun] = []
    var (i, j) = (0, 0)
    while i < words.old.count || j < words.new.count {
      let (startOfOld, startOfNew) = (i, j)
      while i < words.old.count, changes.isRemoved[i] { i += 1 }
      if i > startOfOld {
        result.append(WordRun(kind: .removed, text: text(old, words.old[startOfOld..<i])))
      }
      while j < words.new.count, changes.isAdded[j] { j += 1 }
      if j > startOfNew {
        result.append(WordRun(kind: .added, text: text(new, words.new[startOfNew..<j])))
      }
      let startOfSame = j
      while i < words.old.count, j < words.new.count, !changes.isRemoved[i], !changes.isAdded[j] {
        i += 1
        j += 1
      }
      if j > startOfSame {
        result.append(WordRun(kind: .same, text: text(new, words.new[startOfSame..<j])))
      }
    }
    return result
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
