extension PageCompiler {
  /// Loads a value and says of what kind it is, or `nil` when something is wrong with it.
  mutating func compile(_ operand: Operand) -> Kind? {
    let text = constantText(operand.base)
    guard checkPlaces(in: operand, text: text) else { return nil }
    var kind: Kind?
    switch operand.base {
    case .path(let names): kind = text.map { load($0) } ?? compilePath(names)
    case .text(let text): kind = load(text)
    case .number(let number):
      builder.loadConstant(.number(number))
      kind = .number
    }
    for use in operand.filters {
      guard let input = kind else { return nil }
      kind = compile(use, on: input)
    }
    return kind
  }

  private mutating func load(_ text: String) -> Kind {
    builder.loadConstant(.text(text))
    return .text
  }

  /// Prints a value. Texts that are known now become a part of the text around them.
  mutating func compileOutput(_ operand: Operand) {
    if operand.filters.isEmpty, let text = constantText(operand.base) {
      guard checkPlaces(in: operand, text: text) else { return }
      var bytes: [UInt8] = []
      HTMLEscaping.append(text, to: &bytes)
      builder.addText(bytes)
      return
    }
    guard let kind = compile(operand) else { return }
    guard kind.isPrintable else {
      reportUnprintable(kind, at: operand.offset)
      return
    }
    builder.print()
  }

  private mutating func reportUnprintable(_ kind: Kind, at offset: Int) {
    let advice: String? =
      switch kind {
      case .list: "Gå igenom listan med ”{% for %}”"
      case .object(_, let vocabulary):
        Advice.instead(of: "", among: vocabulary().names)
      case .flag: "Använd ”{% if %}”"
      default: nil
      }
    report("\(kind.withArticle.capitalizedFirst) kan inte skrivas ut", at: offset, advice: advice)
  }

  /// The text that the operand always stands for, before its filters.
  private func constantText(_ base: Operand.Base) -> String? {
    switch base {
    case .text(let text): return text
    case .number: return nil
    case .path(let names):
      guard names.count == 2, case .texts? = scope.meaning(of: names[0].text) else { return nil }
      return scope.texts?[names[1].text]
    }
  }

  /// A text with `{}` in it needs as many values from `med`, and the other way round.
  private mutating func checkPlaces(in operand: Operand, text: String?) -> Bool {
    guard let text else { return true }
    let places = text.places
    let given = operand.filters.first { $0.filter == .med }
    // Braces in a text of the template's own are only braces, unless `med` is there to fill them.
    if operand.isLiteral, given == nil { return true }
    guard places != given?.arguments.count ?? 0 else { return true }
    let placesInText =
      switch places {
      case 0: "ingen plats ”{}”"
      case 1: "en plats ”{}”"
      default: "\(places) platser ”{}”"
      }
    let values =
      switch given?.arguments.count ?? 0 {
      case 0: "inget värde"
      case 1: "ett värde"
      case let count: "\(count) värden"
      }
    report(
      "Texten har \(placesInText), men får \(values)",
      at: given?.offset ?? operand.offset, advice: "Texten är: \(text)")
    return false
  }

  private mutating func compile(_ use: FilterUse, on input: Kind) -> Kind? {
    guard use.filter.accepts(input) else {
      report(
        "Filtret ”\(use.filter.rawValue)” vill ha \(use.filter.wants), och det här är "
          + input.withArticle, at: use.offset)
      return nil
    }
    if !use.arguments.isEmpty { builder.add(.push) }
    for argument in use.arguments {
      guard let kind = compile(argument) else { return nil }
      guard use.filter.acceptsArgument(kind) else {
        report(
          "Filtret ”\(use.filter.rawValue)” kan inte ha \(kind.withArticle) som argument",
          at: argument.offset)
        return nil
      }
      builder.add(.push)
    }
    builder.add(.apply(use.filter, arguments: Int32(use.arguments.count)))
    return use.filter.result
  }
}

extension String {
  /// How many `{}` there are to fill.
  var places: Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in utf8 {
      if previous == Byte.openBrace, byte == Byte.closeBrace { count += 1 }
      previous = byte
    }
    return count
  }
}
