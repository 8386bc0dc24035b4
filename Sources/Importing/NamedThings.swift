package import Documents
import Findings

extension Content {
  /// The type with this id, or else the one that is called so in the singular or the plural.
  package func type(called word: String) -> DocumentType? {
    let folded = Slug.folded(word)
    return types.first { $0.id.value == word }
      ?? types.first { Slug.folded($0.name) == folded || Slug.folded($0.plural) == folded }
  }

  /// The body with this id, or else the one with this name or alias.
  package func body(called word: String) -> Body? {
    let folded = Slug.folded(word)
    return bodies.first { $0.id.value == word }
      ?? bodies.first { body in ([body.name] + body.aliases).contains { Slug.folded($0) == folded }
      }
  }
}
