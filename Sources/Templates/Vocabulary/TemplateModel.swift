/// A plain struct that templates may read: a page, or a part of one.
///
/// The model lists what templates may say about it, and nothing else can be reached:
///
///     struct Person: TemplateModel {
///       let name: String
///       let born: LocalDate?
///
///       static let fields: Fields<Self> = [
///         .text("namn", "För- och efternamn") { $0.name },
///         .date("fodd", "Födelsedag, om den är känd") { $0.born },
///       ]
///     }
@usableFromInline
package protocol TemplateModel: Sendable {
  /// What templates call the parts of the model. Add freely, rename never.
  static var fields: Fields<Self> { get }
  /// What the list of the vocabulary calls the model, in Swedish; the type's own name otherwise.
  static var label: String { get }
}

extension TemplateModel {
  @usableFromInline package static var label: String { String(describing: Self.self) }
}

/// A model that fills a template of its own.
package protocol PageModel: TemplateModel {
  /// The path of the template within the folder of templates, such as `dokument.html`.
  static var template: String { get }
  /// The names whose values differ between pages of the same facts, where there are such pages.
  static var ownFields: [String]? { get }
}

extension PageModel {
  package static var ownFields: [String]? { nil }
}
