import Foundation

/// Questions to whoever sits at a terminal.
enum Questions {
  /// Whether somebody is there to answer: both what they write and what they see is a terminal.
  static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// The answer without white space around it; `nil` for an empty one and at the end of input.
  static func ask(_ question: String) -> String? {
    Console.prompt(question + " ")
    let answer = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
    return answer.isEmpty ? nil : answer
  }

  /// Asks until `read` understands the answer; `nil` for an empty answer.
  static func ask<Answer>(
    _ question: String, read: (String) -> Answer?, otherwise: (String) -> String
  ) -> Answer? {
    while let text = ask(question) {
      if let answer = read(text) { return answer }
      Console.message(otherwise(text))
    }
    return nil
  }
}
