extension PageCompiler {
  /// Loads what a path of names stands for and says of what kind it is.
  mutating func compilePath(_ names: [Name]) -> Kind? {
    guard let first = names.first else { return nil }
    switch scope.meaning(of: first.text) {
    case .local(let local):
      guard let kind = local.kind else { return nil }
      return compileFields(names, from: local.slot, path: [], kind)
    case .field(let slot, let index, let kind):
      return compileFields(names, from: slot, path: [index], kind)
    case .loop:
      return compileLoopField(names)
    case .texts:
      reportUnknownText(names)
      return nil
    case nil:
      report(
        "Namnet ”\(first.text)” finns inte här", at: first.offset, advice: advice(instead: first))
      return nil
    }
  }

  private func advice(instead name: Name) -> String? {
    name.text == Scope.loopName
      ? "”loop” finns bara mellan ”{% for %}” och ”{% endfor %}”"
      : Advice.instead(of: name.text, among: scope.names)
  }

  private mutating func compileFields(
    _ names: [Name], from slot: Int, path start: [Int], _ startKind: Kind
  ) -> Kind? {
    var path = start
    var kind = startKind
    for (index, name) in names.enumerated().dropFirst() {
      var before: String { names[..<index].map(\.text).joined(separator: ".") }
      guard case .object(_, let vocabulary) = kind else {
        report(
          "”\(before)” är \(kind.withArticle) och har inget som heter ”\(name.text)”",
          at: name.offset)
        return nil
      }
      let fields = vocabulary()
      guard let field = fields.index(of: name.text) else {
        report(
          "”\(before)” har inget som heter ”\(name.text)”", at: name.offset,
          advice: Advice.instead(of: name.text, among: fields.names))
        return nil
      }
      path.append(field)
      kind = fields.entries[field].kind
    }
    builder.load(slot: slot, path: path)
    return kind
  }

  private mutating func compileLoopField(_ names: [Name]) -> Kind? {
    guard names.count == 2, let field = LoopField(rawValue: names[1].text) else {
      let wrong = names.count > 1 ? names[names.count > 2 ? 2 : 1] : names[0]
      report(
        "”loop” följs av ett av orden " + LoopField.names.joined(separator: ", "),
        at: wrong.offset,
        advice: names.count == 2 ? Advice.instead(of: wrong.text, among: LoopField.names) : nil)
      return nil
    }
    builder.add(.loadLoop(field, level: Int32(scope.loops - 1)))
    return field.kind
  }

  /// Texts that are known have been folded before this.
  private mutating func reportUnknownText(_ names: [Name]) {
    guard names.count > 1 else {
      report(
        "”\(Scope.textsName)” följs av punkt och namnet på en text", at: names[0].offset)
      return
    }
    guard names.count == 2 else {
      report("En text har inga delar", at: names[2].offset)
      return
    }
    guard let texts = scope.texts else { return }
    report(
      "Texten ”\(names[1].text)” finns inte", at: names[1].offset,
      advice: Advice.instead(of: names[1].text, among: texts.keys.sorted()))
  }
}
