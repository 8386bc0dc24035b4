/// Reads values and conditions. The first problem ends it.
struct ExpressionParser {
  var cursor: TokenCursor
  var problems: ProblemList
  private var depth = 0

  init(_ cursor: TokenCursor, problems: ProblemList) {
    self.cursor = cursor
    self.problems = problems
  }

  /// `a.b | filter: "x", y`
  mutating func operand() -> Operand? {
    guard var operand = primary() else { return nil }
    while cursor.take(mark: "|") {
      guard let use = filterUse() else { return nil }
      operand.filters.append(use)
    }
    return operand
  }

  /// Lets `parse` go one level down, unless that is too deep.
  mutating func nested<Result>(
    _ parse: (inout ExpressionParser) -> Result?
  ) -> Result? {
    guard depth < TemplateParser.deepestNesting else {
      problems.add("Uttrycket har för många nivåer", at: cursor.offset)
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return parse(&self)
  }

  mutating func expected(_ what: String) {
    if let next = cursor.next {
      problems.add("Här väntades \(what), inte ”\(next.spelling)”", at: next.offset)
    } else {
      problems.add("Här saknas \(what)", at: cursor.end)
    }
  }

  private mutating func primary() -> Operand? {
    guard let token = cursor.next else {
      expected("ett namn")
      return nil
    }
    switch token.kind {
    case .name: return path(from: token.offset)
    case .text(let text):
      cursor.index += 1
      return Operand(base: .text(text), offset: token.offset)
    case .number(let number):
      cursor.index += 1
      return Operand(base: .number(number), offset: token.offset)
    case .mark:
      expected("ett namn")
      return nil
    }
  }

  private mutating func path(from offset: Int) -> Operand? {
    var names: [Name] = []
    repeat {
      guard let name = cursor.takeName() else {
        expected("ett namn")
        return nil
      }
      names.append(name)
    } while cursor.take(mark: ".")
    return Operand(base: .path(names), offset: offset)
  }

  private mutating func filterUse() -> FilterUse? {
    guard let name = cursor.takeName() else {
      expected("ett filter")
      return nil
    }
    guard let filter = Filter(rawValue: name.text) else {
      problems.add(
        "Filtret ”\(name.text)” finns inte", at: name.offset,
        advice: Advice.instead(of: name.text, among: Filter.names))
      return nil
    }
    var arguments: [Operand] = []
    if cursor.take(mark: ":") {
      repeat {
        guard let argument = argument() else { return nil }
        arguments.append(argument)
      } while cursor.take(mark: ",")
    }
    guard filter.argumentCount.contains(arguments.count) else {
      reportArgumentCount(of: filter, got: arguments.count, at: name.offset)
      return nil
    }
    return FilterUse(filter: filter, offset: name.offset, arguments: arguments)
  }

  /// A value without filters, or one with filters in parentheses.
  private mutating func argument() -> Operand? {
    guard cursor.take(mark: "(") else { return primary() }
    guard let operand = nested({ $0.operand() }) else { return nil }
    guard cursor.take(mark: ")") else {
      expected("”)”")
      return nil
    }
    return operand
  }

  private mutating func reportArgumentCount(of filter: Filter, got count: Int, at offset: Int) {
    let advice: String? =
      switch filter {
      case .sammanfoga: "Skriv till exempel ”sammanfoga: \", \"”"
      case .plural: "Skriv till exempel ”plural: \"dag\", \"dagar\"”"
      case .med: "Skriv till exempel ”med: antal”"
      default: nil
      }
    let wanted = filter.argumentCount
    let number = wanted.count == 1 ? "\(wanted.lowerBound)" : "minst \(wanted.lowerBound)"
    let what = wanted.upperBound == 0 ? "inga argument" : "\(number) argument"
    problems.add(
      "Filtret ”\(filter.rawValue)” ska ha \(what) men har \(count)", at: offset, advice: advice)
  }
}
