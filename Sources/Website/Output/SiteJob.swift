import Templates

extension SitePages {
  /// A file that is still to be made.
  struct Job: Sendable {
    /// Within the folder of the site.
    let path: String
    /// The template, or what else it is copied from; `nil` for a file that no template has a say in.
    private let template: String?
    /// The document that it is a page of, by its index in the register, if no other document's page
    /// and no list shows the texts of that document.
    var onlyDocument: Int?
    /// Appends the bytes of the file.
    let render: @Sendable (SiteTemplates<SiteGlobals>, inout [UInt8]) throws -> Void

    /// What makes it: the template, or the kind of file that no template has a say in.
    var maker: String { template ?? Self.kind(ofFileAt: path) }

    /// A page that a template shows.
    init<Page: PageModel>(at address: String, _ make: @escaping @Sendable () -> Page) {
      path = OutputFile.path(ofAddress: address)
      template = Page.template
      render = { templates, output in
        try templates.render(make(), into: &output)
      }
    }

    /// The page of a version, which may have a twin at another address.
    init(
      at address: String, _ twins: HandedOn<DocumentTwin>?,
      _ facts: @escaping @Sendable () -> DocumentFacts, on site: Site
    ) {
      path = OutputFile.path(ofAddress: address)
      template = DocumentPage.template
      render = { templates, output in
        let first = twins?.take()
        let facts = first?.facts ?? facts()
        var common = first?.common
        let page = DocumentPage(facts, at: address, on: site)
        guard let twins else { return try templates.render(page, into: &output) }
        try templates.render(page, common: &common, into: &output)
        if first == nil, let common { twins.leave(DocumentTwin(facts: facts, common: common)) }
      }
    }

    /// A style sheet that a template writes.
    init<Page: PageModel>(style address: String, _ make: @escaping @Sendable () -> Page) {
      path = OutputFile.path(ofAddress: address)
      template = Page.template
      render = { templates, output in
        var css: [UInt8] = []
        try templates.render(make(), into: &css)
        output.append(contentsOf: CompactCSS.bytes(of: css))
      }
    }

    /// A file that no template has a say in.
    init(data address: String, _ write: @escaping @Sendable (inout [UInt8]) -> Void) {
      path = OutputFile.path(ofAddress: address)
      template = nil
      render = { _, output in write(&output) }
    }

    /// A file that is copied as it is.
    init(copying file: OutputFile) {
      path = file.path
      template = TemplateFolder.assetFolder
      render = { _, output in output.append(contentsOf: file.bytes) }
    }

    /// The last name of a path, with `*` for a number: files that differ in it alone are of a kind.
    private static func kind(ofFileAt path: String) -> String {
      var kind = ""
      for character in path {
        switch character {
        case "/": kind = ""
        case "0"..."9": if kind.last != "*" { kind.append("*") }
        default: kind.append(character)
        }
      }
      return kind
    }
  }
}
