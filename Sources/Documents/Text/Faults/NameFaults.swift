import Findings

/// What goes wrong with a field's name and its colon.
extension FaultSearch {
  func nameSigns(of line: WrittenLine) -> [Suspicion] {
    let name = line.firstWord
    let rest = line.content[name.endIndex...]
    guard line.key == nil, !name.isEmpty else { return [] }
    if rest.hasPrefix(":") {
      return isName(name) ? [space(after: name, rest.dropFirst(), line)] : []
    }
    return colon(after: name, rest, line).map { [$0] } ?? []
  }

  /// `typ:plan`, or another space than the ordinary one after the colon.
  private func space(
    after name: Substring, _ rest: Substring, _ line: WrittenLine
  ) -> Suspicion {
    let value = rest.drop(while: \.isWhitespace)
    let message =
      switch rest.first {
      case "\t": "Efter kolonet står en tabb"
      case let sign? where sign.isWhitespace: "Efter kolonet står ett hårt mellanslag"
      default: "Ett mellanslag saknas efter kolonet"
      }
    return Suspicion(
      message,
      advice: "Skriv ett vanligt mellanslag efter kolonet: \(Self.example(name, value)).", line,
      column: line.column + name.count + 1, mended: "\(line.lead)\(name): \(value)")
  }

  /// `titel Plan för kultur`
  private func colon(
    after name: Substring, _ rest: Substring, _ line: WrittenLine
  ) -> Suspicion? {
    guard rest.first?.isWhitespace ?? true || ";=：".contains(rest.first ?? " ") else { return nil }
    let value = rest.drop { $0.isWhitespace || ";=：:".contains($0) }
    guard isField(name, value, line) else { return nil }
    let isMisplaced = rest.dropLast(value.count).contains(":")
    return Suspicion(
      isMisplaced
        ? "Kolonet står inte direkt efter \(String(name).shortened)"
        : "Ett kolon saknas efter \(String(name).shortened)",
      advice: value.isEmpty
        ? "Skriv \(String(name).shortened): med kolon sist."
        : "Skriv kolon direkt efter namnet och sedan ett mellanslag: "
          + "\(Self.example(name, value)).",
      line, column: line.column + name.count,
      mended: "\(line.lead)\(name):\(value.isEmpty ? "" : " ")\(value)")
  }

  /// True when a line that begins with `name` and has no colon was meant as a field, and not as more
  /// of the text above it.
  private func isField(_ name: Substring, _ value: Substring, _ line: WrittenLine) -> Bool {
    let folded = Slug.folded(String(name))
    let words = value.split(separator: " ").count
    guard names.contains(folded) else {
      guard name.count >= 4, words <= 3,
        let near = NearMiss.of(folded, among: KnownNames.all)
      else { return false }
      return abs(near.count - name.count) <= 2
    }
    if isFrontMatter, line.depth == 0, ownNames.contains(folded) { return false }
    return words <= 1 || !KnownNames.everydayWords.contains(folded)
  }

  /// A field as it should be written, shortened.
  private static func example(_ name: Substring, _ value: Substring) -> String {
    "\(name): \(value)".shortened
  }
}
