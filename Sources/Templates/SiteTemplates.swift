/// All templates as they are on one site: what every page shares has been made. Never changes, so
/// that many threads may render with it.
package struct SiteTemplates<Globals: TemplateModel>: Sendable {
  private let programs: [ObjectIdentifier: Program]
  private let globals: Value

  init(programs: [ObjectIdentifier: Program], globals: Value) {
    self.programs = programs
    self.globals = globals
  }

  /// A page was rendered whose type `TemplateLibrary.compile` was not told of.
  package struct NotCompiled: Error {
    package let template: String
  }

  /// Appends a page to `output`. Throws only when `compile` was not told of the type of the page.
  package func render<Page: PageModel>(
    _ page: Page, into output: inout [UInt8]
  ) throws(NotCompiled) {
    try program(for: Page.self).render(page: .model(page), globals: globals, into: &output)
  }

  /// Appends one of several pages of the same facts to `output`.
  ///
  /// - Parameter common: `nil` for the first of them, which fills it.
  package func render<Page: PageModel>(
    _ page: Page, common: inout CommonParts?, into output: inout [UInt8]
  ) throws(NotCompiled) {
    try program(for: Page.self)
      .render(page: .model(page), globals: globals, common: &common, into: &output)
  }

  private func program<Page: PageModel>(for page: Page.Type) throws(NotCompiled) -> Program {
    guard let program = programs[ObjectIdentifier(page)] else {
      throw NotCompiled(template: page.template)
    }
    return program
  }
}
