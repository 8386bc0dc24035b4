import Findings

/// What goes wrong with how far in a line begins.
extension FaultSearch {
  /// Tabs and hard spaces that a line begins with.
  func indentSigns(of line: WrittenLine) -> [Suspicion] {
    guard let sign = line.indent.first(where: { $0 != " " }) else { return [] }
    let (one, its) = sign == "\t" ? ("en tabb", "tabben") : ("ett hårt mellanslag", "det")
    return depths(for: line).map { depth in
      Suspicion(
        "Raden börjar med \(one)",
        advice: depth == 0
          ? "Ta bort \(its) först på raden."
          : "Byt \(its) mot vanliga mellanslag: raden ska börja med \(Self.spaces(depth)).",
        line, column: 0, mended: line.indented(by: depth))
    }
  }

  /// A line that begins further in, or less far in, than YAML can make sense of.
  func indents(of line: WrittenLine) -> [Suspicion] {
    guard line.key != nil || line.isItem, line.indent.allSatisfy({ $0 == " " }) else { return [] }
    return depths(for: line).filter { $0 != line.depth }.map { move(line, to: $0) }
  }

  private func move(_ line: WrittenLine, to depth: Int) -> Suspicion {
    let name = line.key.map { String($0).shortened } ?? "-"
    let own = Self.spaces(line.depth)
    let message =
      line.depth == 0
      ? "Raden börjar längst till vänster, men hör till raderna ovanför"
      : depth == 0
        ? "Raden börjar med \(own)"
        : "Raden börjar med \(own), och det passar inte ihop med raderna ovanför"
    let leftmost =
      "Ta bort \(line.depth == 1 ? "mellanslaget" : "mellanslagen") före \(name), "
      + "så att raden börjar längst till vänster."
    return Suspicion(
      message, advice: depth == 0 ? leftmost : "Låt raden börja med \(Self.spaces(depth)).",
      line, column: 0, mended: line.indented(by: depth))
  }

  /// The first field of an item, as far in as the dashes are.
  func missingDash(before line: WrittenLine) -> Suspicion? {
    guard !line.isItem, let key = line.key else { return nil }
    let above = lines.prefix(line.index).suffix(500).reversed().prefix {
      !$0.saysSomething || $0.depth >= line.depth
    }
    guard let item = above.first(where: { $0.isItem && $0.depth == line.depth }), item.key == key
    else { return nil }
    return Suspicion(
      "Ett bindestreck saknas före \(String(key).shortened)",
      advice: "En ny post i en lista börjar med bindestreck och mellanslag: "
        + "skriv - före \(String(key).shortened).",
      line, column: line.depth, mended: "\(line.lead)- \(line.content)")
  }

  /// How far in a line could begin, by the lines above it; the likeliest first.
  private func depths(for line: WrittenLine) -> [Int] {
    var result: [Int] = []
    if let key = line.key, !line.isItem, isFrontMatter,
      KnownNames.ofDocuments.contains(Slug.folded(String(key)))
    {
      result.append(0)
    }
    var above = before(line)
    if let nearest = above, nearest.key != nil, nearest.value.isEmpty {
      result.append(nearest.column + 2)
    }
    var least = Int.max
    while let next = above, least > 0, result.count < 8 {
      let depth = line.isItem ? next.depth : next.column
      if depth < least, !line.isItem || next.isItem {
        result.append(depth)
        least = depth
      }
      above = before(next)
    }
    result.append(0)
    var seen: Set<Int> = []
    return result.filter { seen.insert($0).inserted }
  }
}
