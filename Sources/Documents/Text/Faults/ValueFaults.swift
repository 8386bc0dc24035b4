import Findings

/// What goes wrong within a value that begins with no quotation mark.
extension FaultSearch {
  func values(of line: WrittenLine) -> [Suspicion] {
    guard line.key != nil || line.isItem, let first = line.value.first,
      !"\"'&*".contains(first)
    else { return [] }
    let (text, comment) = Self.withoutComment(line.value)
    let mended = line.with(value: "\(Self.quoted(text))\(comment)")
    if "[{".contains(first) {
      guard let end = Self.end(ofBrackets: text), end < text.endIndex,
        !"]}".contains(text[end])
      else { return [] }
    } else if let colon = Self.colon(in: text) {
      return [
        Suspicion(
          "Ett kolon följt av mellanslag står inne i ett värde", advice: Self.quoting(text), line,
          column: line.valueColumn + colon, mended: mended)
      ]
    }
    guard !first.isLetter, !first.isNumber else { return [] }
    return [
      Suspicion(
        "Värdet börjar med \(first), som betyder något särskilt i YAML",
        advice: Self.quoting(text), line, column: line.valueColumn, mended: mended)
    ]
  }

  /// Text that stands on a line of its own and belongs to no field.
  func stray(_ line: WrittenLine) -> [Suspicion] {
    guard line.key == nil, !line.isItem, let above = before(line),
      line.content.first?.isLetter == true || line.content.first?.isNumber == true
    else { return [] }
    let message = "Raden hör inte till något fält"
    let depth = above.column + 2
    return [
      Suspicion(
        message,
        advice: "Flytta upp texten till slutet av raden ovanför, "
          + "eller låt raden börja med \(Self.spaces(depth)).",
        line, column: line.column, mended: line.indented(by: depth)),
      Suspicion(
        message, advice: "Skriv ett fälts namn och kolon före texten, eller ta bort raden.",
        line, column: line.column, mended: ""),
    ]
  }

  /// How many characters there are before the first colon that means a field to YAML.
  private static func colon(in text: Substring) -> Int? {
    let found = text.indices.first { index in
      guard text[index] == ":" else { return false }
      let next = text.index(after: index)
      return next == text.endIndex || text[next] == " "
    }
    return found.map { text.distance(from: text.startIndex, to: $0) }
  }

  /// The value, and the comment after it with the spaces before.
  private static func withoutComment(_ value: Substring) -> (Substring, Substring) {
    var previous: Character = " "
    for index in value.indices.dropFirst() {
      previous = value[value.index(before: index)]
      guard value[index] == "#", previous == " " else { continue }
      let end = value[..<index].lastIndex { $0 != " " }.map { value.index(after: $0) } ?? index
      return (value[..<end], value[end...])
    }
    return (value, value.suffix(0))
  }

  /// A text within quotation marks that YAML reads as it stands.
  static func quoted(_ text: Substring) -> String {
    guard text.contains("\"") || text.contains("\\") else { return "\"\(text)\"" }
    return "'\(text.replacing("'", with: "''"))'"
  }

  /// How to quote a text, with the text itself when it is short.
  static func quoting(_ text: Substring) -> String {
    let needsSingle = text.contains("\"") || text.contains("\\")
    let marks = needsSingle ? "enkla citattecken (')" : "citattecken"
    guard text.count <= 60 else {
      let example = needsSingle ? "'Planen \"Ljus\": en plan'" : "\"Kultur: en plan\""
      return "Sätt hela värdet inom \(marks), som i \(example)."
    }
    return "Sätt hela värdet inom \(marks): \(quoted(text))."
  }
}
