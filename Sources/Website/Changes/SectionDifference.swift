import Documents
import Markdown
import Templates

/// A section of a version as it is compared: its heading and its paragraphs without markup.
struct ComparedSection: Sendable, Hashable {
  /// `nil` for what stands before the first heading.
  let anchor: String?
  /// The heading with its number; empty for what stands before the first.
  let title: String
  let paragraphs: [String]

  /// The sections of a body in order. The names of linked documents are those of today in both
  /// versions, so that a document that has changed its name is no change in the text.
  static func all(of index: Int, in register: Register) -> [ComparedSection] {
    let body = register.versions[index].body
    func paragraphs(_ range: Range<Int>) -> [String] {
      body.paragraphs(in: range) { link in
        guard case .version(let target, _, _) = register.bodyLinks[index][link] else {
          return body.links[link].text
        }
        return register.versions[target].title.value
      }
    }
    let opening = paragraphs(0..<(body.headings.first?.htmlStart ?? body.html.count))
    let first = ComparedSection(anchor: nil, title: "", paragraphs: opening)
    let rest = body.headings.indices.map { number in
      let heading = body.headings[number]
      let next = number + 1
      let end = next < body.headings.count ? body.headings[next].htmlStart : body.html.count
      return ComparedSection(
        anchor: heading.anchor,
        title: [heading.number, heading.text].compactMap { $0 }.joined(separator: " "),
        paragraphs: paragraphs(heading.htmlEnd..<max(heading.htmlEnd, end)))
    }
    return (opening.isEmpty ? [] : [first]) + rest
  }
}

/// What happened to a section between two versions.
struct SectionChange: TemplateModel, Hashable {
  let kind: Kind
  let title: String
  /// What it was called before, when that was something else.
  let oldTitle: String?
  /// Where it stands; in the older version when the newer has it no longer.
  let href: String
  /// What changed in it; empty when it was added, removed or only renamed.
  let paragraphs: [ParagraphChange]

  enum Kind: String, CaseIterable, Sendable {
    case added = "nytt"
    case removed = "borttaget"
    case changed = "andrat"
    case renamed = "ny_rubrik"
  }

  static let label = "ett ändrat avsnitt"
  static let fields: Fields<Self> = [
    .choice("slag", "Vad som har hänt med avsnittet") { $0.kind },
    .text("rubrik", "Avsnittets rubrik; tom för det som står före den första") { $0.title },
    .text("forr", "Vad avsnittet hette förut, när det hette något annat") { $0.oldTitle },
    .text("adress", "Avsnittets plats, i den äldre versionen när det är borttaget") { $0.href },
    .list("stycken", "Styckena som har ändrats") { $0.paragraphs },
  ]
}

/// A paragraph that changed.
struct ParagraphChange: TemplateModel, Hashable {
  let runs: [WordRun]

  static let label = "ett ändrat stycke"
  static let fields: Fields<Self> = [
    .list("delar", "Orden, de som är kvar, borttagna och nya") { $0.runs }
  ]

  /// A section with more paragraphs than this, in both versions together, is only said to differ.
  private static let most = 400

  /// What made some paragraphs into others. Those that are the same are left out; a paragraph that
  /// was replaced by one that is like it is shown as one, with its words marked.
  static func all(
    from old: [String], to new: [String], wordsLeft: inout Int
  ) -> [ParagraphChange] {
    guard old.count + new.count <= most else { return [] }
    guard let changed = FewestChanges(from: old, to: new) else { return [] }
    var result: [ParagraphChange] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let before = old[i...].indices.prefix { changed.isRemoved[$0] }
      let after = new[j...].indices.prefix { changed.isAdded[$0] }
      result += changes(
        before.map { old[$0] }, after.map { new[$0] }, wordsLeft: &wordsLeft)
      i += before.count
      j += after.count
      if before.isEmpty && after.isEmpty {
        i += 1
        j += 1
      }
    }
    return result
  }

  private static func changes(
    _ old: [String], _ new: [String], wordsLeft: inout Int
  ) -> [ParagraphChange] {
    let pairs = zip(old, new).map { before, after in
      ParagraphChange(
        runs: WordDifference.runs(from: before, to: after, wordsLeft: &wordsLeft)
          ?? [WordRun(kind: .removed, text: before), WordRun(kind: .added, text: after)])
    }
    let gone = old.dropFirst(pairs.count).map {
      ParagraphChange(runs: [WordRun(kind: .removed, text: $0)])
    }
    let come = new.dropFirst(pairs.count).map {
      ParagraphChange(runs: [WordRun(kind: .added, text: $0)])
    }
    return pairs + gone + come
  }
}

extension SectionChange {
  /// What happened to the sections, in the order of the newer version; what was removed comes last.
  ///
  /// A section is the same when its anchor is, or when its text is and no other section has it.
  static func all(
    from old: [ComparedSection], at oldPage: String, to new: [ComparedSection], at newPage: String
  ) -> (changes: [SectionChange], unchanged: Int) {
    var rest = Dictionary(old.map { ($0.anchor ?? "", $0) }) { first, _ in first }
    let kept = new.map { rest.removeValue(forKey: $0.anchor ?? "") }
    var renamed = Dictionary(
      rest.values.filter { !$0.paragraphs.isEmpty }.map { ($0.paragraphs, $0) }
    ) { a, b in (a.anchor ?? "") < (b.anchor ?? "") ? a : b }
    var changes: [SectionChange] = []
    var wordsLeft = WordDifference.mostWords
    for (section, same) in zip(new, kept) {
      let before = same ?? renamed.removeValue(forKey: section.paragraphs)
      if same == nil, let before { rest[before.anchor ?? ""] = nil }
      let kind: Kind
      switch before {
      case nil: kind = .added
      case let before? where before.paragraphs != section.paragraphs: kind = .changed
      case let before? where before.title != section.title: kind = .renamed
      default: continue
      }
      changes.append(
        SectionChange(
          kind: kind, title: section.title,
          oldTitle: before.flatMap { $0.title == section.title ? nil : $0.title },
          href: newPage + (section.anchor.map { "#" + $0 } ?? ""),
          paragraphs: kind == .changed
            ? ParagraphChange.all(
              from: before?.paragraphs ?? [], to: section.paragraphs, wordsLeft: &wordsLeft) : []))
    }
    let unchanged = new.count - changes.count
    let removed = old.filter { rest[$0.anchor ?? ""] == $0 }.map { section in
      SectionChange(
        kind: .removed, title: section.title, oldTitle: nil,
        href: oldPage + (section.anchor.map { "#" + $0 } ?? ""), paragraphs: [])
    }
    return (changes + removed, unchanged)
  }
}
