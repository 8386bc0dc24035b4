import Findings

/// Patterns for words that styr compares without regard to case and marks.
///
/// They use no more than what the regular expressions of ECMAScript and Python have in common.
enum LetterPattern {
  /// A field's name: hyphens may be spaces or underscores.
  static func key(_ name: String) -> String {
    "^" + name.map { $0 == "-" ? "[-_ ]" : letter($0) }.joined() + "$"
  }

  /// A field's name in any spelling but its own, so that no value is judged twice.
  static func otherKey(_ name: String) -> String {
    "^(?!\(exact(name))$)" + key(name).dropFirst()
  }

  /// A word of a value.
  static func word(_ word: String) -> String { word.map(letter).joined() }

  /// Any of the words.
  static func anyOf(_ words: [String]) -> String { words.map(word).joined(separator: "|") }

  /// ASCII letters in either case.
  static func cased(_ word: String) -> String {
    word.map { $0.isLetter ? "[\($0.lowercased())\($0.uppercased())]" : exact(String($0)) }.joined()
  }

  /// A text exactly as it is.
  static func exact(_ text: String) -> String {
    text.map { ".^$*+?()[]{}|\\/".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// A letter in either case; å and ä count as a and ö as o, in one piece or with a mark after it.
  private static func letter(_ character: Character) -> String {
    switch Slug.folded(String(character)) {
    case "a": "(?:[aA][\\u030a\\u0308]?|[åäÅÄ])"
    case "o": "(?:[oO]\\u0308?|[öÖ])"
    case let folded where folded.first?.isLetter == true: "[\(folded)\(folded.uppercased())]"
    default: exact(String(character))
    }
  }
}
