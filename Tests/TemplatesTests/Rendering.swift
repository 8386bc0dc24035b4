import Findings
import Templates
import Testing

typealias SampleLibrary = TemplateLibrary<SampleGlobals>

/// Compiles templates of which `sida.html` is for the sample page.
func compile(_ templates: [String: String]) -> Diagnosed<SampleLibrary?> {
  SampleLibrary.compile(
    templates.map { SourceFile(path: $0.key, text: $0.value) }, pages: [SamplePage.self],
    texts: sampleTexts)
}

/// What the sample page looks like in a template.
func render(
  _ template: String, with partials: [String: String] = [:], _ page: SamplePage = .full
) throws -> String {
  let templates = partials.merging(["sida.html": template]) { _, page in page }
  let compiled = compile(templates)
  #expect(compiled.findings == [])
  let library = try #require(compiled.value)
  var output: [UInt8] = []
  try library.fixed(to: SampleGlobals()).render(page, into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// `path:line:column: message (advice)` for all that is wrong.
func problems(_ templates: [String: String]) -> [String] {
  compile(templates).findings.map { finding in
    let place = "\(finding.location.path):\(finding.location.line):\(finding.location.column)"
    return "\(place): \(finding.message)" + (finding.advice.map { " (\($0))" } ?? "")
  }
}
