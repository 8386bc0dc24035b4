package import Documents
import Findings
import Markdown

/// A document that is to be begun: what is known of it so far.
package struct NewDocument: Sendable {
  package let type: DocumentType
  package let title: String
  /// The name of its file or folder, and its address.
  package let id: String
  package var owners: [String] = []
  package var validFrom: StatedDate?
  /// A date, or `tills vidare`.
  package var validUntil: String?
  package var summary: String?
  package var decisions: [Decision] = []
  /// What is known of fields besides their values, as sentences for the comment above each.
  var remarks: [FrontMatterKey: [String]] = [:]
  /// The text below the fields; `nil` for the headings that the type requires.
  var body: String?

  /// A decision about it: in most cases the one to adopt it.
  package struct Decision: Sendable, Hashable {
    var kind = EventKind.adopted
    /// The id of a body.
    var by: String?
    package var date: StatedDate?
    package var paragraph: String?
    package var recordNumber: String?

    package init(by: String) { self.by = by }

    init(_ kind: EventKind) { self.kind = kind }
  }

  package init(type: DocumentType, title: String, id: String) {
    self.type = type
    self.title = title
    self.id = id
  }

  /// The id that a title gives; empty for a title without letters and digits.
  package static func id(ofTitle title: String) -> String { Slug.hyphenated(title) }

  /// What stands under each heading until somebody writes there.
  package static var starterText: String { StarterText.paragraph }

  /// The path within the content folder: a folder with a version when the start is known.
  package var path: String {
    validFrom.map { "dokument/\(id)/\($0).md" } ?? "dokument/\(id).md"
  }
}

extension NewDocument {
  /// The file as it is written, with comments that name what `content` has.
  package func text(in content: Content) -> String {
    let values = AllowedValues(content: content)
    var fields = CommentedFields()
    addFacts(to: &fields, values)
    addDecision(to: &fields, values)
    addRelations(to: &fields, values)
    addTheRest(to: &fields, values)
    return "---\n" + Self.introduction.joined(separator: "\n") + "\n\n"
      + fields.lines.joined(separator: "\n") + "\n---\n\n" + (body ?? type.skeleton)
  }

  private static let introduction = [
    "# Det här är dokumentets fält. Rader som börjar med # är hjälp till dig som skriver. De visas",
    "# inte på webbplatsen, och du kan ta bort dem. Ett fält som står efter # tar du i bruk genom",
    "# att ta bort tecknet och mellanslaget efter det.",
  ]

  private func addFacts(to fields: inout CommentedFields, _ values: AllowedValues) {
    fields.add(.title, quoted(title), comment: [FrontMatterKey.title.help.text] + remarks(.title))
    fields.add(
      .type, type.id.value,
      comment: [FrontMatterKey.type.help.text, values.types] + remarks(.type))
    add(.summary, summary.map(quoted) ?? "", to: &fields, values)
    add(.owners, listed(owners), to: &fields, values, [values.bodies])
    add(.validFrom, validFrom?.description ?? "", to: &fields, values)
    add(.validUntil, validUntil ?? "", to: &fields, values)
  }

  private func addDecision(to fields: inout CommentedFields, _ values: AllowedValues) {
    let kinds = EventKind.allCases.map(\.rawValue).joined(separator: ", ")
    let deciders = type.decidedBy.map(\.value).joined(separator: " eller ")
    let comment =
      [
        FrontMatterKey.history.help.text,
        "Händelser som finns: \(kinds). I fältet av står ett organ ur organisation.yml.",
      ] + (deciders.isEmpty ? [] : ["Typen \(type.name) beslutas av \(deciders)."])
      + remarks(.history)
    guard !decisions.isEmpty else {
      fields.suggest(
        .history, example: values.example(of: .history, for: type),
        comment: mark(.history) + comment)
      return
    }
    fields.add(.history, group: decisions.flatMap(\.lines), comment: comment)
  }

  private func addRelations(to fields: inout CommentedFields, _ values: AllowedValues) {
    add(.appliesTo, "", to: &fields, values, [values.groups])
    add(.goals, "", to: &fields, values, [values.goals])
    for key in [FrontMatterKey.buildsOn, .concretises, .contributesTo, .related] {
      add(key, "", to: &fields, values, key == .buildsOn ? [values.documents] : [])
    }
    add(.replaces, "", to: &fields, values)
  }

  private func addTheRest(to fields: inout CommentedFields, _ values: AllowedValues) {
    fields.suggest(
      .followUp, example: values.example(of: .followUp, for: type),
      comment: mark(.followUp) + [FrontMatterKey.followUp.help.text])
    for key in [FrontMatterKey.targets, .sectionGoals] {
      fields.suggest(
        key, example: values.example(of: key, for: type), comment: mark(key) + [key.help.text])
    }
    addClass(to: &fields, values)
    add(.aliases, "", to: &fields, values)
    add(.original, "", to: &fields, values)
    fields.suggest(
      .textForm, example: values.example(of: .textForm, for: type),
      comment: [FrontMatterKey.textForm.help.text])
    fields.add(
      .draft, "true",
      comment: [
        FrontMatterKey.draft.help.text
          + " Ta bort raden när dokumentet är beslutat och färdigt att visas."
      ])
  }

  /// A type without a class has none to state.
  private func addClass(to fields: inout CommentedFields, _ values: AllowedValues) {
    let key = FrontMatterKey.documentClass
    if type.requiredFields.contains(key) {
      add(key, type.documentClass?.rawValue ?? "", to: &fields, values)
    } else if let documentClass = type.documentClass {
      fields.suggest(key, example: documentClass.rawValue, comment: [key.help.text])
    }
  }

  /// Adds a field with its help and an example.
  private func add(
    _ key: FrontMatterKey, _ value: String, to fields: inout CommentedFields,
    _ values: AllowedValues, _ more: [String] = []
  ) {
    let example = ["Exempel: \(values.example(of: key, for: type))"]
    let comment = mark(key) + [key.help.text] + more + example + remarks(key)
    fields.add(key, value, comment: comment)
  }

  private func remarks(_ key: FrontMatterKey) -> [String] { remarks[key] ?? [] }

  /// Says that the type requires a field.
  private func mark(_ key: FrontMatterKey) -> [String] {
    type.requiredFields.contains(key) ? ["Måste fyllas i för dokumenttypen \(type.name)."] : []
  }
}

extension NewDocument.Decision {
  /// An entry of the field `historik`.
  fileprivate var lines: [String] {
    var lines = ["- händelse: \(kind.rawValue)"]
    if let date { lines.append("  datum: \(date)") }
    if let by { lines.append("  av: \(by)") }
    if let paragraph { lines.append("  paragraf: \(quoted(paragraph))") }
    if let recordNumber { lines.append("  diarienummer: \(quoted(recordNumber))") }
    return lines
  }
}

extension DocumentType {
  /// The body of a document that has just been begun: the headings that the type requires.
  var skeleton: String {
    if holdsQuestions { return "## \(StarterText.question)\n\n\(StarterText.answer)\n" }
    let needsMore = requiredHeadings.count < 2 && !requiredHeadings.contains("Syfte")
    return ((needsMore ? ["Syfte"] : []) + requiredHeadings)
      .map { "## \($0)\n\n\(StarterText.paragraph)\n" }.joined(separator: "\n")
  }
}
