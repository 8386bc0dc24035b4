/// What the argument parser says, in Swedish. It has no languages of its own, so its sentences are
/// known here; what is not known is left as it is.
enum SwedishUsage {
  /// A whole help text, or an error with its usage.
  static func text(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// What was wrong, in a sentence; of several lines the first.
  static func message(_ message: String) -> String {
    for sentence in sentences {
      guard let parts = sentence.parts(of: message) else { continue }
      return sentence.swedish(parts)
    }
    return message
  }

  private static func line(_ line: String) -> String {
    for (english, swedish) in beginnings where line.hasPrefix(english) {
      let rest = String(line.dropFirst(english.count))
      return swedish + (english == "Error: " ? message(rest) : words(rest))
    }
    for sentence in references {
      if let parts = sentence.parts(of: line) { return sentence.swedish(parts) }
    }
    return words(line)
  }

  private static let references = [
    Sentence("  See '", "' for more information.") { "  Läs mer: \($0[0])" },
    Sentence("  See '", " <subcommand>' for detailed help.") {
      "  Läs mer om ett kommando: \($0[0]) <kommando>"
    },
  ]

  private static let beginnings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "ANVÄNDNING: "), ("Usage: ", "Användning: "),
    ("OPTIONS:", "FLAGGOR:"), ("ARGUMENTS:", "ARGUMENT:"), ("SUBCOMMANDS:", "KOMMANDON:"),
    ("Error: ", "Fel: "), ("Help:  ", "Hjälp: "),
  ]

  private static func words(_ line: String) -> String {
    var line = line
    for (english, swedish) in phrases where line.contains(english) {
      line = line.replacing(english, with: swedish)
    }
    return line
  }

  private static let phrases = [
    ("Show help information.", "Visa den här hjälpen."),
    ("Show subcommand help information.", "Visa hjälpen om ett kommando."),
    ("(values:", "(värden:"), ("(default:", "(annars:"), ("; default:", "; annars:"),
    ("<subcommand>", "<kommando>"), ("<subcommands>", "<kommandon>"), ("<options>", "<flaggor>"),
  ]

  private static let sentences = [
    Sentence("Unknown option '", "'. Did you mean '", "'?") {
      "Flaggan \($0[0]) finns inte. Menade du \($0[1])?"
    },
    Sentence("Unknown option '", "'") { "Flaggan \($0[0]) finns inte." },
    Sentence("Missing value for '", "'") { "Flaggan \($0[0]) saknar sitt värde." },
    Sentence("The option '", "' does not take any value, but '", "' was specified.") {
      "Flaggan \($0[0]) har inget värde, men fick ”\($0[1])”."
    },
    Sentence("Unexpected argument '", "'") { "”\($0[0])” hör inte hit." },
    Sentence("", " unexpected arguments: '", "'") { parts in
      "Dessa hör inte hit: " + parts[1].replacing("', '", with: ", ") + "."
    },
    Sentence("Value to be set with flag '", "' had already been set with flag '", "'") {
      "Flaggorna \($0[1]) och \($0[0]) kan inte stå tillsammans."
    },
    Sentence("Missing expected argument '", "'") { "\($0[0]) saknas." },
    Sentence("Missing one of: '", "'") { parts in
      "Ett av dessa saknas: " + parts[0].replacing("', '", with: ", ") + "."
    },
    Sentence("The value '", "' is invalid for '", "'. Please provide one of the following:", "") {
      "Värdet ”\($0[0])” går inte för \($0[1]). Välj ett av dessa:\($0[2])"
    },
    Sentence("The value '", "' is invalid for '", "'. Please provide one of ", ".") { parts in
      let words = parts[2].replacing("'", with: "").replacing(" and ", with: " eller ")
        .replacing(" or ", with: " eller ")
      return "Värdet ”\(parts[0])” går inte för \(parts[1]). Välj \(words)."
    },
    Sentence("The value '", "' is invalid for '", "': ", "") { parts in
      "Värdet ”\(parts[0])” går inte för \(parts[1]): \(parts[2])"
    },
    Sentence("The value '", "' is invalid for '", "'") {
      "Värdet ”\($0[0])” går inte för \($0[1])."
    },
    Sentence("Missing required subcommand.") { _ in "Kommandot saknas." },
  ]

  /// A sentence with places for what differs, and how it is said in Swedish.
  private struct Sentence: Sendable {
    /// What stands before, between and after the places.
    let fixed: [String]
    let swedish: @Sendable ([String]) -> String

    init(_ fixed: String..., swedish: @escaping @Sendable ([String]) -> String) {
      self.fixed = fixed
      self.swedish = swedish
    }

    /// What stands in the places, `nil` when it is another sentence.
    func parts(of text: String) -> [String]? {
      guard let first = fixed.first, let last = fixed.last, text.hasPrefix(first),
        text.hasSuffix(last), text.utf8.count >= first.utf8.count + last.utf8.count
      else { return nil }
      guard fixed.count > 1 else { return text == first ? [] : nil }
      var rest = text.dropFirst(first.count).dropLast(last.count)
      var parts: [String] = []
      for middle in fixed[1..<(fixed.count - 1)] {
        guard let range = rest.firstRange(of: middle) else { return nil }
        parts.append(String(rest[..<range.lowerBound]))
        rest = rest[range.upperBound...]
      }
      return parts + [String(rest)]
    }
  }
}
