/// The known word that somebody probably meant.
package enum NearMiss {
  /// The candidate closest to `word`, or `nil` when none is close enough to be a slip of the pen.
  ///
  /// Close means at most a third of the word's letters changed, added, lost or swapped, or one
  /// word being the start of the other. The first of equally close candidates in sorted order wins.
  package static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(80))
    guard !wanted.isEmpty else { return nil }
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in candidates where candidate != word {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(80))
      let distance = close(wanted, letters, limit: limit)
      guard let distance else { continue }
      if let found = best, (found.distance, found.word) < (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  private static func close(
    _ wanted: [Unicode.Scalar], _ letters: [Unicode.Scalar], limit: Int
  ) -> Int? {
    if wanted.count >= 4, letters.starts(with: wanted) || wanted.starts(with: letters),
      letters.count >= 4
    {
      return min(limit, abs(letters.count - wanted.count))
    }
    guard abs(wanted.count - letters.count) <= limit else { return nil }
    let distance = editDistance(wanted, letters)
    return distance <= limit ? distance : nil
  }

  /// Optimal string alignment: a swap of two neighbours counts as one change.
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
