import Findings

/// Joins the lines of a paragraph, and the words that were divided at the end of a line.
struct LineJoining {
  /// How many divided words were put together.
  private(set) var joinedWords = 0
  /// Words that stand whole somewhere within a line, with and without hyphens.
  private let seen: Set<String>

  /// What follows the first of two compounds that share their end: "hälso- och sjukvård".
  private static let binders: Set = ["och", "eller", "samt", "respektive", "till", "och/eller"]

  init(_ lines: [TextLine]) {
    guard lines.contains(where: { $0.text.utf8.last == 0x2D }) else {
      seen = []
      return
    }
    var seen: Set<String> = []
    for line in lines {
      for word in line.text.split(separator: " ").dropLast() {
        let word = Self.bare(word)
        if word.utf8.count < 60 { seen.insert(word) }
      }
    }
    self.seen = seen
  }

  private static func bare(_ word: Substring) -> String {
    var word = word
    while let last = word.last, !last.isLetter, !last.isNumber { word = word.dropLast() }
    while let first = word.first, !first.isLetter, !first.isNumber { word = word.dropFirst() }
    return word.lowercased()
  }

  /// Adds a line to a text that began on the lines before it.
  mutating func add(_ line: TextLine, to text: inout String, after last: TextLine) {
    if last.endsAtSoftHyphen {
      joinedWords += 1
    } else if text.utf8.last == 0x2D, let kept = hyphenStays(last.text, line.text) {
      if !kept {
        text.removeLast()
        joinedWords += 1
      }
    } else if text.utf8.last != 0x2F || !last.text.contains("//") {
      text += " "
    }
    text += line.text
  }

  /// Whether a hyphen at the end of a line belongs to the word; `nil` when two words meet there.
  private func hyphenStays(_ line: String, _ next: String) -> Bool? {
    let start = line.lastIndex(of: " ").map { line.index(after: $0) } ?? line.startIndex
    let stem = line[start...].dropLast()
    guard let last = stem.last, last.isLetter || last.isNumber, let first = next.first else {
      return nil
    }
    let word = next.prefix { $0 != " " }
    if Self.binders.contains(word.lowercased()) { return nil }
    // A word in capitals that is divided, unlike Nord-Syd and LSS-boende.
    let isCapital = (stem + word).allSatisfy { !$0.isLowercase } && min(stem.count, word.count) > 3
    guard first.isLowercase else { return !isCapital }
    let head = Self.bare(stem)
    let tail = Self.bare(word)
    if seen.contains(head + tail) { return false }
    if seen.contains(head + "-" + tail) { return true }
    // LSS-boende, 50-tal, e-post.
    return stem.allSatisfy { !$0.isLowercase } || head.count == 1
  }
}
