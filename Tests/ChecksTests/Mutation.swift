import Checks
import Findings

/// A fault put into a copy of the city's content. Arrows ↓ in the new text mark where it is found.
struct Mutation: Sendable {
  let rule: RuleID
  private let edits: [Edit]

  struct Edit: Sendable {
    let path: String
    /// What is replaced; `nil` when the text is added at the end, or is a file of its own.
    let old: String?
    let new: String
  }

  init(_ rule: String, _ edits: Edit...) {
    self.rule = RuleID(rawValue: rule)
    self.edits = edits
  }

  /// The content with the fault in it, and the places where it must be found.
  func applied(to sources: [SourceFile]) -> (sources: [SourceFile], places: [SourceLocation])? {
    var texts = Dictionary(
      uniqueKeysWithValues: sources.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    for edit in edits {
      let text = texts[edit.path] ?? ""
      guard let old = edit.old else {
        texts[edit.path] = text + edit.new
        continue
      }
      guard let range = text.firstRange(of: old) else { return nil }
      texts[edit.path] = text.replacingCharacters(in: range, with: edit.new)
    }
    var places: [SourceLocation] = []
    let files = texts.keys.sorted().map { path in
      let marked = MarkedText(texts[path] ?? "", path: path)
      places += marked.locations
      return SourceFile(path: path, text: marked.text)
    }
    return (files, places)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    var text = self
    text.replaceSubrange(range, with: new)
    return text
  }
}

extension Mutation {
  private static let climate = "dokument/klimat-och-energiplan/2025.md"
  private static let quality = "dokument/livskvalitetsprogrammet/2025-09-01.md"
  private static let water = "dokument/dagvattenplan-2023.md"

  private static func edit(_ path: String, _ old: String, _ new: String) -> Edit {
    Edit(path: path, old: old, new: new)
  }

  private static func add(_ path: String, _ new: String) -> Edit {
    Edit(path: path, old: nil, new: new)
  }

  /// One for each rule, in the order of the rules.
  static let all: [Mutation] = [
    Mutation(
      "absent-owner", edit(quality, "dokumentansvarig: [strategisk-samhallsutveckling]\n", ""),
      edit(quality, "---\ntitel", "↓---\ntitel")),
    Mutation(
      "broken-anchor",
      edit(
        climate, "konkretiserar: [livskvalitetsprogrammet]",
        "konkretiserar: [↓\"livskvalitetsprogrammet#finns-inte\"]")),
    Mutation(
      "broken-link",
      edit(
        climate, "konkretiserar: [livskvalitetsprogrammet]",
        "konkretiserar: [↓livskvalitetsprogramet]")),
    Mutation(
      "class-contradicts-type", edit(climate, "typ: plan", "typ: plan\nklass: ↓normerande")),
    Mutation("duplicate-alias", edit(climate, ", energiplanen]", ", ↓dagvattenplanen]")),
    Mutation(
      "duplicate-id",
      add("dokument/annan/dagvattenplan-2023.md", "---\ntitel: Dagvatten\ntyp: plan\n---\n"),
      edit(water, "---\ntitel", "↓---\ntitel")),
    Mutation(
      "duplicate-version",
      add(
        "dokument/klimat-och-energiplan/2025-01.md",
        "---\ntitel: Klimat\ntyp: plan\ngiltig-från: 2025-01\n---\n"),
      edit(climate, "giltig-från: 2025", "giltig-från: ↓2025")),
    Mutation("expired-document", edit(climate, "giltig-till: 2030", "giltig-till: ↓2025")),
    Mutation("expiring-document", edit(climate, "giltig-till: 2030", "giltig-till: ↓2026-12")),
    Mutation(
      "gap-between-versions",
      edit("dokument/klimat-och-energiplan/2018.md", "giltig-till: 2024", "giltig-till: 2023"),
      edit(climate, "giltig-från: 2025", "giltig-från: ↓2025")),
    Mutation(
      "goal-without-year",
      edit(quality, "gäller-för:", "mål:\n  - text: ↓Mer grönt i staden\ngäller-för:")),
    Mutation(
      "goal-year-passed",
      edit(quality, "gäller-för:", "mål:\n  - text: Mer grönt\n    år: ↓2020\ngäller-för:")),
    Mutation("meaningless-link-text", add(climate, "\n↓[här](https://exempel.example)\n")),
    Mutation("misnamed-version", edit(climate, "giltig-från: 2025", "giltig-från: ↓2024")),
    Mutation(
      "missed-follow-up", edit(quality, "intervall: 2 år", "↓intervall: 1 år")),
    Mutation("missing-alt-text", add(climate, "\n↓![](https://exempel.example/b.png)\n")),
    Mutation(
      "missing-decision",
      edit("dokument/program-mandatperioden-2023-2026/2023.md", "antagen", "reviderad"),
      edit("dokument/program-mandatperioden-2023-2026/2023.md", "---\ntitel", "↓---\ntitel")),
    Mutation(
      "missing-field", edit(climate, "typ: plan\n", ""),
      edit(climate, "---\ntitel", "---\n↓titel")),
    Mutation(
      "missing-heading",
      edit("dokument/plan-kultur-och-halsa.md", "Ansvar och uppföljning", "Uppföljning"),
      edit("dokument/plan-kultur-och-halsa.md", "---\ntitel", "↓---\ntitel")),
    Mutation(
      "missing-summary",
      edit("dokument/trend-omvarldsanalys.md", "sammanfattning:", "alias:"),
      edit("dokument/trend-omvarldsanalys.md", "---\ntitel", "↓---\ntitel")),
    Mutation(
      "not-reviewed-this-mandate",
      edit(water, "typ: plan", "typ: plan\nhistorik:\n  - ↓händelse: antagen\n    datum: 2010")),
    Mutation(
      "orphan-document",
      add("dokument/ensam.md", "↓---\ntitel: Ensam\ntyp: beskrivning\n---\n\nText.\n")),
    Mutation(
      "owner-without-address",
      edit(water, "typ: plan", "typ: plan\ndokumentansvarig: socialnamnden"),
      edit("organisation.yml", "- id: socialnamnden", "- id: ↓socialnamnden")),
    Mutation("raw-html", add(climate, "\n↓<div>Rutan</div>\n")),
    Mutation(
      "replacement-cycle",
      edit(
        "dokument/livskvalitetsprogrammet-2016-2024/2016.md", "typ: program",
        "typ: program\nersätter: [livskvalitetsprogrammet]"),
      edit(
        quality, "[livskvalitetsprogrammet-2016-2024]", "[↓livskvalitetsprogrammet-2016-2024]")),
    Mutation("reversed-period", edit(climate, "giltig-till: 2030", "giltig-till: ↓2020")),
    Mutation("skipped-heading-level", add(climate, "\n↓#### För djupt\n")),
    Mutation("stale-reference", add(climate, "\nSe ↓[[plan-for-lika-mojligheter]].\n")),
    Mutation(
      "too-many-goals",
      edit(
        quality, "gäller-för:",
        "mål:\n  - { text: Ett 2027 }\n  - { text: Två 2027 }\n  - { text: Tre 2027 }\n"
          + "  - ↓{ text: Fyra 2027 }\ngäller-för:")),
    Mutation(
      "uncovered-goal", edit(quality, "agenda-2030: [1, ", "agenda-2030: ["),
      edit("agenda2030.yml", "- nummer: 1", "- nummer: ↓1")),
    Mutation("unintended-text", add(climate, "\n↓##Mål\n")),
    Mutation(
      "unknown-body", edit(climate, "typ: plan", "typ: plan\ndokumentansvarig: ↓socialnamden")),
    Mutation("unknown-field", edit(climate, "typ: plan", "typ: plan\n↓titl: Klimat")),
    Mutation("unknown-file", add("ordlist.yml", "↓- term: ord\n")),
    Mutation("unknown-goal", edit(climate, "typ: plan", "typ: plan\nagenda-2030: [↓18]")),
    Mutation("unknown-type", edit(climate, "typ: plan", "typ: ↓plann")),
    Mutation(
      "unknown-validity", edit(climate, "giltig-till: 2030\n", ""),
      edit(climate, "giltig-från: 2025", "giltig-från: ↓2025")),
    Mutation("unreadable-front-matter", edit(climate, "typ: plan", "typ: plan\n↓typ: policy")),
    Mutation("unreadable-text", edit(climate, "titel: Klimat", "titel: Klimat↓\0")),
    Mutation("unreadable-value", edit(climate, "giltig-till: 2030", "giltig-till: ↓2030-02-30")),
    Mutation(
      "unused-body",
      add("organisation.yml", "\n- id: ↓provorganet\n  namn: Provorganet\n  slag: extern\n")),
  ]
}
