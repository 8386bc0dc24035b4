/// The names that templates may use about one model, without the model's type.
@usableFromInline
package struct Vocabulary: Sendable {
  /// What the list of the vocabulary calls the model.
  package let label: String
  /// In the order in which the model declares them, which is also the order of the getters.
  package let entries: [Entry]

  /// One name.
  package struct Entry: Sendable {
    package let name: String
    package let kind: Kind
    /// What the value is, in Swedish, for those who write templates.
    package let description: String
    /// True when there may be no value.
    package let isOptional: Bool
  }

  package init<Model: TemplateModel>(of model: Model.Type) {
    label = Model.label
    entries = Model.fields.entries
  }

  /// The place of a name among the entries.
  func index(of name: String) -> Int? {
    entries.firstIndex { $0.name == name }
  }

  var names: [String] { entries.map(\.name) }
}
