/// The vocabulary as Markdown, for those who write templates.
package enum VocabularyTable {
  /// One section for each kind of page and its names, then one for what all templates share, then
  /// one for each model that is reached from them, in the order in which it is first named.
  package static func markdown(
    for pages: [any PageModel.Type], globals: any TemplateModel.Type
  ) -> String {
    let roots = pages.map { vocabulary(of: $0) }
    let shared = vocabulary(of: globals)
    var sections = zip(pages, roots).map { page, root in
      section("`\(page.template)` – \(root.label)", root)
    }
    sections.append(section("I alla mallar", shared))
    for model in reachable(from: roots + [shared]) {
      sections.append(section(model.label, model))
    }
    return sections.joined(separator: "\n")
  }

  private static func vocabulary<Model: TemplateModel>(of model: Model.Type) -> Vocabulary {
    Vocabulary(of: model)
  }

  private static func section(_ heading: String, _ vocabulary: Vocabulary) -> String {
    var lines = ["## \(heading)", "", "| Namn | Värde | Beskrivning |", "|---|---|---|"]
    for entry in vocabulary.entries {
      let kind = entry.kind.name + (entry.isOptional ? ", kan saknas" : "")
      lines.append("| `\(entry.name)` | \(cell(kind)) | \(cell(entry.description)) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  /// The models behind the names, each once, although they may refer to each other in circles.
  private static func reachable(from roots: [Vocabulary]) -> [Vocabulary] {
    var found: [Vocabulary] = []
    var labels = Set(roots.map(\.label))
    var waiting = roots
    while !waiting.isEmpty {
      let vocabulary = waiting.removeFirst()
      for entry in vocabulary.entries {
        guard let (label, part) = entry.kind.model, labels.insert(label).inserted else { continue }
        found.append(part())
        waiting.append(part())
      }
    }
    return found
  }
}

extension Kind {
  /// The model behind an object or a list of them.
  fileprivate var model: (label: String, vocabulary: @Sendable () -> Vocabulary)? {
    switch self {
    case .object(let label, let vocabulary): (label, vocabulary)
    case .list(let element): element.model
    case .text, .html, .number, .flag, .date, .choice: nil
    }
  }
}
