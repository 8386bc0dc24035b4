import Findings

/// What to write instead of a word that is not known.
enum Advice {
  /// The nearest known word, and all of them when they are few.
  static func instead(of word: String, among known: [String]) -> String? {
    let isShort = !known.isEmpty && known.count <= 12
    let all = known.joined(separator: ", ")
    switch NearMiss.of(word, among: known) {
    case let nearest? where isShort: return "Menade du ”\(nearest)”? Det som finns är: \(all)"
    case let nearest?: return "Menade du ”\(nearest)”?"
    case nil where isShort: return "Det som finns är: \(all)"
    case nil: return nil
    }
  }
}
