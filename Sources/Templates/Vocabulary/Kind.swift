/// What sort of value a name stands for, known when templates are compiled.
@usableFromInline
package indirect enum Kind: Sendable {
  case text
  /// Markup that is printed as it is; all other kinds are escaped.
  case html
  case number
  case flag
  case date
  /// One of the words, and never another.
  case choice([String])
  case list(Kind)
  /// The vocabulary is asked for late, so that models may refer to each other in circles.
  case object(label: String, vocabulary: @Sendable () -> Vocabulary)
}

extension Kind {
  @usableFromInline
  static func object<Model: TemplateModel>(of model: Model.Type) -> Kind {
    .object(label: Model.label) { Vocabulary(of: Model.self) }
  }

  /// True when `{{ }}` can show it as it is.
  var isPrintable: Bool {
    switch self {
    case .text, .html, .number, .date, .choice: true
    case .flag, .list, .object: false
    }
  }

  /// True for words that are escaped when they are printed.
  var isText: Bool {
    switch self {
    case .text, .choice: true
    case .html, .number, .flag, .date, .list, .object: false
    }
  }

  /// The Swedish words of the list of the vocabulary, such as `lista av text`.
  var name: String {
    switch self {
    case .text: "text"
    case .html: "html"
    case .number: "tal"
    case .flag: "ja eller nej"
    case .date: "datum"
    case .choice(let words): "ett av orden " + words.joined(separator: ", ")
    case .list(let element): "lista av \(element.name)"
    case .object(let label, _): label
    }
  }

  /// The kind with its article, for sentences: `en lista`, `ett datum`.
  var withArticle: String {
    switch self {
    case .text: "en text"
    case .html: "html"
    case .number: "ett tal"
    case .flag: "ett ja eller nej"
    case .date: "ett datum"
    case .choice: "ett ord"
    case .list: "en \(name)"
    case .object: "ett objekt"
    }
  }
}
