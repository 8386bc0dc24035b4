import Documents
package import Findings
import Templates

/// What the folder of templates holds, read and checked.
package struct TemplateFolder: Sendable {
  let library: TemplateLibrary<SiteGlobals>
  /// Files that are copied to the site as they are, at `/tillgangar/`.
  let assets: [OutputFile]

  /// Where assets lie, in the folder of templates and on the site.
  package static let assetFolder = "tillgangar/"
  package static let textsFile = "texter.yml"

  /// Compiles the templates; the value is `nil` when any of them has a fault.
  ///
  /// - Parameters:
  ///   - templates: templates and `texter.yml`, by their paths within the folder.
  ///   - assets: the files of `tillgangar/`, whatever they hold.
  package static func read(
    _ templates: [SourceFile], assets: [(path: String, bytes: [UInt8])]
  ) -> Diagnosed<TemplateFolder?> {
    let texts = templates.first { $0.path == textsFile }.map(InterfaceTexts.parse)
    let hasTexts = texts?.findings.isEmpty ?? true
    let compiled = TemplateLibrary<SiteGlobals>.compile(
      templates.filter { $0.path != textsFile && !$0.path.hasSuffix(".md") },
      pages: SitePages.kinds, globals: SiteGlobals.self, texts: hasTexts ? texts?.value ?? [:] : nil
    )
    let findings = ((texts?.findings ?? []) + compiled.findings).sorted()
    guard let library = compiled.value, findings.isEmpty else {
      return Diagnosed(nil, findings: findings)
    }
    let files = assets.map { OutputFile(path: $0.path, bytes: $0.bytes) }
    return Diagnosed(TemplateFolder(library: library, assets: files), findings: [])
  }
}
