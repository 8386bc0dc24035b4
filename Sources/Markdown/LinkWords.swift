/// Link texts that say nothing to someone who hears only the links of a page.
enum LinkWords {
  static func areMeaningless(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let words = text.lowercased()
      .drop { !$0.isLetter && !$0.isNumber }
      .reversed().drop { !$0.isLetter && !$0.isNumber }.reversed()
    return words.isEmpty ? text.allSatisfy(\.isWhitespace) : meaningless.contains(String(words))
  }

  private static let meaningless: Set<String> = [
    "denna länk", "den här länken", "dokumentet", "här", "klicka", "klicka här", "ladda ned",
    "ladda ned här", "ladda ner", "ladda ner här", "länk", "länken", "läs här", "läs mer",
    "läs mer här", "läs vidare", "mer", "mer info", "mer information", "se här", "se länk",
    "se mer", "sidan", "tryck här", "webbplatsen", "webbsidan",
  ]
}
