import Findings

/// What goes wrong with lists and their dashes.
extension FaultSearch {
  func listSigns(of line: WrittenLine) -> [Suspicion] {
    [missingSpace(in: line), otherSign(in: line), listOnTheSameLine(line)].compactMap { $0 }
  }

  /// `-händelse: antagen`
  private func missingSpace(in line: WrittenLine) -> Suspicion? {
    let rest = line.content.dropFirst()
    guard !line.isItem, line.content.first == "-", let next = rest.first,
      next.isLetter || "{[\"'".contains(next)
    else { return nil }
    let word = WrittenLine.word(in: rest)
    return Suspicion(
      "Ett mellanslag saknas efter bindestrecket",
      advice: word.isEmpty
        ? "Skriv ett mellanslag efter -."
        : "Skriv ett mellanslag mellan - och \(String(word).shortened).",
      line, column: line.column, mended: "\(line.lead)- \(rest)")
  }

  /// `– händelse: antagen`, as word processors make it.
  private func otherSign(in line: WrittenLine) -> Suspicion? {
    let rest = line.content.dropFirst()
    guard !line.isItem, let sign = line.content.first, "–—•·*".contains(sign), rest.first == " "
    else { return nil }
    return Suspicion(
      "Raden börjar med \(sign), men en post i en lista börjar med bindestreck",
      advice: "Skriv - i stället för \(sign).", line, column: line.column,
      mended: "\(line.lead)-\(rest)")
  }

  /// `historik: - händelse: antagen`
  private func listOnTheSameLine(_ line: WrittenLine) -> Suspicion? {
    guard let key = line.key, line.value.hasPrefix("- ") else { return nil }
    var depth = line.column + 2
    if let next = after(line) {
      if next.isItem, next.depth > line.column { depth = next.depth }
      if !next.isItem, next.depth > depth { depth = next.depth - 2 }
    }
    return Suspicion(
      "Listan börjar på samma rad som \(String(key).shortened)",
      advice: "Flytta det som börjar med - till en egen rad under, "
        + "med \(Self.spaces(depth)) framför.",
      line, column: line.valueColumn,
      mended: "\(line.lead)\(key):\n\(String(repeating: " ", count: depth))\(line.value)")
  }

  /// Fields of two items that have grown together, because the second has no dash.
  ///
  /// - Parameters:
  ///   - name: a field that stands twice.
  ///   - number: the line where it stands first, from 0.
  func forgottenDash(before name: String, line number: Int) -> Suspicion? {
    guard lines.indices.contains(number), let key = lines[number].key, key == name else {
      return nil
    }
    let column = lines[number].column
    let above = lines[...number].reversed().prefix { !$0.saysSomething || $0.column >= column }
    guard let start = above.first(where: { $0.isItem && $0.column == column }) else { return nil }
    let rest = lines[(start.index + 1)...].filter(\.saysSomething).prefix {
      $0.column > column || $0.column == column && !$0.isItem
    }
    var seen = Set([start.key.map { Slug.folded(String($0)) } ?? ""])
    let repeated = rest.filter { line in
      guard line.column == column, let key = line.key else { return false }
      return !seen.insert(Slug.folded(String(key))).inserted
    }
    guard let first = repeated.first, let firstKey = first.key,
      repeated.count > 1 || firstKey == start.key
    else { return nil }
    return Suspicion(
      "Ett bindestreck saknas före \(String(firstKey).shortened), som börjar en ny post",
      advice: "Skriv - rakt under det förra bindestrecket, i stället för mellanslaget där: "
        + "\"- \(String(first.content).shortened)\".",
      first, column: start.depth, mended: "\(start.lead)\(first.content)")
  }

  /// "ett mellanslag", "4 mellanslag".
  static func spaces(_ count: Int) -> String {
    switch count {
    case 1: "ett mellanslag"
    case 2: "två mellanslag"
    default: "\(count) mellanslag"
    }
  }
}
