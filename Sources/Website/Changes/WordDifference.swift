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
    let (before, after) = (old.split(separator: " "), new.split(separator: " "))
    let count = before.count + after.count
    guard count <= min(longest, wordsLeft) else { return nil }
    wordsLeft -= count
    let leastKept = (max(before.count, after.count) + 2) / 3
    let most = count - 2 * leastKept
    guard let changes = FewestChanges(from: before, to: after, most: most) else { return nil }
    var result: [(kind: WordRun.Kind, words: [Substring])] = []
    func append(_ word: Substring, _ kind: WordRun.Kind) {
      if result.last?.kind == kind {
        result[result.count - 1].words.append(word)
      } else {
        result.append((kind, [word]))
      }
    }
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if i < before.count, changes.removed.contains(i) {
        append(before[i], .removed)
        i += 1
      } else if j < after.count, changes.added.contains(j) {
        append(after[j], .added)
        j += 1
      } else {
        append(after[j], .same)
        i += 1
        j += 1
      }
    }
    return result.map { WordRun(kind: $0.kind, text: $0.words.joined(separator: " ")) }
  }
}
