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
    guard let program = programs[ObjectIdentifier(Page.self)] else {
      throw NotCompiled(template: Page.template)
    }
    program.render(page: .model(page), globals: globals, into: &output)
  }
}
