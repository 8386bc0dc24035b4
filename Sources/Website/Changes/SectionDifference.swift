import Documents
import Markdown
import Templates

/// A section of a version as it is compared: its heading and its paragraphs without markup.
struct ComparedSection: Sendable {
  /// `nil` for what stands before the first heading.
  let anchor: String?
  /// The heading with its number; empty for what stands before the first.
  let title: String
  let paragraphs: PlainParagraphs

  /// Whether the texts are the same, however their characters are written.
  func hasSameText(as other: ComparedSection) -> Bool {
    if paragraphs == other.paragraphs { return true }
    let (old, new) = (paragraphs, other.paragraphs)
    guard old.ranges.count == new.ranges.count else { return false }
    let isSimple =
      old.bytes.withUnsafeBufferPointer(NumberedPieces.isSimple)
      && new.bytes.withUnsafeBufferPointer(NumberedPieces.isSimple)
    return !isSimple && old.ranges.indices.allSatisfy { old.text($0) == new.text($0) }
  }

  /// The sections of a body in order. The names of linked documents are those of today in both
  /// versions, so that a document that has changed its name is no change in the text.
  static func all(of index: Int, in register: Register) -> [ComparedSection] {
    let body = register.versions[index].body
    func paragraphs(_ range: Range<Int>) -> PlainParagraphs {
      body.paragraphs(in: range) { link in
        guard case .version(let target, _, _) = register.bodyLinks[index][link] else {
          return ""
        }
        return register.versions[target].title.value
      }
    }
    let opening = paragraphs(0..<(body.headings.first?.htmlStart ?? body.htmlCount))
    let first = ComparedSection(anchor: nil, title: "", paragraphs: opening)
    let rest = body.headings.indices.map { number in
      let heading = body.headings[number]
      let next = number + 1
      let end = next < body.headings.count ? body.headings[next].htmlStart : body.htmlCount
      return ComparedSection(
        anchor: heading.anchor,
        title: [heading.number, heading.text].compactMap { $0 }.joined(separator: " "),
        paragraphs: paragraphs(heading.htmlEnd..<max(heading.htmlEnd, end)))
    }
    return (opening.ranges.isEmpty ? [] : [first]) + rest
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
    from old: PlainParagraphs, to new: PlainParagraphs, wordsLeft: inout Int
  ) -> [ParagraphChange] {
    guard old.ranges.count + new.ranges.count <= most else { return [] }
    return old.bytes.withUnsafeBufferPointer { oldText in
      new.bytes.withUnsafeBufferPointer { newText in
        let oldSide = Side(text: oldText, ranges: old.ranges)
        let newSide = Side(text: newText, ranges: new.ranges)
        return all(from: oldSide, to: newSide, wordsLeft: &wordsLeft)
      }
    }
  }

  /// Paragraphs, while they are compared.
  private struct Side {
    let text: UnsafeBufferPointer<UInt8>
    let ranges: [Range<Int>]

    subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: text[ranges[number]])
    }

    func run(_ kind: WordRun.Kind, _ number: Int) -> WordRun {
      WordRun(kind: kind, text: String(decoding: self[number], as: UTF8.self))
    }
  }

  private static func all(
    from old: Side, to new: Side, wordsLeft: inout Int
  ) -> [ParagraphChange] {
    let numbers = NumberedPieces(old.text, old.ranges, new.text, new.ranges)
    guard let changed = FewestChanges(numbers: numbers.old, numbers.new, most: .max)
    else { return [] }
    var result: [ParagraphChange] = []
    var (i, j) = (0, 0)
    while i < numbers.old.count || j < numbers.new.count {
      let (startOfOld, startOfNew) = (i, j)
      while i < numbers.old.count, changed.isRemoved[i] { i += 1 }
      while j < numbers.new.count, changed.isAdded[j] { j += 1 }
      if i == startOfOld, j == startOfNew {
        i += 1
        j += 1
        continue
      }
      let pairs = min(i - startOfOld, j - startOfNew)
      for pair in 0..<pairs {
        let (before, after) = (startOfOld + pair, startOfNew + pair)
        let runs = WordDifference.runs(from: old[before], to: new[after], wordsLeft: &wordsLeft)
        result.append(
          ParagraphChange(runs: runs ?? [old.run(.removed, before), new.run(.added, after)]))
      }
      for place in (startOfOld + pairs)..<i {
        result.append(ParagraphChange(runs: [old.run(.removed, place)]))
      }
      for place in (startOfNew + pairs)..<j {
        result.append(ParagraphChange(runs: [new.run(.added, place)]))
      }
    }
    return result
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
    // Nothing has a new name where every section is known by its anchor.
    let candidates = kept.contains { $0 == nil } ? Array(rest.values) : []
    var renamed = Dictionary(
      candidates.filter { !$0.paragraphs.ranges.isEmpty }.map { ($0.paragraphs, $0) }
    ) { a, b in (a.anchor ?? "") < (b.anchor ?? "") ? a : b }
    var changes: [SectionChange] = []
    var wordsLeft = WordDifference.mostWords
    for (section, same) in zip(new, kept) {
      let before = same ?? renamed.removeValue(forKey: section.paragraphs)
      if same == nil, let before { rest[before.anchor ?? ""] = nil }
      let kind: Kind
      switch before {
      case nil: kind = .added
      case let before? where !before.hasSameText(as: section): kind = .changed
      case let before? where before.title != section.title: kind = .renamed
      default: continue
      }
      changes.append(
        SectionChange(
          kind: kind, title: section.title,
          oldTitle: before.flatMap { $0.title == section.title ? nil : $0.title },
          href: newPage + (section.anchor.map { "#" + $0 } ?? ""),
          paragraphs: kind == .changed
            ? paragraphs(from: before, to: section, wordsLeft: &wordsLeft) : []))
    }
    let unchanged = new.count - changes.count
    let removed = old.filter { rest[$0.anchor ?? ""] != nil }.map { section in
      SectionChange(
        kind: .removed, title: section.title, oldTitle: nil,
        href: oldPage + (section.anchor.map { "#" + $0 } ?? ""), paragraphs: [])
    }
    return (changes + removed, unchanged)
  }

  private static func paragraphs(
    from old: ComparedSection?, to new: ComparedSection, wordsLeft: inout Int
  ) -> [ParagraphChange] {
    guard let old else { return [] }
    return ParagraphChange.all(
      from: old.paragraphs, to: new.paragraphs, wordsLeft: &wordsLeft)
  }
}
