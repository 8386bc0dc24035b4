import Findings

/// What goes wrong with quotation marks and brackets.
extension FaultSearch {
  func quotes(of line: WrittenLine) -> [Suspicion] {
    guard line.key != nil || line.isItem, let first = line.value.first else { return [] }
    if let suspicion = typographic(line) { return [suspicion] }
    if first == "\"" || first == "'" { return straight(first, line) }
    return "[{".contains(first) ? openBrackets(line) : []
  }

  /// `”Kultur: en plan”`, as word processors make it.
  private func typographic(_ line: WrittenLine) -> Suspicion? {
    let value = line.value
    let curved = "”“„‟»«’‘‚"
    guard value.count > 2, let first = value.first, let last = value.last,
      (curved + "\"'").contains(first), (curved + "\"'").contains(last),
      curved.contains(first) || curved.contains(last)
    else { return nil }
    let inner = value.dropFirst().dropLast()
    let mended = Self.quoted(inner)
    return Suspicion(
      "Värdet står inom \(first) \(last), och de räknas inte som citattecken i fälten",
      advice: inner.count <= 60
        ? "Skriv raka citattecken i stället: \(mended)."
        : "Skriv raka citattecken i stället: \(mended.prefix(1)) först och sist i värdet.",
      line, column: line.valueColumn, mended: line.with(value: mended))
  }

  private func straight(_ mark: Character, _ line: WrittenLine) -> [Suspicion] {
    guard let end = Self.end(ofQuotes: line.value) else {
      return [
        open(
          "Citattecknet stängs aldrig", advice: "Skriv \(mark) där värdet slutar.", line,
          closing: String(mark))
      ]
    }
    let rest = line.value[end...].drop { $0 == " " }
    if !rest.isEmpty, !rest.hasPrefix("#") {
      return [
        Suspicion(
          "Värdet fortsätter efter citattecknet som stänger det",
          advice: Self.quoting(line.value), line,
          column: line.valueColumn + line.value.distance(from: line.value.startIndex, to: end),
          mended: line.with(value: Self.quoted(line.value)))
      ]
    }
    let inner = line.value[..<end].dropFirst().dropLast()
    guard mark == "\"", inner.contains("\\") else { return [] }
    return [
      Suspicion(
        "Ett omvänt snedstreck (\\) betyder något särskilt inom \" \"",
        advice: Self.quoting(inner), line, column: line.valueColumn,
        mended: line.with(value: "\(Self.quoted(inner))\(line.value[end...])"))
    ]
  }

  private func openBrackets(_ line: WrittenLine) -> [Suspicion] {
    guard Self.end(ofBrackets: line.value) == nil, let first = line.value.first else { return [] }
    let closing = first == "[" ? "]" : "}"
    return [
      open(
        first == "[" ? "Hakparentesen stängs aldrig" : "Klammerparentesen stängs aldrig",
        advice: "Skriv \(closing) efter det sista som hör dit.", line, closing: closing)
    ]
  }

  /// What opens on a line and closes nowhere, closed at the end of its field.
  private func open(
    _ message: String, advice: String, _ line: WrittenLine, closing: String
  ) -> Suspicion {
    let more = lines.dropFirst(line.index + 1).prefix { $0.isBlank || $0.depth > line.column }
    let last = more.last { !$0.isBlank } ?? line
    return Suspicion(
      message, advice: advice, line: line.index, column: line.valueColumn,
      changes: [last.index: last.text + closing], isOpening: true)
  }

  /// Where the text after the closing quotation mark begins; `nil` when there is none on the line.
  private static func end(ofQuotes value: Substring) -> Substring.Index? {
    guard let mark = value.first else { return nil }
    var rest = value.dropFirst()
    while let sign = rest.popFirst() {
      if sign == "\\", mark == "\"" {
        rest = rest.dropFirst()
      } else if sign == mark {
        guard mark == "'", rest.first == "'" else { return rest.startIndex }
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  /// Where the text after the brackets begins; `nil` when they are not closed on the line.
  static func end(ofBrackets value: Substring) -> Substring.Index? {
    var depth = 0
    var rest = value
    while let sign = rest.first {
      if sign == "\"" || sign == "'" {
        guard let end = end(ofQuotes: rest) else { return nil }
        rest = rest[end...]
        continue
      }
      rest = rest.dropFirst()
      if "[{".contains(sign) { depth += 1 }
      if "]}".contains(sign) { depth -= 1 }
      if depth == 0 { return rest.drop { $0 == " " }.startIndex }
    }
    return nil
  }
}
