package import Findings

/// All templates of a site, compiled. Never changes, so that many threads may render with it.
///
/// `Globals` is the model whose names every template may use besides those of its page.
package struct TemplateLibrary<Globals: TemplateModel>: Sendable {
  private let programs: [ObjectIdentifier: Program]

  /// A page was rendered whose type `compile` was not told of.
  package struct NotCompiled: Error {
    package let template: String
  }

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
    for source in sources {
      let parsed = TemplateParser.parse(source)
      templates[source.path] = parsed.template
      findings += parsed.findings
    }
    findings += StructureCheck.findings(in: templates)

    var programs: [ObjectIdentifier: Program] = [:]
    for page in pages {
      guard let template = templates[page.template] else {
        findings.append(missing(page.template, among: templates.keys.sorted()))
        continue
      }
      let scope = Scope(
        page: vocabulary(of: page), globals: Vocabulary(of: Globals.self), texts: texts)
      var compiler = PageCompiler(template, templates: templates, scope: scope)
      programs[ObjectIdentifier(page)] = compiler.compile()
      findings += compiler.findings
    }
    let library = findings.isEmpty && texts != nil ? TemplateLibrary(programs: programs) : nil
    return Diagnosed(library, findings: findings.withoutRepeats.sorted())
  }

  /// Appends a page to `output`. Throws only when `compile` was not told of the type of the page.
  package func render<Page: PageModel>(
    _ page: Page, globals: Globals, into output: inout [UInt8]
  ) throws(NotCompiled) {
    guard let program = programs[ObjectIdentifier(Page.self)] else {
      throw NotCompiled(template: Page.template)
    }
    program.render(
      page: .object(StoredModel(page)), globals: .object(StoredModel(globals)), into: &output)
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
