/// What kind of file a text was taken out of, and so how a place in it is told.
package enum ImportForm: Sendable, Hashable {
  case text, pdf, word

  /// "rad 12" or "sida 3"; `nil` where neither can be seen in the original.
  func place(_ line: Int, _ page: Int, to lastLine: Int? = nil, _ lastPage: Int? = nil) -> String? {
    switch self {
    case .text: Self.range("rad", line, lastLine)
    case .pdf: Self.range("sida", page, lastPage)
    case .word: nil
    }
  }

  private static func range(_ word: String, _ first: Int, _ last: Int?) -> String {
    guard let last, last != first else { return "\(word) \(first)" }
    return "\(word) \(first)–\(last)"
  }

  func inBrackets(_ line: Int, _ page: Int) -> String {
    place(line, page).map { " (\($0))" } ?? ""
  }

  func inBrackets(_ line: TextLine, _ word: String = "", to last: TextLine? = nil) -> String {
    let place = place(line.number, line.page, to: last?.number, last?.page)
    return place.map { " (\(word.isEmpty ? "" : word + " ")\($0))" } ?? ""
  }

  /// A line as a report quotes it, with its place.
  func quote(_ line: TextLine) -> String {
    let words = "”\(line.text.shortForReport)”"
    return place(line.number, line.page).map { "\($0): \(words)" } ?? words
  }
}
