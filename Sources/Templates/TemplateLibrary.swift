package import Findings

/// All templates of a site, compiled. Never changes, so that many threads may render with it.
///
/// `Globals` is the model whose names every template may use besides those of its page.
package struct TemplateLibrary<Globals: TemplateModel>: Sendable {
  private let programs: [ObjectIdentifier: Program]

  /// Compiles the template of each kind of page, and checks the marks of all other templates.
  ///
  /// The value is `nil` when there is a finding; the findings are all that is wrong, in reading
  /// order. The paths of `sources` are those that `extends`, `include` and `PageModel.template`
  /// name. `texts` are what `texter.` may be followed by; `nil` says that the file of the texts has a
  /// fault, which is told elsewhere. Then no text is said to be missing, and there is no value.
  package static func compile(
    _ sources: [SourceFile], pages: [any PageModel.Type], globals: Globals.Type = Globals.self,
    texts: [String: String]? = [:]
  ) -> Diagnosed<TemplateLibrary?> {
    var findings: [Finding] = []
    var templates: [String: ParsedTemplate] = [:]
    for parsed in sources.mapOnAllProcessors(TemplateParser.parse) {
      templates[parsed.template.source.path] = parsed.template
      findings += parsed.findings
    }
    findings += StructureCheck.findings(in: templates)

    let globals = Vocabulary(of: Globals.self)
    let compiled = pages.mapOnAllProcessors { [templates] page in
      compile(page, of: templates, globals: globals, texts: texts)
    }
    findings += compiled.flatMap(\.findings)
    let programs = Dictionary(
      zip(pages, compiled).compactMap { page, compiled in
        compiled.value.map { (ObjectIdentifier(page), $0) }
      }, uniquingKeysWith: { $1 })
    let library = findings.isEmpty && texts != nil ? TemplateLibrary(programs: programs) : nil
    return Diagnosed(library, findings: findings.withoutRepeats.sorted())
  }

  /// The template of one kind of page.
  private static func compile(
    _ page: any PageModel.Type, of templates: [String: ParsedTemplate], globals: Vocabulary,
    texts: [String: String]?
  ) -> Diagnosed<Program?> {
    guard let template = templates[page.template] else {
      return Diagnosed(nil, findings: [missing(page.template, among: templates.keys.sorted())])
    }
    let scope = Scope(
      page: vocabulary(of: page), globals: globals, texts: texts, ownFields: page.ownFields)
    var compiler = PageCompiler(template, templates: templates, scope: scope)
    let program = compiler.compile()
    return Diagnosed(program, findings: compiler.findings)
  }

  /// The library of one site: what all its pages share is made once.
  package func fixed(to globals: Globals) -> SiteTemplates<Globals> {
    let shared = Value.model(globals)
    return SiteTemplates(
      programs: programs.mapValues { $0.fixed(to: shared) }, globals: shared)
  }

  private static func missing(_ path: String, among known: [String]) -> Finding {
    Finding(
      .brokenTemplate, "Mallen ”\(path)” finns inte", at: SourceLocation(path),
      advice: Advice.instead(of: path, among: known))
  }

  private static func vocabulary<Model: TemplateModel>(of model: Model.Type) -> Vocabulary {
    Vocabulary(of: model)
  }
}

extension [Finding] {
  /// A partial that many pages include is found wrong by each of them, and reported once.
  fileprivate var withoutRepeats: [Finding] {
    var seen: [SourceLocation: Set<String>] = [:]
    return filter { seen[$0.location, default: []].insert($0.message).inserted }
  }
}
