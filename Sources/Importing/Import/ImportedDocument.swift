package import Documents
import Findings

/// A document made from one that was written elsewhere, and what is to be told about it.
package struct ImportedDocument: Sendable {
  package let document: NewDocument
  package let report: ImportReport

  /// - Parameters:
  ///   - title: the one that the text states, or that somebody gave.
  ///   - isStated: whether the type follows from the title.
  package init(
    _ text: DocumentText, title: StatedTitle, type: DocumentType, isStated: Bool, id: String,
    in content: Content
  ) {
    let search = FactSearch(text.extracted, in: content)
    let body =
      text.word.map { ImportedBody($0, title: title.lines) }
      ?? ImportedBody(
        text.extracted, form: text.form, title: title.lines, headings: type.requiredHeadings)
    var making = Making(NewDocument(type: type, title: title.text, id: id), form: text.form)
    making.take(title: title, isTypeStated: isStated)
    making.take(search.decisions, recordNumbers: search.facts.filter { $0.key == .history })
    making.take(search.facts)
    making.suggestPeriod(of: title)
    making.document.body = body.markdown
    document = making.document
    report = ImportReport(
      found: making.found, uncertain: making.uncertain,
      missing: making.missing, body: body)
  }
}

extension ImportedDocument {
  /// The document while its fields are filled in.
  private struct Making {
    var document: NewDocument
    let form: ImportForm
    var found: [String] = []
    var uncertain: [String] = []
    private var told: Set<FrontMatterKey> = []

    init(_ document: NewDocument, form: ImportForm) {
      self.document = document
      self.form = form
    }

    mutating func take(title: StatedTitle, isTypeStated: Bool) {
      let lines = title.lines.map(form.quote).joined(separator: ", ")
      if !lines.isEmpty {
        find(.title, "\(title.text) (\(lines))")
        document.remarks[.title] = ["Ur texten: \(lines)."]
      } else if form == .word {
        find(.title, title.text)
      }
      if isTypeStated { find(.type, "\(document.type.id.value), efter titeln") }
    }

    mutating func take(_ decisions: [DecisionFact], recordNumbers: [Fact]) {
      var decisions = decisions
      let certain = recordNumbers.filter(\.isCertain)
      let adopted = decisions.indices.filter {
        decisions[$0].kind == .adopted && decisions[$0].isCertain
      }
      // The number of the matter is that of the decision to adopt it.
      let isPlaced = certain.count == 1 && adopted.count == 1
      if isPlaced, let fact = certain.first, let index = adopted.first {
        decisions[index].recordNumber = decisions[index].recordNumber ?? fact.value
        if !decisions[index].lines.contains(fact.line) { decisions[index].lines.append(fact.line) }
      }
      decisions.sort { ($0.date?.firstDay.dayNumber ?? 0) < ($1.date?.firstDay.dayNumber ?? 0) }
      for decision in decisions { take(decision) }
      if !isPlaced {
        for fact in recordNumbers {
          doubt(
            .history, "diarienummer \(fact.value)", fact.line,
            "Texten säger inte vilket beslut det hör till")
        }
      }
    }

    private mutating func take(_ decision: DecisionFact) {
      let lines = decision.lines.map(form.quote).joined(separator: ", ")
      if decision.isCertain {
        var entry = NewDocument.Decision(decision.kind)
        entry.by = decision.by
        entry.date = decision.date
        entry.paragraph = decision.paragraph
        entry.recordNumber = decision.recordNumber
        // Nothing is known of it but a name that the register does not have.
        if entry.by != nil || entry.date != nil {
          document.decisions.append(entry)
          document.remarks[.history, default: []].append("Ur texten: \(lines).")
          find(.history, "\(decision.words) (\(lines))")
        }
        guard let name = decision.unknownBody, decision.by == nil else { return }
        note(
          .history, "\(name) (\(lines)). Inget organ med det namnet finns i organisation.yml.",
          "Kanske av \(name). Inget organ med det namnet finns i organisation.yml.")
      } else {
        note(
          .history, "\(decision.words) (\(lines)). Det kan handla om ett annat beslut.",
          "Kanske \(decision.words) – \(lines). Det kan handla om ett annat beslut.")
      }
    }

    mutating func take(_ facts: [Fact]) {
      let from = facts.filter { $0.key == .validFrom && $0.isCertain }.first
      let until = facts.filter { $0.key == .validUntil && $0.isCertain }.first
      let start = from.flatMap { StatedDate($0.value) }
      let end = until.flatMap { StatedDate($0.value) }
      let isReversed = start.map { $0.firstDay > (end ?? $0).lastDay } ?? false
      for fact in facts where fact.key != .history {
        guard fact.isCertain, !isReversed || fact.key == .owners else {
          let doubt = fact.doubt ?? "Slutet ligger före början"
          self.doubt(fact.key, fact.value, fact.line, doubt)
          continue
        }
        switch fact.key {
        case .validFrom: document.validFrom = start
        case .validUntil: document.validUntil = fact.value
        case .owners: document.owners.append(fact.value)
        default: break
        }
        find(fact.key, "\(fact.value) (\(form.quote(fact.line)))")
        document.remarks[fact.key, default: []].append("Ur texten: \(form.quote(fact.line)).")
      }
    }

    /// A title can name the years a document is for; when it holds is decided elsewhere.
    mutating func suggestPeriod(of title: StatedTitle) {
      for word in title.text.split(separator: " ") {
        guard let years = FactWords.years(String(word)) else { continue }
        let doubt = "Titeln säger \(word), men inte från och till vilken dag dokumentet gäller"
        if document.validFrom == nil {
          note(.validFrom, "\(years.from). \(doubt).", "Kanske \(years.from). \(doubt).")
        }
        if document.validUntil == nil {
          note(.validUntil, "\(years.until). \(doubt).", "Kanske \(years.until). \(doubt).")
        }
        return
      }
    }

    private mutating func find(_ key: FrontMatterKey, _ words: String) {
      found.append("\(key.rawValue): \(words)")
      told.insert(key)
    }

    private mutating func doubt(
      _ key: FrontMatterKey, _ value: String, _ line: TextLine, _ doubt: String
    ) {
      let words = value.isEmpty ? form.quote(line) : "\(value) (\(form.quote(line)))"
      note(key, "\(words). \(doubt).", "Kanske \(words). \(doubt).")
    }

    private mutating func note(_ key: FrontMatterKey, _ told: String, _ remark: String) {
      uncertain.append("\(key.rawValue): \(told)")
      self.told.insert(key)
      document.remarks[key, default: []].append(remark)
    }

    /// Fields that an imported document in most cases should have and that nothing was found for.
    var missing: [String] {
      let wanted: [FrontMatterKey] = [
        .summary, .owners, .validFrom, .validUntil, .history, .appliesTo, .followUp, .original,
      ]
      return wanted.filter { !told.contains($0) }.map { key in
        "\(key.rawValue): \(key.help.text)"
      }
    }
  }
}
