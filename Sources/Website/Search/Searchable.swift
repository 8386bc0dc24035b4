import Documents
import Findings
import Markdown
import Search

/// Something that can be found: a document, a page, a word of the glossary, a goal or a body.
struct Searchable: Sendable {
  /// Small, because a document is nearly all there is: what is seldom is held apart.
  enum Subject: Sendable {
    case document(DocumentRow)
    case page(Int)
    /// A page of the site itself, as the menu names it.
    indirect case menu(SiteSettings.MenuItem)
    indirect case term(GlossaryTerm)
    indirect case goal(AgendaGoal)
    indirect case body(Body)
  }

  let subject: Subject
  let title: String
  /// Within the site.
  let address: String
  /// The headings that part the text, each a section of its own.
  let headings: [Heading]

  /// What kind it is, where that is not the type of a document.
  var kind: String? {
    switch subject {
    case .document: nil
    case .page, .menu: "sida"
    case .term: "ord"
    case .goal: "mal"
    case .body: "organ"
    }
  }

  var row: DocumentRow? { if case .document(let row) = subject { row } else { nil } }

  init(_ row: DocumentRow, in register: Register) {
    subject = .document(row)
    title = row.version.title.value
    address = register.address(ofVersion: row.index)
    headings = row.version.body.headings
  }

  private init(_ subject: Subject, _ title: String, at address: String, headings: [Heading] = []) {
    self.subject = subject
    self.title = title
    self.address = address
    self.headings = headings
  }

  /// Everything that can be found and is no document.
  static func others(in register: Register) -> [Searchable] {
    let content = register.content
    let inOrder = content.pages.indices.sorted {
      content.pages[$0].address < content.pages[$1].address
    }
    let pages = inOrder.map { index in
      let page = content.pages[index]
      return Searchable(
        .page(index), page.title.value, at: page.address, headings: page.body.headings)
    }
    var seen = Set(pages.map(\.address))
    let menu = (content.settings.menu + content.settings.footer)
      .filter { $0.address.hasPrefix("/") && !$0.address.contains("#") }
      .filter { !isDocument($0.address, in: register) && seen.insert($0.address).inserted }
      .map { Searchable(.menu($0), $0.name, at: $0.address) }
    let terms = content.terms.map { term in
      Searchable(.term(term), term.term.value, at: Address.term(term.anchor))
    }
    let goals = content.goals.map { goal in
      Searchable(
        .goal(goal), "Mål \(goal.number.value): \(goal.name)",
        at: Address.goal(goal.number.value))
    }
    let bodies = content.bodies.map { body in
      Searchable(.body(body), body.name, at: Address.body(body.id.value))
    }
    return pages + menu + terms + goals + bodies
  }

  private static func isDocument(_ address: String, in register: Register) -> Bool {
    guard address.hasPrefix(Address.register), address.hasSuffix("/") else { return false }
    let id = String(address.dropFirst(Address.register.count).dropLast())
    return register.document(id) != nil
  }
}

extension Searchable {
  /// Reads its words as an entry of their own.
  func read(in register: Register, into words: inout WordCollector) {
    words.beginEntry()
    words.read(title, as: .title)
    switch subject {
    case .document(let row):
      readFacts(of: row, in: register, into: &words)
      read(row.version.body, into: &words)
    case .page(let index):
      let page = register.content.pages[index]
      if let summary = page.summary { words.read(summary, as: .heading) }
      read(page.body, into: &words)
    case .menu(let item):
      guard item.address == Address.planning else { break }
      for event in register.content.planning {
        words.read(event.text, as: .text)
        if let note = event.note { words.read(note, as: .text) }
      }
    case .term(let term):
      readNames(term.aliases, into: &words)
      words.read(term.explanation, as: .text)
    case .goal(let goal):
      for target in goal.targets { words.read(target.description, as: .text) }
    case .body(let body):
      readNames(body.aliases, into: &words)
      if let description = body.description { words.read(description, as: .text) }
    }
  }

  /// Another name of one word is as good as the title; "aktiverande styrdokument" does not make the
  /// word *aktiverande* what you get when you ask for *styrdokument*.
  private func readNames(_ names: [String], into words: inout WordCollector) {
    for name in names { words.read(name, as: name.contains(" ") ? .heading : .title) }
  }

  private func read(_ body: MarkdownBody, into words: inout WordCollector) {
    let headings = body.headings
    let opening = 0..<(headings.first?.htmlStart ?? body.htmlCount)
    body.withPlainText(in: opening) { words.read($0, as: .text) }
    for index in headings.indices {
      words.beginSection()
      words.read(headings[index].text, as: .heading)
      if let number = headings[index].number { words.read(number, as: .heading) }
      let next = index + 1 < headings.count ? headings[index + 1].htmlStart : body.htmlCount
      body.withPlainText(in: headings[index].htmlEnd..<next) { words.read($0, as: .text) }
    }
  }

  /// What the page of a document says of it besides its text.
  private func readFacts(
    of row: DocumentRow, in register: Register, into words: inout WordCollector
  ) {
    let version = row.version
    readNames(version.aliases.map(\.value), into: &words)
    if let summary = version.summary?.value { words.read(summary, as: .heading) }
    words.read(version.documentID, as: .text)
    if let type = row.typeName { words.read(type, as: .text) }
    if let documentClass = row.documentClass { words.read(documentClass.rawValue, as: .text) }
    for owner in row.owners { words.read(owner.name, as: .text) }
    for target in version.targets { words.read(target.text.value, as: .text) }
    // Decisions about earlier versions lead here too: they have no entries of their own.
    for index in register.document(ofVersion: row.index).versions {
      let other = register.versions[index]
      if index != row.index { words.read(other.title.value, as: .heading) }
      for event in other.events {
        if let number = event.recordNumber { words.read(number, as: .heading) }
        if let paragraph = event.paragraph { words.read("§ \(paragraph)", as: .text) }
        if let date = event.date { words.read(date.description, as: .text) }
        guard let by = event.by?.value else { continue }
        words.read(register.body(by)?.name ?? by, as: .text)
      }
    }
  }
}
