import Findings

/// Finds what is wrong between templates, whatever page they are for: files that do not exist,
/// circles, and blocks that nothing shows.
struct StructureCheck {
  let templates: [String: ParsedTemplate]
  private var findings: [Finding] = []

  static func findings(in templates: [String: ParsedTemplate]) -> [Finding] {
    var check = StructureCheck(templates: templates)
    for template in templates.values {
      check.checkIncludes(of: template)
      check.checkParents(of: template)
    }
    return check.findings
  }

  private init(templates: [String: ParsedTemplate]) { self.templates = templates }

  private mutating func report(
    _ message: String, in template: ParsedTemplate, at offset: Int, advice: String? = nil
  ) {
    let location = template.source.location(ofByte: offset)
    findings.append(Finding(.brokenTemplate, message, at: location, advice: advice))
  }

  private mutating func reportMissing(_ path: Name, in template: ParsedTemplate) {
    report(
      "Mallen ”\(path.text)” finns inte", in: template, at: path.offset,
      advice: Advice.instead(of: path.text, among: templates.keys.sorted()))
  }

  private mutating func checkIncludes(of template: ParsedTemplate) {
    for path in template.includes {
      guard let included = templates[path.text] else {
        reportMissing(path, in: template)
        continue
      }
      if included.parent != nil {
        report(
          "”\(path.text)” utgår från en annan mall och kan inte tas in", in: template,
          at: path.offset, advice: "Ta bort ”{% extends %}” ur den, eller ta in en annan mall")
      } else if reaches(from: path.text, template.source.path) {
        report(
          "Mallen tar in sig själv genom ”\(path.text)”", in: template, at: path.offset,
          advice: "Ta bort en av taggarna ”{% include %}” i kretsen")
      }
    }
  }

  /// True when `start` is `goal`, or includes it at some remove.
  private func reaches(from start: String, _ goal: String) -> Bool {
    var waiting = [start]
    var seen: Set<String> = [start]
    while let path = waiting.popLast() {
      if path == goal { return true }
      for include in templates[path]?.includes ?? [] where seen.insert(include.text).inserted {
        waiting.append(include.text)
      }
    }
    return false
  }

  private mutating func checkParents(of template: ParsedTemplate) {
    guard let path = template.parent else { return }
    guard templates[path.text] != nil else {
      reportMissing(path, in: template)
      return
    }
    var known: [String] = []
    var seen: Set<String> = [template.source.path]
    var next: Name? = path
    while let name = next {
      guard seen.insert(name.text).inserted else {
        if name.text == template.source.path {
          report(
            "Mallen utgår från sig själv", in: template, at: path.offset,
            advice: "Låt en av mallarna i kretsen vara utan ”{% extends %}”")
        }
        return
      }
      // A missing ancestor is reported where it is named; its blocks are not known.
      guard let ancestor = templates[name.text] else { return }
      known += ancestor.blocks.keys
      next = ancestor.parent
    }
    for block in template.outerBlocks where !known.contains(block.text) {
      report(
        "Blocket ”\(block.text)” finns inte i ”\(path.text)”", in: template, at: block.offset,
        advice: Advice.instead(of: block.text, among: known.sorted()))
    }
  }
}
