import Documents
import Findings
import Markdown
import Templates

/// A body of Markdown with its links led to where they lead, ready to write itself into a page.
struct BodyText: Sendable {
  let body: MarkdownBody
  let links: [Resolution]
  let site: Site
  let register: Register
  /// Goals of sections, by the anchor of the heading.
  var sectionGoals: [String: [GoalChip]] = [:]
  /// How the document is referred to, in a text that has sections to refer to.
  var citation: Citation?
  /// Words that are explained where they stand, and the glossary that explains them.
  var marks = GlossaryMarks.none
  var glossary: Glossary?

  /// Appends the HTML of the body, with the words of the glossary marked.
  func write(into output: inout [UInt8]) {
    var position = 0
    if let glossary {
      for mark in marks.marks {
        write(into: &output, range: position..<mark.range.lowerBound)
        output.append(contentsOf: glossary.button(of: mark.term))
        write(into: &output, range: mark.range)
        output.append(contentsOf: "</button>".utf8)
        position = mark.range.upperBound
      }
    }
    write(into: &output, range: position..<body.htmlCount)
  }

  /// Appends the HTML of a part of the body.
  func write(into output: inout [UInt8], range: Range<Int>) {
    body.write(into: &output, range: range) { hole, output in
      switch hole.kind {
      case .linkAttributes(let index): writeAttributes(of: Int(index), into: &output)
      case .linkText(let index): HTMLEscaping.append(text(of: Int(index)), to: &output)
      case .afterHeading(let index):
        writeCitation(after: Int(index), into: &output)
        writeGoals(after: Int(index), into: &output)
      }
    }
  }

  private func writeAttributes(of index: Int, into output: inout [UInt8]) {
    switch links[index] {
    case .version(let version, let anchor, let isPinned):
      output.append(contentsOf: " href=\"".utf8)
      HTMLEscaping.append(site.base, to: &output)
      HTMLEscaping.append(address(of: version, isPinned: isPinned), to: &output)
      if let anchor {
        output.append(UInt8(ascii: "#"))
        HTMLEscaping.append(anchor, to: &output)
      }
      output.append(0x22)
      if let mark = mark(of: version) { write("class", mark, into: &output) }
    case .address(let address): write("href", site.href(address), into: &output)
    case .section(let anchor): write("href", "#" + anchor, into: &output)
    case .external(let address):
      write(body.links[index].isImage ? "src" : "href", address, into: &output)
      if address.hasPrefix("http") { write("rel", "external", into: &output) }
    case .broken:
      write("class", "bruten", into: &output)
      write("title", "Länken leder ingenstans", into: &output)
    }
    if let title = body.links[index].title, !Slug.folded(title).hasPrefix("historisk") {
      write("title", title, into: &output)
    }
  }

  /// The class of a link to what no longer holds, so that readers see it where they stand.
  private func mark(of version: Int) -> String? {
    register.statuses[version].isOver ? "galler-inte" : nil
  }

  /// Within the site: of the version where the link is to that one only, else of the document.
  private func address(of version: Int, isPinned: Bool) -> String {
    let target = register.versions[version]
    if isPinned, let name = target.name { return Address.version(target.documentID, name) }
    let document = register.documentIndex(ofVersion: version)
    return register.address(ofVersion: register.documents[document].current)
  }

  private func text(of index: Int) -> String {
    if case .version(let version, _, _) = links[index] {
      return register.versions[version].title.value
    }
    if case .document(let id, _, _) = body.links[index].target { return id }
    return ""
  }

  /// Shown under the heading that the address names.
  private func writeCitation(after index: Int, into output: inout [UInt8]) {
    guard let citation else { return }
    output.append(contentsOf: "\n<p class=\"citat\">".utf8)
    citation.append(section: body.headings[index], to: &output)
    output.append(contentsOf: "</p>".utf8)
  }

  private func writeGoals(after index: Int, into output: inout [UInt8]) {
    guard let chips = sectionGoals[body.headings[index].anchor], !chips.isEmpty else { return }
    output.append(
      contentsOf: Array(
        "\n<ul class=\"malrad\" aria-label=\"Mål i Agenda 2030 för avsnittet\">".utf8))
    for chip in chips {
      output.append(
        contentsOf: Array("<li><a class=\"malbricka mal-\(chip.goal.number.value)\" href=\"".utf8))
      HTMLEscaping.append(chip.href, to: &output)
      output.append(contentsOf: Array("\"><span>\(chip.goal.number.value)</span> ".utf8))
      HTMLEscaping.append(chip.goal.name, to: &output)
      output.append(contentsOf: Array("</a></li>".utf8))
    }
    output.append(contentsOf: Array("</ul>".utf8))
  }

  private func write(_ name: StaticString, _ value: String, into output: inout [UInt8]) {
    output.append(0x20)
    name.withUTF8Buffer { output.append(contentsOf: $0) }
    output.append(0x3D)
    output.append(0x22)
    HTMLEscaping.append(value, to: &output)
    output.append(0x22)
  }
}

extension BodyText {
  /// The text of a version, with its sections to refer to and its words explained.
  init(
    version index: Int, with glossary: Glossary, citation: Citation, in register: Register,
    on site: Site
  ) {
    self.init(version: index, in: register, on: site)
    self.glossary = glossary
    self.citation = citation
    marks = glossary.marks(in: body)
  }

  /// The text of a version.
  init(version index: Int, in register: Register, on site: Site) {
    let version = register.versions[index]
    let goals = Dictionary(
      version.sectionGoals.map { section in
        (section.anchor.value, GoalChip.chips(section.goals.map(\.value), in: register, on: site))
      }, uniquingKeysWith: { a, _ in a })
    self.init(
      body: version.body, links: register.bodyLinks[index], site: site, register: register,
      sectionGoals: goals)
  }

  /// The text of an ordinary page.
  init(page index: Int, in register: Register, on site: Site) {
    self.init(
      body: register.content.pages[index].body, links: register.pageLinks[index], site: site,
      register: register)
  }
}

/// A line of the contents of a page.
struct ContentsRow: TemplateModel {
  let heading: Heading

  static let label = "en rad i innehållet"
  static let fields: Fields<Self> = [
    .number("niva", "Rubrikens nivå, 2 till 6") { max(2, $0.heading.level) },
    .text("nummer", "Avsnittets nummer") { $0.heading.number },
    .text("text", "Rubrikens text utan nummer") { $0.heading.text },
    .text("ankare", "Avsnittets ankare") { $0.heading.anchor },
  ]
}
