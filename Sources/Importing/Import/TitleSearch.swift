import Documents
import Findings

/// The title of a document, by what stands at its top.
struct TitleSearch {
  let content: Content

  /// So many lines from the top a title is looked for.
  private static let depth = 12

  /// The lines that are the title: the first one that names a type of document, and what it goes on
  /// with. `nil` when no line near the top is such.
  func title(of lines: [TextLine]) -> (text: String, lines: [TextLine])? {
    let top = Array(lines.filter { !$0.isEmpty }.prefix(Self.depth + 3))
    for (index, line) in top.prefix(Self.depth).enumerated() {
      // Here the text itself begins.
      if line.headingDepth != nil || line.page > 1 || line.length > 120 { return nil }
      guard mayBeTitle(line), let word = typeWord(in: line.text) else { continue }
      var title = [line]
      for next in top[(index + 1)...] where title.count < 4 {
        guard next.number - title[title.count - 1].number <= 2, continues(next) else { break }
        title.append(next)
      }
      // A word by itself is a label, as "Policy" above the name of one.
      let isLabel = title.count == 1 && Slug.folded(line.text) == word
      if !isLabel, title.count < 4 { return (joined(title), title) }
    }
    return nil
  }

  private func joined(_ lines: [TextLine]) -> String {
    lines.map(\.text).joined(separator: " ")
  }

  private func mayBeTitle(_ line: TextLine) -> Bool {
    guard let last = line.text.last, !".,;:".contains(last), !line.isLabelled else { return false }
    return line.text.first?.isUppercase == true && line.item == nil
  }

  /// "för ljus i staden" and "2025–2028" below "Plan".
  private func continues(_ line: TextLine) -> Bool {
    guard line.length <= 120, line.text.last != "." else { return false }
    let first = line.text.split(separator: " ").first.map(String.init) ?? ""
    return line.beginsSmall || FactWords.years(first) != nil
      || line.text.utf8.count == 4 && StatedDate(line.text) != nil
  }

  /// The type that a title names, and the word that names it.
  func type(ofTitle title: String) -> (type: DocumentType, word: String)? {
    let folded = Slug.folded(title)
    let phrases = content.types.filter { type in
      type.name.contains(" ") && Self.names(of: type).contains { folded.contains($0) }
    }
    if let type = phrases.max(by: { $0.name.count < $1.name.count }) { return (type, type.name) }
    for word in title.split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
      let matches = content.types.compactMap { type in
        Self.length(of: Slug.folded(String(word)), as: type).map { (type: type, length: $0) }
      }
      // The first of types that match as well, as the register has them.
      let longest = matches.map(\.length).max()
      if let match = matches.first(where: { $0.length == longest }) {
        return (match.type, String(word))
      }
    }
    return nil
  }

  private func typeWord(in title: String) -> String? {
    type(ofTitle: title).map { Slug.folded($0.word) }
  }

  private static func names(of type: DocumentType) -> [String] {
    [Slug.folded(type.name), Slug.folded(type.plural)]
  }

  /// How much of a word the type's name is: all of "plan", the end of "biblioteksplanen".
  private static func length(of word: String, as type: DocumentType) -> Int? {
    for name in names(of: type) where name.utf8.count >= 4 {
      for end in ["", "en", "n", "et", "met"] where word.hasSuffix(name + end) {
        let before = word.utf8.count - name.utf8.count - end.utf8.count
        if before == 0 || before >= 3 { return name.utf8.count }
      }
    }
    return nil
  }
}
